#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* JSON that lies beside results, and is none: configurations, vocabularies, notebooks, single answers. */
char *assay_no_results_explain (const AssayNode *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
