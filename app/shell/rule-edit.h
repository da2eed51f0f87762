#pragma once

#include "policy/rule.h"
#include "stats/grid.h"

G_BEGIN_DECLS

/* What a hand does to a rule, as functions from rule to rule. Rules stay frozen values. */

typedef enum
{
  ASSAY_BOUND_APPROVE,        /* within: the low end */
  ASSAY_BOUND_APPROVE_HIGH,
  ASSAY_BOUND_REJECT,         /* within: the low end */
  ASSAY_BOUND_REJECT_HIGH,
  ASSAY_N_BOUNDS,
} AssayBoundKind;

const AssayBound *assay_rule_edit_get_bound  (const AssayRule  *rule,
                                              AssayBoundKind    kind);
const char       *assay_rule_edit_get_sign   (const AssayRule  *rule,
                                              AssayBoundKind    kind);
AssayRule        *assay_rule_edit_bound      (const AssayRule  *rule,
                                              AssayBoundKind    kind,
                                              const char       *text,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
AssayRule        *assay_rule_edit_reject     (const AssayRule  *rule,
                                              const AssayGrid  *grid,
                                              gboolean          set,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
AssayRule        *assay_rule_edit_direction  (const AssayRule  *rule,
                                              AssayDirection    direction,
                                              const AssayGrid  *grid,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
