#pragma once

#include "policy/policy.h"
#include "policy/text-patch.h"
#include "policy/yaml-tree.h"

G_BEGIN_DECLS

/* Changes of the list of rules in its place. Private to this room. */

gboolean assay_rules_patch (AssayTextPatch      *patch,
                            const AssayYamlNode *list,
                            const AssayPolicy   *before,
                            const AssayPolicy   *after);

G_END_DECLS
