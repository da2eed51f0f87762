#pragma once

#include "table/table-builder.h"

/* A table as a short text, for comparing: "accuracy^ loss_ note*\nA: 0.8 1 hello\nB: 0.7 (missing) (null)\n".
 * After a name: ^ higher, _ lower, ~ no direction; then * for an attribute and ? for an unnamed metric. */
char *table_to_text       (AssayTable        *table);
char *left_out_to_text    (AssayTable        *table);
char *notices_to_text     (AssayTable        *table);
void  builder_put         (AssayTableBuilder *builder,
                           const char        *column,
                           const char        *text);
void  builder_add_row     (AssayTableBuilder *builder,
                           const char        *name,
                           const char        *cells);
AssayTable *table_of_rows (const char        *rows);
