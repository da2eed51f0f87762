#pragma once

#include "policy/policy.h"

G_BEGIN_DECLS

AssayPolicy *assay_policy_read_bytes (GBytes            *bytes,
                                      const char        *name,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicy *assay_policy_read_file  (const char        *path,
                                      GBytes           **bytes,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *assay_policy_to_yaml    (const AssayPolicy *policy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
