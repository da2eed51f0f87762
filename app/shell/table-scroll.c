#include "shell/table-scroll.h"

#include <math.h>

/* GTK keeps some 200 rows alive around what is seen. Rows that lie in a removed range are destroyed, at a tenth of a
 * second for all of them; rows that were scrolled away before are used again. */
#define KEPT_ROWS 250

/* Rows beyond either edge that are kept written too: one may show already while the view is still on its way. */
#define ROWS_BESIDE 1

/* What is seen before the first allocation tells. */
#define FIRST_ROWS 40

/* How long the rows must have been left alone before those out of view are written. */
#define REST_MSEC 150

struct _AssayTableScroll
{
  GtkColumnView *view;
  GtkAdjustment *adjustment;
  AssaySlotList *slots;
  double         row_height;    /* pixels; 0 before the first allocation */
  guint          last_seen;     /* rows up to the last one in view, while the list becomes shorter; else 0 */
  guint          rest_id;
};

static void
tell_view (AssayTableScroll *self)
{
  double top, height;
  guint first;

  if (self->row_height <= 0)
    {
      assay_slot_list_set_view (self->slots, 0, FIRST_ROWS);
      return;
    }

  top = gtk_adjustment_get_value (self->adjustment) / self->row_height;
  height = gtk_adjustment_get_page_size (self->adjustment) / self->row_height;
  first = top > ROWS_BESIDE ? (guint) top - ROWS_BESIDE : 0;
  assay_slot_list_set_view (self->slots, first, (guint) ceil (height) + 2 * ROWS_BESIDE + 1);
}

/* All rows are one line high, so the height of the list tells that of a row. The list is measured only while it is
 * allocated; between that and a change of its length its height is still the old one. */
static void
allocated (AssayTableScroll *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->slots));
  double height = gtk_adjustment_get_upper (self->adjustment);

  if (n_items > 0 && height > gtk_adjustment_get_page_size (self->adjustment))
    self->row_height = height / n_items;
  tell_view (self);
}

static gboolean
catch_up (gpointer user)
{
  AssayTableScroll *self = user;

  self->rest_id = 0;
  assay_slot_list_catch_up (self->slots);

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (AssayTableScroll *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_full (G_PRIORITY_LOW, REST_MSEC, catch_up, self, NULL);
}

/* Before the list becomes shorter: if rows would be cut off that the view keeps alive, goes where none of them is. Once
 * they are gone, comes back to what can still be seen. */
static void
make_room (AssayTableScroll *self,
           guint             n_left)
{
  double bottom = gtk_adjustment_get_value (self->adjustment) + gtk_adjustment_get_page_size (self->adjustment);

  if (self->row_height <= 0 || bottom / self->row_height + KEPT_ROWS <= n_left)
    return;

  self->last_seen = MIN ((guint) (bottom / self->row_height), n_left);
  assay_table_scroll_to (self, n_left > KEPT_ROWS ? n_left - KEPT_ROWS : 0);
}

static void
come_back (AssayTableScroll *self)
{
  if (self->last_seen > 0)
    assay_table_scroll_to (self, self->last_seen - 1);
  self->last_seen = 0;
}

/**
 * assay_table_scroll_new:
 * @scroller: what holds @view
 * @view: a column view; it must outlive what is returned
 * @slots: its items
 *
 * Returns: (transfer full): what follows the view from now on
 */
AssayTableScroll *
assay_table_scroll_new (GtkScrolledWindow *scroller,
                        GtkColumnView     *view,
                        AssaySlotList     *slots)
{
  AssayTableScroll *self = g_new0 (AssayTableScroll, 1);

  self->view = view;
  self->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment (scroller));
  self->slots = g_object_ref (slots);

  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (allocated), self);
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (tell_view), self);
  g_signal_connect_swapped (slots, "shrinking", G_CALLBACK (make_room), self);
  g_signal_connect_swapped (slots, "moved", G_CALLBACK (come_back), self);
  g_signal_connect_swapped (slots, "refreshed", G_CALLBACK (wait_for_rest), self);
  tell_view (self);

  return self;
}

/**
 * assay_table_scroll_free:
 * @self: (nullable)
 *
 * Follows the view no longer.
 */
void
assay_table_scroll_free (AssayTableScroll *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_signal_handlers_disconnect_by_data (self->slots, self);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->slots);
  g_free (self);
}

/**
 * assay_table_scroll_get_list:
 *
 * Returns: (transfer none) (nullable): the list inside the view, which takes the focus and knows how to scroll
 */
GtkWidget *
assay_table_scroll_get_list (AssayTableScroll *self)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->view));

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
assay_table_scroll_to (AssayTableScroll *self,
                       guint             position)
{
  GtkWidget *list = assay_table_scroll_get_list (self);

  if (list != NULL && position < g_list_model_get_n_items (G_LIST_MODEL (self->slots)))
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
