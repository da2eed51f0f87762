#pragma once

#include "shell/policy-document.h"

G_BEGIN_DECLS

/* A policy as it stands in the window, frozen: its rules, which of them nobody has touched yet, and where it belongs. */
typedef struct
{
  AssayPolicy         *policy;
  guint8              *suggested;   /* one byte per rule */
  AssayPolicyDocument *document;    /* or NULL */
  char                *metric;      /* how the unnamed metric of the results is called here; NULL where it has none */
  char                *act;         /* what led here, in words that go on after "Undo"; NULL where it begins */
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
AssayPolicyState *assay_policy_state_with_policy  (const AssayPolicyState *self,
                                                   AssayPolicy            *policy) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicyState *assay_policy_state_with_reading (const AssayPolicyState *self,
                                                   AssayReadChoice        *reading) G_GNUC_WARN_UNUSED_RESULT;
void              assay_policy_state_set_document (AssayPolicyState       *self,
                                                   AssayPolicyDocument    *document);
gboolean          assay_policy_state_is_modified  (const AssayPolicyState *self);
gboolean          assay_policy_state_is_untouched (const AssayPolicyState *self);
void              assay_policy_state_free         (AssayPolicyState       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayPolicyState, assay_policy_state_free)

G_END_DECLS
