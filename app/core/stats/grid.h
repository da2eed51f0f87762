#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* The slider's grid: integer steps of a power of ten (times 1, 2 or 5) over round bounds, so that the value of
 * step i is a decimal computed exactly (CONTRACT 1.8: 8 x 0.1 is 0.8), never a sum of doubles. */
typedef struct
{
  gint64 first;      /* the low end is first x step */
  gint64 last;       /* the high end is last x step */
  guint  mantissa;   /* 1, 2 or 5 */
  int    exponent;   /* step = mantissa x 10^exponent */
} AssayGrid;

void    assay_grid_init        (AssayGrid         *grid,
                                double             min,
                                double             max);
void    assay_grid_of_column   (AssayGrid         *grid,
                                const AssayColumn *column);
void    assay_grid_include     (AssayGrid         *grid,
                                double             value);
double  assay_grid_low         (const AssayGrid   *grid);
double  assay_grid_high        (const AssayGrid   *grid);
double  assay_grid_step        (const AssayGrid   *grid);
gint64  assay_grid_nearest     (const AssayGrid   *grid,
                                double             value);
char   *assay_grid_dup_text    (const AssayGrid   *grid,
                                gint64             step) G_GNUC_WARN_UNUSED_RESULT;
char   *assay_grid_suggest     (const AssayGrid   *grid,
                                const AssayColumn *column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
