#include "shell/table-scroll.h"

/* GTK keeps some 200 rows alive around what is seen. Rows that lie in a removed range are destroyed, at a tenth of a
 * second for all of them; rows that were scrolled away before are used again. */
#define KEPT_ROWS 250

static guint
count_items (GtkColumnView *view)
{
  GtkSelectionModel *model = gtk_column_view_get_model (view);

  return model == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (model));
}

/**
 * assay_table_scroll_get_list:
 *
 * Returns: (transfer none) (nullable): the list inside @view, which takes the focus and knows how to scroll
 */
GtkWidget *
assay_table_scroll_get_list (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

/**
 * assay_table_scroll_to:
 * @position: a position; nothing happens beyond the end
 *
 * Brings a row into view. Not by the adjustment: on a view that was not drawn yet, setting that leaves it blank.
 */
void
assay_table_scroll_to (GtkColumnView *view,
                       guint          position)
{
  GtkWidget *list = assay_table_scroll_get_list (view);

  if (list != NULL && position < count_items (view))
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static guint
last_visible_position (GtkScrolledWindow *scroller,
                       guint              n_items)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double upper = gtk_adjustment_get_upper (adjustment);
  double bottom = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);

  return upper <= 0 ? 0 : (guint) (MIN (bottom / upper, 1) * n_items);
}

/**
 * assay_table_scroll_make_room:
 * @scroller: what holds @view
 * @n_left: positions that will be left
 *
 * To be called before the list becomes shorter: if rows would be cut off that the view keeps alive, scrolls to where
 * none of them is.
 */
void
assay_table_scroll_make_room (GtkScrolledWindow *scroller,
                              GtkColumnView     *view,
                              guint              n_left)
{
  if (last_visible_position (scroller, count_items (view)) + KEPT_ROWS <= n_left)
    return;

  assay_table_scroll_to (view, n_left > KEPT_ROWS ? n_left - KEPT_ROWS : 0);
}
