#pragma once

#include "table/table.h"

/* A table of one column, written as words: "0.82 0.76 - x" has two numbers, a missing cell and a text. */
AssayTable  *numbers_new    (const char *name,
                             const char *words);
AssayColumn *numbers_column (AssayTable *table);
