#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* The keys of columns, as in row-order.h: those of the program's own columns, and "column:NAME" for one of the results.
 * There is a column of files only where there are several. */
#define ASSAY_COLUMN_KEY_VERDICT "verdict"
#define ASSAY_COLUMN_KEY_NAME    "name"
#define ASSAY_COLUMN_KEY_MARGIN  "margin"
#define ASSAY_COLUMN_KEY_FILE    "file"

char        *assay_column_key_new       (const AssayColumn *column) G_GNUC_WARN_UNUSED_RESULT;
AssayColumn *assay_column_key_find      (const AssayTable  *table,
                                         const char        *key);
gboolean     assay_column_key_is_own    (const char        *key);
gboolean     assay_column_key_is_known  (const AssayTable  *table,
                                         const char        *key);
char        *assay_column_key_dup_title (const AssayTable  *table,
                                         const char        *key,
                                         guint              max_characters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
