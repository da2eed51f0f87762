#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* What stands deep in a tree that may have any other form: NULL as soon as a part of the way is not there. */
const AssayNode *assay_members_get        (const AssayNode *node,
                                           const char      *key);
const char      *assay_members_get_text   (const AssayNode *node,
                                           const char      *key);
const AssayNode *assay_members_get_list   (const AssayNode *node,
                                           const char      *key);
gboolean         assay_members_get_number (const AssayNode *node,
                                           const char      *key,
                                           double          *number);

G_END_DECLS
