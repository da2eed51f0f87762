#pragma once

#include "policy/approval.h"
#include "policy/mistakes.h"

G_BEGIN_DECLS

AssayApproval *assay_approval_read_node (const AssayNode *node,
                                         AssayMistakes   *mistakes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
