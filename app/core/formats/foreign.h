#pragma once

#include "base/document.h"

G_BEGIN_DECLS

/* Results in layouts that are known but not read, and JSON that is no results: refused with a sentence rather than
 * taken for one of ours. A layout that becomes readable leaves this list. */
char *assay_foreign_explain (const AssayNode *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
