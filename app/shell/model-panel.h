#pragma once

#include <gtk/gtk.h>

#include "review/review.h"

G_BEGIN_DECLS

/* One model: its verdict, the reason of every rule in words, its metrics and attributes.
 * Properties: "review" (nullable), "row" (uint; G_MAXUINT for none). */
#define ASSAY_TYPE_MODEL_PANEL (assay_model_panel_get_type ())
G_DECLARE_FINAL_TYPE (AssayModelPanel, assay_model_panel, ASSAY, MODEL_PANEL, GtkWidget)

void assay_model_panel_set_review (AssayModelPanel *self,
                                   AssayReview     *review);
void assay_model_panel_set_row    (AssayModelPanel *self,
                                   guint            row);

G_END_DECLS
