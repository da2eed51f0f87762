#pragma once

#include "policy/mistakes.h"
#include "policy/rule.h"

G_BEGIN_DECLS

AssayRule *assay_rule_read_node (const AssayNode *node,
                                 AssayMistakes   *mistakes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
