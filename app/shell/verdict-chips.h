#pragma once

#include <gtk/gtk.h>

#include "review/review.h"

G_BEGIN_DECLS

/* How many models have each verdict, as a row of buttons of which one is chosen: what the table shows.
 * Properties: "review" (nullable), "verdict" (uint; 0 for all of them). */
#define ASSAY_TYPE_VERDICT_CHIPS (assay_verdict_chips_get_type ())
G_DECLARE_FINAL_TYPE (AssayVerdictChips, assay_verdict_chips, ASSAY, VERDICT_CHIPS, GtkWidget)

guint assay_verdict_chips_get_verdict (AssayVerdictChips *self);
void  assay_verdict_chips_set_verdict (AssayVerdictChips *self,
                                       guint              verdict);
void  assay_verdict_chips_set_review  (AssayVerdictChips *self,
                                       AssayReview       *review);

G_END_DECLS
