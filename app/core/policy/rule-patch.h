#pragma once

#include "policy/rule.h"
#include "policy/text-patch.h"
#include "policy/yaml-tree.h"

G_BEGIN_DECLS

/* Changes of one mapping in its place. Private to this room. */

void assay_rule_patch        (AssayTextPatch      *patch,
                              const AssayYamlNode *mapping,
                              const AssayRule     *before,
                              const AssayRule     *after);
void assay_rule_patch_remove (AssayTextPatch      *patch,
                              const AssayYamlNode *mapping,
                              guint                index);
void assay_rule_patch_insert (AssayTextPatch      *patch,
                              const AssayYamlNode *mapping,
                              guint                after,
                              const char          *key,
                              const char          *value);

G_END_DECLS
