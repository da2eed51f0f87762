#pragma once

#include <gio/gio.h>

#include "table/table.h"

G_BEGIN_DECLS

/* One line of a list to choose columns from: a column, or the heading of those that follow. */
#define ASSAY_TYPE_COLUMN_LINE (assay_column_line_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnLine, assay_column_line, ASSAY, COLUMN_LINE, GObject)

const char *assay_column_line_get_key   (AssayColumnLine  *self);
const char *assay_column_line_get_title (AssayColumnLine  *self);
GPtrArray  *assay_column_line_get_group (AssayColumnLine  *self);

void        assay_column_lines_fill     (GListStore       *lines,
                                         const AssayTable *table,
                                         const char       *search_text);

G_END_DECLS
