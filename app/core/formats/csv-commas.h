#pragma once

#include "table/table-builder.h"

G_BEGIN_DECLS

/* Numbers with commas in a table of text: a whole column says whether "0,82" is 0.82, never one cell. */
void assay_csv_commas_read (AssayTableBuilder *builder,
                            char               delimiter);

G_END_DECLS
