#pragma once

#include <gtk/gtk.h>

#include "policy/rule.h"

G_BEGIN_DECLS

/* What a rule says besides its bounds, folded away. Signal: "edited" (pointer: the AssayRule that a hand made). */
#define ASSAY_TYPE_RULE_OPTIONS (assay_rule_options_get_type ())
G_DECLARE_FINAL_TYPE (AssayRuleOptions, assay_rule_options, ASSAY, RULE_OPTIONS, GtkWidget)

void assay_rule_options_set_rule (AssayRuleOptions *self,
                                  AssayRule        *rule);

G_END_DECLS
