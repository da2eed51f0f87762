#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Moving a column view of GTK 4.8 to a row: it has no call of its own for that. */
GtkWidget *assay_table_scroll_get_list  (GtkColumnView     *view);
void       assay_table_scroll_to        (GtkColumnView     *view,
                                         guint              position);
void       assay_table_scroll_make_room (GtkScrolledWindow *scroller,
                                         GtkColumnView     *view,
                                         guint              n_left);

G_END_DECLS
