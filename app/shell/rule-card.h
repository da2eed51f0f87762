#pragma once

#include <gtk/gtk.h>

#include "shell/workspace.h"

G_BEGIN_DECLS

/* One rule of the policy, to be moved by hand. */
#define ASSAY_TYPE_RULE_CARD (assay_rule_card_get_type ())
G_DECLARE_FINAL_TYPE (AssayRuleCard, assay_rule_card, ASSAY, RULE_CARD, GtkWidget)

GtkWidget *assay_rule_card_new    (AssayWorkspace *workspace,
                                   guint           index);
void       assay_rule_card_update (AssayRuleCard  *self);

G_END_DECLS
