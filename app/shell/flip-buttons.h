#pragma once

#include <gtk/gtk.h>

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* The next model that flips in either direction of one rule's approve bound, each a button that goes there.
 * Signal: "chosen" (string: the bound, as a decimal). */
#define ASSAY_TYPE_FLIP_BUTTONS (assay_flip_buttons_get_type ())
G_DECLARE_FINAL_TYPE (AssayFlipButtons, assay_flip_buttons, ASSAY, FLIP_BUTTONS, GtkWidget)

GtkWidget *assay_flip_buttons_new            (void);
void       assay_flip_buttons_set_evaluation (AssayFlipButtons *self,
                                              AssayEvaluation  *evaluation,
                                              guint             rule);
gboolean   assay_flip_buttons_is_ready       (AssayFlipButtons *self);

G_END_DECLS
