#pragma once

#include <gtk/gtk.h>

#include "policy/judgement.h"
#include "stats/grid.h"

G_BEGIN_DECLS

/* The bounds of one rule on one axis: histogram, sliders and entries.
 * Signals: "edited" (pointer: the AssayRule that a hand made of the one shown),
 * "refused" (string: why an edit was not taken, in a sentence; NULL once that is over). */
#define ASSAY_TYPE_BOUNDS_BOX (assay_bounds_box_get_type ())
G_DECLARE_FINAL_TYPE (AssayBoundsBox, assay_bounds_box, ASSAY, BOUNDS_BOX, GtkWidget)

void             assay_bounds_box_set_rule (AssayBoundsBox  *self,
                                            AssayRule       *rule,
                                            AssayColumn     *column,
                                            AssayReading     reading);
const AssayGrid *assay_bounds_box_get_grid (AssayBoundsBox  *self);

G_END_DECLS
