#pragma once

#include "table/table-builder.h"

G_BEGIN_DECLS

/* What a text from a results file is: a number after all, one that is none, or words. */
AssayCell assay_cell_text_read      (const char        *text,
                                     gsize              length,
                                     double            *value);
gboolean  assay_cell_text_is_absent (const char        *text);
void      assay_cell_text_put       (AssayTableBuilder *builder,
                                     guint              column,
                                     const char        *text,
                                     gsize              length);

G_END_DECLS
