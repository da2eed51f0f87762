#pragma once

#include <gio/gio.h>

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* Keeps the rows of an evaluation in the order that was asked for last. Long sorts run in a worker, and the order
 * before stands meanwhile. Signal: "changed", when assay_row_sorter_sort () or a worker brought another order. */
#define ASSAY_TYPE_ROW_SORTER (assay_row_sorter_get_type ())
G_DECLARE_FINAL_TYPE (AssayRowSorter, assay_row_sorter, ASSAY, ROW_SORTER, GObject)

AssayRowSorter *assay_row_sorter_new            (void);
void            assay_row_sorter_set_evaluation (AssayRowSorter  *self,
                                                 AssayEvaluation *evaluation);
void            assay_row_sorter_sort           (AssayRowSorter  *self,
                                                 const char      *key,
                                                 gboolean         descending);
const char     *assay_row_sorter_get_key        (AssayRowSorter  *self);
gboolean        assay_row_sorter_is_descending  (AssayRowSorter  *self);
GBytes         *assay_row_sorter_get_order      (AssayRowSorter  *self);

G_END_DECLS
