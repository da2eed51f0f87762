#pragma once

#include "policy/rule.h"
#include "policy/yaml-tree.h"

G_BEGIN_DECLS

/* The parts of a policy as text. Private to this room. */

/* What a rule may say, in the order in which it is written. */
typedef enum
{
  ASSAY_RULE_KEY_METRIC,
  ASSAY_RULE_KEY_DIRECTION,
  ASSAY_RULE_KEY_APPROVE,
  ASSAY_RULE_KEY_REJECT,
  ASSAY_RULE_KEY_STRICT,
  ASSAY_RULE_KEY_REQUIRED,
  ASSAY_RULE_KEY_SEVERITY,
  ASSAY_RULE_KEY_UNIT,
  ASSAY_N_RULE_KEYS,
} AssayRuleKey;

const char *assay_policy_text_get_key    (AssayRuleKey     key);
char       *assay_policy_text_quote      (const char      *text,
                                          AssayYamlQuote   quote) G_GNUC_WARN_UNUSED_RESULT;
char       *assay_policy_text_get_value  (const AssayRule *rule,
                                          AssayRuleKey     key,
                                          AssayYamlQuote   quote) G_GNUC_WARN_UNUSED_RESULT;
char       *assay_policy_text_get_default (AssayRuleKey    key,
                                           AssayYamlQuote  quote) G_GNUC_WARN_UNUSED_RESULT;
void        assay_policy_text_add_lines  (GString         *yaml,
                                          const AssayRule *rule,
                                          const char      *first,
                                          const char      *others,
                                          const char      *line_break);
void        assay_policy_text_add_flow   (GString         *yaml,
                                          const AssayRule *rule,
                                          AssayYamlQuote   quote);

G_END_DECLS
