#pragma once

#include "policy/cut.h"

G_BEGIN_DECLS

/* Loops over whole columns, without branches, so that the compiler makes vector code of them. */
void assay_scan_column  (const AssayCut        *cut,
                         const double          *values,
                         guint                  n,
                         guint8                *outcomes);
void assay_scan_skipped (const guint8          *cells,
                         guint                  n,
                         guint8                *outcomes);
void assay_scan_worst   (const guint8 * const  *outcomes,
                         guint                  n_outcomes,
                         guint                  n,
                         guint8                *verdicts,
                         guint                  counts[ASSAY_N_VERDICTS]);

G_END_DECLS
