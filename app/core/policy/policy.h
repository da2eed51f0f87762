#pragma once

#include "policy/approval.h"
#include "policy/policy-error.h"
#include "policy/rule.h"
#include "table/read-choice.h"

G_BEGIN_DECLS

/* A frozen list of rules with a name. */
typedef struct _AssayPolicy AssayPolicy;

AssayPolicy     *assay_policy_new          (const char         *name,
                                            AssayReadChoice    *reading,
                                            AssayRule * const  *rules,
                                            guint               n_rules) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicy     *assay_policy_ref          (AssayPolicy        *self);
void             assay_policy_unref        (AssayPolicy        *self);
const char      *assay_policy_get_name     (const AssayPolicy  *self);
AssayReadChoice *assay_policy_get_reading  (const AssayPolicy  *self);
AssayPolicy     *assay_policy_with_reading (AssayPolicy        *self,
                                            AssayReadChoice    *reading) G_GNUC_WARN_UNUSED_RESULT;
guint            assay_policy_get_n_rules  (const AssayPolicy  *self);
const AssayRule *assay_policy_get_rule     (const AssayPolicy  *self,
                                            guint               index);
gboolean         assay_policy_has_blocking (const AssayPolicy  *self);
const char      *assay_policy_get_metric   (const AssayPolicy  *self);
AssayPolicy     *assay_policy_with_rule    (AssayPolicy        *self,
                                            guint               index,
                                            AssayRule          *rule) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicy     *assay_policy_without_rule (AssayPolicy        *self,
                                            guint               index) G_GNUC_WARN_UNUSED_RESULT;
AssayApproval   *assay_policy_get_approval (const AssayPolicy  *self);
AssayPolicy     *assay_policy_with_approval (AssayPolicy       *self,
                                            AssayApproval      *approval) G_GNUC_WARN_UNUSED_RESULT;
GBytes          *assay_policy_get_source   (const AssayPolicy  *self);
AssayPolicy     *assay_policy_with_source  (AssayPolicy        *self,
                                            GBytes             *source) G_GNUC_WARN_UNUSED_RESULT;
gboolean         assay_policy_equal        (const AssayPolicy  *a,
                                            const AssayPolicy  *b);
char            *assay_policy_to_words     (const AssayPolicy  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayPolicy, assay_policy_unref)

G_END_DECLS
