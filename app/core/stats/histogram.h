#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* Counts of one column in equal bins over [low, high], computed once; thresholds move over it, bins stay. */
typedef struct _AssayHistogram AssayHistogram;

AssayHistogram *assay_histogram_new          (const AssayColumn    *column,
                                              double                low,
                                              double                high,
                                              guint                 n_bins);
AssayHistogram *assay_histogram_ref          (AssayHistogram       *self);
void            assay_histogram_unref        (AssayHistogram       *self);
guint           assay_histogram_get_n_bins   (const AssayHistogram *self);
guint           assay_histogram_get_count    (const AssayHistogram *self,
                                              guint                 bin);
guint           assay_histogram_get_max      (const AssayHistogram *self);
guint           assay_histogram_get_total    (const AssayHistogram *self);
double          assay_histogram_get_low      (const AssayHistogram *self);
double          assay_histogram_get_high     (const AssayHistogram *self);
double          assay_histogram_get_smallest (const AssayHistogram *self);
double          assay_histogram_get_largest  (const AssayHistogram *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayHistogram, assay_histogram_unref)

G_END_DECLS
