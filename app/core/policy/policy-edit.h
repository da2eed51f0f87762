#pragma once

#include "policy/policy.h"

G_BEGIN_DECLS

/* How a policy came to its bytes. */
typedef enum
{
  ASSAY_POLICY_EDIT_KEPT,        /* nothing to do: the same bytes */
  ASSAY_POLICY_EDIT_IN_PLACE,    /* comments, order, quotes and blank lines are the author's */
  ASSAY_POLICY_EDIT_REWRITTEN,   /* as the program writes policies; what the author added is lost */
} AssayPolicyEdit;

GBytes *assay_policy_edit      (GBytes             *source,
                                const AssayPolicy  *policy,
                                AssayPolicyEdit    *how,
                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *assay_policy_write_new (const AssayPolicy  *policy,
                                gboolean            as_json,
                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
