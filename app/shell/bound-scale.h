#pragma once

#include <gtk/gtk.h>

#include "policy/rule.h"
#include "stats/grid.h"

G_BEGIN_DECLS

/* A slider that stands on the decimals of a grid, or on the number that was typed.
 * Property: "inset" (int, read-only): pixels from its edge to the thumb's middle at either end.
 * Signal: "moved" (string: where a hand moved it, as a decimal). */
#define ASSAY_TYPE_BOUND_SCALE (assay_bound_scale_get_type ())
G_DECLARE_FINAL_TYPE (AssayBoundScale, assay_bound_scale, ASSAY, BOUND_SCALE, GtkScale)

int  assay_bound_scale_get_inset (AssayBoundScale  *self);
void assay_bound_scale_set_grid  (AssayBoundScale  *self,
                                  const AssayGrid  *grid);
void assay_bound_scale_set_bound (AssayBoundScale  *self,
                                  const AssayBound *bound,
                                  const char       *words);

G_END_DECLS
