#include "shell/table-place.h"

#include "shell/cell-factory.h"

/** assay_table_place_get_header: (transfer none) (nullable): what the titles stand in */
GtkWidget *
assay_table_place_get_header (GtkColumnView *view)
{
  return gtk_widget_get_first_child (GTK_WIDGET (view));
}

/** assay_table_place_get_list: (transfer none) (nullable): the list inside the view, which takes the focus */
GtkWidget *
assay_table_place_get_list (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

/** assay_table_place_get_title: (transfer none) (nullable): the title of the column at @position from the left, from 0 */
GtkWidget *
assay_table_place_get_title (GtkColumnView *view,
                             guint          position)
{
  GtkWidget *header = assay_table_place_get_header (view);
  GtkWidget *title = header == NULL ? NULL : gtk_widget_get_first_child (header);

  while (title != NULL && position-- > 0)
    title = gtk_widget_get_next_sibling (title);

  return title;
}

/**
 * assay_table_place_get_column:
 * @view: a column view
 * @x: a place
 *
 * Returns: the position of the column there; G_MAXUINT for none
 */
guint
assay_table_place_get_column (GtkColumnView *view,
                              double         x)
{
  GtkWidget *title = assay_table_place_get_title (view, 0);
  graphene_rect_t bounds;

  for (guint position = 0; title != NULL; position++)
    {
      if (gtk_widget_compute_bounds (title, GTK_WIDGET (view), &bounds)
          && x >= bounds.origin.x && x < bounds.origin.x + bounds.size.width)
        return position;
      title = gtk_widget_get_next_sibling (title);
    }

  return G_MAXUINT;
}

static GtkWidget *
row_of (GtkWidget *list,
        GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Any cell knows the row. */
static AssayRowSlot *
slot_of_row (GtkWidget *row)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *child = gtk_widget_get_first_child (cell);
      AssayRowSlot *slot = child == NULL ? NULL : assay_cell_factory_get_slot (child);

      if (slot != NULL)
        return slot;
    }

  return NULL;
}

/**
 * assay_table_place_get_row:
 *
 * Returns: (transfer none) (nullable): the slot of the row at a place; NULL where there is none
 */
AssayRowSlot *
assay_table_place_get_row (GtkColumnView *view,
                           double         x,
                           double         y)
{
  GtkWidget *list = assay_table_place_get_list (view);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = list == NULL ? NULL : row_of (list, picked);

  return row == NULL ? NULL : slot_of_row (row);
}

/**
 * assay_table_place_get_focus:
 * @y: (out): the lower edge of the row
 *
 * Returns: (transfer none) (nullable): the slot of the row that has the focus; NULL where none has
 */
AssayRowSlot *
assay_table_place_get_focus (GtkColumnView *view,
                             double        *y)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *list = assay_table_place_get_list (view);
  GtkWidget *row = focus == NULL || list == NULL ? NULL : row_of (list, focus);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (view), &bounds))
    return NULL;

  *y = bounds.origin.y + bounds.size.height;

  return slot_of_row (row);
}

/** assay_table_place_get_cell: (transfer none) (nullable): what a cell or title says at a place: an inscription or a label */
GtkWidget *
assay_table_place_get_cell (GtkColumnView *view,
                            double         x,
                            double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);

  for (guint depth = 0; picked != NULL && depth < 3; depth++)
    {
      if (GTK_IS_INSCRIPTION (picked) || GTK_IS_LABEL (picked))
        return picked;
      picked = gtk_widget_get_first_child (picked);
    }

  return NULL;
}
