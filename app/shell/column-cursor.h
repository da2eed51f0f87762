#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"

G_BEGIN_DECLS

/* The column that the keyboard is in. A row of GTK 4.8 takes the focus as a whole; so that a cell can be copied and a
 * column be sorted or hidden without a mouse, Left and Right walk from column to column, and the title is marked. */
typedef struct _AssayColumnCursor AssayColumnCursor;

AssayColumnCursor *assay_column_cursor_new     (GtkColumnView     *view,
                                                AssayColumnChoice *choice);
void               assay_column_cursor_free    (AssayColumnCursor *self);
const char        *assay_column_cursor_get_key (AssayColumnCursor *self);
void               assay_column_cursor_set_key (AssayColumnCursor *self,
                                                const char        *key);
void               assay_column_cursor_step    (AssayColumnCursor *self,
                                                int                columns);

G_END_DECLS
