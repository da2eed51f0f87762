#pragma once

#include "shell/policy-state.h"

G_BEGIN_DECLS

/* What undo goes back to, and redo forth. Many moves of one slider are one step. */
typedef struct _AssayPolicyHistory AssayPolicyHistory;

AssayPolicyHistory     *assay_policy_history_new       (AssayPolicyState         *state) G_GNUC_WARN_UNUSED_RESULT;
void                    assay_policy_history_free      (AssayPolicyHistory       *self);
void                    assay_policy_history_push      (AssayPolicyHistory       *self,
                                                        AssayPolicyState         *state,
                                                        guint                     act,
                                                        gint64                    now);
const AssayPolicyState *assay_policy_history_get_state (const AssayPolicyHistory *self);
void                    assay_policy_history_set_policy (AssayPolicyHistory      *self,
                                                         AssayPolicy             *policy);
void                    assay_policy_history_set_held  (AssayPolicyHistory       *self,
                                                        gboolean                  held);
const char             *assay_policy_history_get_undo  (const AssayPolicyHistory *self);
const char             *assay_policy_history_get_redo  (const AssayPolicyHistory *self);
gboolean                assay_policy_history_can_undo  (const AssayPolicyHistory *self);
gboolean                assay_policy_history_can_redo  (const AssayPolicyHistory *self);
const AssayPolicyState *assay_policy_history_undo      (AssayPolicyHistory       *self);
const AssayPolicyState *assay_policy_history_redo      (AssayPolicyHistory       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayPolicyHistory, assay_policy_history_free)

/* An act that is a step of its own, whatever came before. */
#define ASSAY_ACT_ALONE G_MAXUINT

G_END_DECLS
