#pragma once

#include "policy/policy.h"

G_BEGIN_DECLS

/* Which rule of a policy became which rule of another. Private to this room. */

#define ASSAY_NO_RULE G_MAXUINT

guint *assay_rule_alignment_new (const AssayPolicy *before,
                                 const AssayPolicy *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
