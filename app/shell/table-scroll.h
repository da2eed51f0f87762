#pragma once

#include <gtk/gtk.h>

#include "models/slot-list.h"

G_BEGIN_DECLS

/* Where a column view of GTK 4.8 stands: tells the slots which of them are seen, moves it to a row, and makes room
 * before its list becomes shorter. */
typedef struct _AssayTableScroll AssayTableScroll;

AssayTableScroll *assay_table_scroll_new      (GtkScrolledWindow *scroller,
                                               GtkColumnView     *view,
                                               AssaySlotList     *slots);
void              assay_table_scroll_free     (AssayTableScroll  *self);
GtkWidget        *assay_table_scroll_get_list (AssayTableScroll  *self);
void              assay_table_scroll_to       (AssayTableScroll  *self,
                                               guint              position);

G_END_DECLS
