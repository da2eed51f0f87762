#pragma once

#include "policy/rule.h"

G_BEGIN_DECLS

char *assay_flip_bound (const AssayRule *rule,
                        const char      *value,
                        const char      *limit,
                        int              step,
                        gboolean         approving) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
