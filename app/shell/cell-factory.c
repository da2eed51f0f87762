#include "shell/cell-factory.h"

#include "shell/table-cell.h"

/* One column: what its cells have in common. Counted, as list items may outlive their factory. */
typedef struct
{
  AssayShownRows  *rows;
  AssayTableColumn column;    /* without its words */
  GPtrArray       *places;    /* every Place of the column; not references */
  gboolean         seen;      /* whether the column is scrolled into view */
} CellSource;

typedef struct
{
  CellSource     *source;
  AssayTableCell *cell;
  AssayRowSlot   *slot;         /* held; NULL while unbound */
  gulong          changed_id;
  gboolean        due;          /* what stands in the cell may be no longer true */
} Place;

static void
clear_source (gpointer user)
{
  CellSource *source = user;

  g_signal_handlers_disconnect_by_data (assay_shown_rows_get_slots (source->rows), source);
  g_object_unref (source->rows);
  g_clear_pointer (&source->column.cells, assay_column_unref);
  g_ptr_array_unref (source->places);
}

static void
unref_source (gpointer  user,
              GClosure *closure)
{
  g_rc_box_release_full (user, clear_source);
}

static void
write_place (Place *place)
{
  if (!place->due || place->slot == NULL)
    return;

  place->due = FALSE;
  assay_table_cell_write (place->cell, assay_shown_rows_get_evaluation (place->source->rows),
                          assay_row_slot_get_row (place->slot));
}

/* What cannot be seen is not even drawn: each node costs, and GTK paints seven rows for each one on the screen. A
 * widget that was never drawn still waits for that, so that GTK 4.8 does not tell its parent when it comes to light. */
static void
update_place (Place *place)
{
  GtkWidget *widget = assay_table_cell_get_widget (place->cell);
  gboolean visible = place->slot != NULL && place->source->seen && assay_row_slot_is_in_view (place->slot);

  if (visible && !gtk_widget_get_child_visible (widget) && gtk_widget_get_parent (widget) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (widget));
  gtk_widget_set_child_visible (widget, visible);
  if (visible)
    write_place (place);
}

static void
slot_changed (Place *place)
{
  place->due = TRUE;
  update_place (place);
}

static void
caught_up (CellSource *source)
{
  for (guint i = 0; i < source->places->len; i++)
    write_place (source->places->pdata[i]);
}

static void
release_slot (Place *place)
{
  if (place->slot != NULL)
    g_clear_signal_handler (&place->changed_id, place->slot);
  g_clear_object (&place->slot);
}

static void
place_free (gpointer user)
{
  Place *place = user;

  release_slot (place);
  g_object_set_data (G_OBJECT (assay_table_cell_get_widget (place->cell)), "assay-place", NULL);
  g_ptr_array_remove_fast (place->source->places, place);
  assay_table_cell_free (place->cell);
  g_rc_box_release_full (place->source, clear_source);
  g_free (place);
}

static Place *
place_of_item (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "assay-place");
}

static void
setup_item (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  user)
{
  CellSource *source = user;
  Place *place = g_new0 (Place, 1);

  place->source = g_rc_box_acquire (source);
  place->cell = assay_table_cell_new (&source->column);
  g_ptr_array_add (source->places, place);
  g_object_set_data_full (G_OBJECT (item), "assay-place", place, place_free);
  g_object_set_data (G_OBJECT (assay_table_cell_get_widget (place->cell)), "assay-place", place);
  gtk_list_item_set_child (item, assay_table_cell_get_widget (place->cell));
}

static void
bind_item (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user)
{
  Place *place = place_of_item (item);

  release_slot (place);
  place->slot = g_object_ref (gtk_list_item_get_item (item));
  place->changed_id = g_signal_connect_swapped (place->slot, "changed", G_CALLBACK (slot_changed), place);
  slot_changed (place);
}

static void
unbind_item (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  user)
{
  release_slot (place_of_item (item));
}

/**
 * assay_cell_factory_new:
 * @rows: whose slots the cells are about
 * @column: what the column is
 *
 * Returns: (transfer full): a factory for a column view over row slots
 */
GtkListItemFactory *
assay_cell_factory_new (AssayShownRows         *rows,
                        const AssayTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  CellSource *source = g_rc_box_new0 (CellSource);

  source->rows = g_object_ref (rows);
  source->column.kind = column->kind;
  source->column.cells = column->cells == NULL ? NULL : assay_column_ref (column->cells);
  source->places = g_ptr_array_new ();
  source->seen = TRUE;
  g_signal_connect_swapped (assay_shown_rows_get_slots (rows), "caught-up", G_CALLBACK (caught_up), source);

  g_object_set_data (G_OBJECT (factory), "assay-source", source);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_item), source, unref_source, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_item), NULL);

  return factory;
}

/**
 * assay_cell_factory_set_seen:
 * @factory: from assay_cell_factory_new ()
 * @seen: whether the column is scrolled into view
 *
 * The cells of a column out of view wait like the rows out of view.
 */
void
assay_cell_factory_set_seen (GtkListItemFactory *factory,
                             gboolean            seen)
{
  CellSource *source = g_object_get_data (G_OBJECT (factory), "assay-source");

  g_return_if_fail (source != NULL);

  if (source->seen == seen)
    return;

  source->seen = seen;
  for (guint i = 0; i < source->places->len; i++)
    update_place (source->places->pdata[i]);
}

/**
 * assay_cell_factory_get_slot:
 * @widget: any widget
 *
 * Returns: (transfer none) (nullable): the slot that a cell is about; NULL for one that is about none, and for whatever
 *   is no cell
 */
AssayRowSlot *
assay_cell_factory_get_slot (GtkWidget *widget)
{
  Place *place = g_object_get_data (G_OBJECT (widget), "assay-place");

  return place == NULL ? NULL : place->slot;
}
