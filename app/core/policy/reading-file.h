#pragma once

#include "policy/mistakes.h"
#include "policy/yaml-tree.h"
#include "table/read-choice.h"

G_BEGIN_DECLS

/* The part of a policy file that says how results are to be read. Private to this room. */
AssayReadChoice *assay_reading_read_node (const AssayNode       *node,
                                          AssayMistakes         *mistakes) G_GNUC_WARN_UNUSED_RESULT;
char            *assay_reading_to_flow   (const AssayReadChoice *reading,
                                          AssayYamlQuote         quote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
