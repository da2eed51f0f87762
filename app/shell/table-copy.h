#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"
#include "models/row-copy.h"
#include "shell/row-selection.h"

G_BEGIN_DECLS

/* Rows and cells on their way to the clipboard. More rows than this would stop the window for seconds, and whoever
 * pastes them too. */
#define ASSAY_TABLE_COPY_MAX_ROWS 50000

GArray             *assay_table_copy_get_rows    (AssayRowSelection *selection,
                                                  AssaySlotList     *slots) G_GNUC_WARN_UNUSED_RESULT;
GdkContentProvider *assay_table_copy_get_content (AssayColumnChoice *choice,
                                                  GArray            *rows,
                                                  AssayRowCopyForm   form) G_GNUC_WARN_UNUSED_RESULT;
void                assay_table_copy_rows        (GtkWidget         *table,
                                                  AssayColumnChoice *choice,
                                                  AssayRowSelection *selection,
                                                  AssaySlotList     *slots,
                                                  AssayRowCopyForm   form);
void                assay_table_copy_cell        (GtkWidget         *table,
                                                  AssayColumnChoice *choice,
                                                  const char        *key,
                                                  guint              row);

G_END_DECLS
