#include "shell/column-sight.h"

#include "shell/cell-factory.h"

struct _AssayColumnSight
{
  GtkColumnView *view;
  GListModel    *columns;
  GtkAdjustment *adjustment;    /* where the view is scrolled to, sideways */
  guint          look_id;
};

static gboolean
is_seen (AssayColumnSight *self,
         GtkWidget        *header,
         GtkWidget        *title)
{
  double left = gtk_adjustment_get_value (self->adjustment);
  double right = left + gtk_adjustment_get_page_size (self->adjustment);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (title, header, &bounds) || bounds.size.width <= 0)
    return TRUE;

  return bounds.origin.x < right && bounds.origin.x + bounds.size.width > left;
}

/* GTK 4.8 does not tell where a column stands, but its title stands above it. */
static void
look (AssayColumnSight *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header == NULL ? NULL : gtk_widget_get_first_child (header);

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (self->columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (self->columns, i);

      assay_cell_factory_set_seen (gtk_column_view_column_get_factory (column), is_seen (self, header, title));
      title = gtk_widget_get_next_sibling (title);
    }
}

static gboolean
look_later (gpointer user)
{
  ((AssayColumnSight *) user)->look_id = 0;
  look (user);

  return G_SOURCE_REMOVE;
}

/* Columns that trade places may leave the width of all of them as it is. Where they stand is known after the layout. */
static void
columns_changed (AssayColumnSight *self)
{
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, look_later, self, NULL);
}

/**
 * assay_column_sight_new:
 * @view: a column view in a scrolled window, its factories from assay_cell_factory_new (); it must outlive what is
 *   returned
 *
 * Returns: (transfer full): what follows the view sideways
 */
AssayColumnSight *
assay_column_sight_new (GtkColumnView *view)
{
  AssayColumnSight *self = g_new0 (AssayColumnSight, 1);

  self->view = view;
  self->columns = g_object_ref (gtk_column_view_get_columns (view));
  self->adjustment = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)));
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (look), self);
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (look), self);
  g_signal_connect_swapped (self->columns, "items-changed", G_CALLBACK (columns_changed), self);

  return self;
}

/**
 * assay_column_sight_free:
 * @self: (nullable)
 */
void
assay_column_sight_free (AssayColumnSight *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_signal_handlers_disconnect_by_data (self->columns, self);
  g_clear_object (&self->columns);
  g_clear_object (&self->adjustment);
  g_free (self);
}
