#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"
#include "shell/column-cursor.h"
#include "shell/row-selection.h"

G_BEGIN_DECLS

/* What comes up over the model table: the menu of a row, by the mouse or the keyboard, and the whole of a text that is
 * cut off. */
typedef struct _AssayTablePopup AssayTablePopup;

AssayTablePopup *assay_table_popup_new  (GtkWidget         *table,
                                         GtkColumnView     *view,
                                         AssayColumnChoice *choice,
                                         AssayColumnCursor *cursor,
                                         AssayRowSelection *selection);
void             assay_table_popup_free (AssayTablePopup   *self);
gboolean         assay_table_popup_show (AssayTablePopup   *self);

G_END_DECLS
