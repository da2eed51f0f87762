#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* Models of one name that could not become one row: which they are is said wherever the name stands. */
#define ASSAY_NAMESAKE_SYMBOL "⚠"

char *assay_namesake_words (const AssayTable *table,
                            guint             row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
