#pragma once

#include "policy/policy.h"

G_BEGIN_DECLS

/* A policy as it stands in the window, frozen: its rules, and which of them nobody has touched yet. */
typedef struct
{
  AssayPolicy *policy;
  guint8      *suggested;   /* one byte per rule */
} AssayPolicyState;

AssayPolicyState *assay_policy_state_new          (AssayPolicy            *policy,
                                                   gboolean                suggested) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicyState *assay_policy_state_with_rule    (const AssayPolicyState *self,
                                                   guint                   index,
                                                   AssayRule              *rule) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicyState *assay_policy_state_without_rule (const AssayPolicyState *self,
                                                   guint                   index) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicyState *assay_policy_state_with_metric  (const AssayPolicyState *self,
                                                   const char             *from,
                                                   const char             *to) G_GNUC_WARN_UNUSED_RESULT;
gboolean          assay_policy_state_is_untouched (const AssayPolicyState *self);
void              assay_policy_state_free         (AssayPolicyState       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayPolicyState, assay_policy_state_free)

G_END_DECLS
