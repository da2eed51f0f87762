#include "shell/table-header.h"

#include "shell/cell-factory.h"
#include "shell/table-columns.h"
#include "shell/table-menus.h"
#include "shell/table-widths.h"

struct _AssayTableHeader
{
  GtkColumnView      *view;
  AssayShownRows     *rows;
  AssayColumnChoice  *choice;
  AssayTableSortFunc  sort;
  gpointer            user;

  GMenu              *menu;         /* of orders */
  const char         *asked;        /* key of the column whose sorter was asked last */
  gulong              sorter_id;
  gboolean            quiet;        /* we move columns and set the arrow ourselves */
  guint               mend_id;
  guint               mend_position;
};

static void read_sort (AssayTableHeader *self);
static void follow_choice (AssayTableHeader *self);
static void read_order (AssayTableHeader *self,
                        guint             position,
                        guint             n_removed,
                        guint             n_added);

/**
 * assay_table_header_new:
 * @view: a column view without columns; it must outlive the header
 * @rows: whose slots are the items of @view
 * @choice: the columns; a column that is dragged to another place or width is told to it
 * @sort: called when a person clicked a title
 *
 * Returns: (transfer full): the header of @view
 */
AssayTableHeader *
assay_table_header_new (GtkColumnView      *view,
                        AssayShownRows     *rows,
                        AssayColumnChoice  *choice,
                        AssayTableSortFunc  sort,
                        gpointer            user)
{
  AssayTableHeader *self = g_new0 (AssayTableHeader, 1);

  self->view = view;
  self->rows = g_object_ref (rows);
  self->choice = g_object_ref (choice);
  self->sort = sort;
  self->user = user;
  self->menu = g_menu_new ();
  self->sorter_id = g_signal_connect_swapped (gtk_column_view_get_sorter (view), "changed",
                                              G_CALLBACK (read_sort), self);
  g_signal_connect_swapped (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (read_order), self);
  g_signal_connect_swapped (choice, "changed", G_CALLBACK (follow_choice), self);
  follow_choice (self);

  return self;
}

static void
remove_columns (AssayTableHeader *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/**
 * assay_table_header_free:
 * @self: (nullable)
 *
 * Takes its columns out of the view.
 */
void
assay_table_header_free (AssayTableHeader *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->mend_id, g_source_remove);
  g_clear_signal_handler (&self->sorter_id, gtk_column_view_get_sorter (self->view));
  g_signal_handlers_disconnect_by_data (gtk_column_view_get_columns (self->view), self);
  g_signal_handlers_disconnect_by_data (self->choice, self);
  remove_columns (self);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  g_clear_object (&self->menu);
  g_free (self);
}

typedef struct
{
  AssayTableHeader *header;
  char             *key;
} Recorder;

static void
recorder_free (gpointer user)
{
  g_free (((Recorder *) user)->key);
  g_free (user);
}

/* Nothing is ever sorted by this: the view asks the column's sorter, and that is how we learn which column it is. */
static int
record_question (gconstpointer a,
                 gconstpointer b,
                 gpointer      user)
{
  Recorder *recorder = user;

  recorder->header->asked = recorder->key;

  return -1;
}

static void
read_sort (AssayTableHeader *self)
{
  g_autoptr(GObject) a = NULL;
  g_autoptr(GObject) b = NULL;
  GtkOrdering order;

  if (self->quiet)
    return;

  a = g_object_new (G_TYPE_OBJECT, NULL);
  b = g_object_new (G_TYPE_OBJECT, NULL);
  self->asked = NULL;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), a, b);
  self->sort (order == GTK_ORDERING_EQUAL ? NULL : self->asked, order == GTK_ORDERING_LARGER, self->user);
}

static GtkSorter *
make_recorder (AssayTableHeader *self,
               const char       *key)
{
  Recorder *recorder = g_new (Recorder, 1);

  *recorder = (Recorder) { self, g_strdup (key) };

  return GTK_SORTER (gtk_custom_sorter_new (record_question, recorder, recorder_free));
}

/* Fixed widths spare the view measuring every cell; a person may drag them. */
static int
width_of_column (AssayTableHeader       *self,
                 AssayTable             *table,
                 const AssayTableColumn *column)
{
  int chosen = assay_column_choice_get_width (self->choice, column->id);

  return chosen > 0 ? chosen : assay_table_widths_first (GTK_WIDGET (self->view), table, column);
}

static const char *
key_of (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "assay-key");
}

/* A title stands at the left, the numbers below it at the right, and GTK 4.8 has no word for either: the label is
 * looked for in the last button of the header. */
static void
align_title (AssayTableHeader *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_last_child (header) : NULL;
  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

  if (!GTK_IS_LABEL (label))
    return;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
}

static void
width_changed (AssayTableHeader    *self,
               GParamSpec          *pspec,
               GtkColumnViewColumn *column)
{
  if (!self->quiet)
    assay_column_choice_set_width (self->choice, key_of (column), gtk_column_view_column_get_fixed_width (column));
}

static void
append_column (AssayTableHeader *self,
               AssayTable       *table,
               const char       *key)
{
  g_autoptr(AssayTableColumn) column = assay_table_column_new (table, key);
  g_autoptr(GtkSorter) recorder = make_recorder (self, key);
  g_autoptr(GMenu) menu = assay_table_menus_new_column (table, key);
  g_autoptr(GtkColumnViewColumn) shown =
    gtk_column_view_column_new (column->title, assay_cell_factory_new (self->rows, column));

  g_object_set_data_full (G_OBJECT (shown), "assay-key", g_strdup (key), g_free);
  gtk_column_view_column_set_sorter (shown, recorder);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_fixed_width (shown, width_of_column (self, table, column));
  gtk_column_view_column_set_expand (shown, column->kind == ASSAY_TABLE_COLUMN_NAME);
  gtk_column_view_column_set_header_menu (shown, G_MENU_MODEL (menu));
  g_signal_connect_swapped (shown, "notify::fixed-width", G_CALLBACK (width_changed), self);
  gtk_column_view_append_column (self->view, shown);
  if (assay_table_column_is_number (column))
    align_title (self);
}

static gboolean
find_column (AssayTableHeader *self,
             const char       *key,
             guint            *position)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      *position = i;
      if (g_str_equal (key_of (column), key))
        return TRUE;
    }

  return FALSE;
}

/* Each column that stays is left alone: its cells, two hundred of them, are dear. */
static void
remove_others (AssayTableHeader *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (columns); i-- > 0;)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!assay_column_choice_find (self->choice, key_of (column), NULL))
        gtk_column_view_remove_column (self->view, column);
    }
}

/* A new column comes last: so does its title, and then both are moved together. */
static void
place_column (AssayTableHeader *self,
              AssayTable       *table,
              guint             position)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  const char *key = assay_column_choice_get_key (self->choice, position);
  g_autoptr(GtkColumnViewColumn) column = NULL;
  g_autoptr(AssayTableColumn) words = NULL;
  guint before;
  int width;

  if (!find_column (self, key, &before))
    {
      append_column (self, table, key);
      before = g_list_model_get_n_items (columns) - 1;
    }

  column = g_list_model_get_item (columns, before);
  if (before != position)
    gtk_column_view_insert_column (self->view, position, column);

  words = assay_table_column_new (table, key);
  width = width_of_column (self, table, words);
  if (gtk_column_view_column_get_fixed_width (column) != width)
    gtk_column_view_column_set_fixed_width (column, width);
}

static void
follow_choice (AssayTableHeader *self)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);

  self->quiet = TRUE;
  remove_others (self);
  for (guint i = 0; evaluation != NULL && i < assay_column_choice_get_n_shown (self->choice); i++)
    place_column (self, assay_evaluation_get_table (evaluation), i);
  assay_table_menus_fill_sort (self->menu, self->choice);
  self->quiet = FALSE;

  assay_table_header_show_sort (self);
}

static void
insert_again (AssayTableHeader *self,
              guint             from,
              guint             to)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->view), from);

  if (column != NULL)
    gtk_column_view_insert_column (self->view, to, column);
}

/* A column that goes to the right takes its title and cells one place less far in GTK 4.8. That cannot be seen, but a
 * screen reader would read cells under wrong titles, and so would we. To the left all is well: so it goes back by one,
 * and its neighbour comes before it. */
static gboolean
mend_order (gpointer user)
{
  AssayTableHeader *self = user;

  self->mend_id = 0;
  self->quiet = TRUE;
  insert_again (self, self->mend_position, self->mend_position - 1);
  insert_again (self, self->mend_position, self->mend_position - 1);
  self->quiet = FALSE;

  return G_SOURCE_REMOVE;
}

/* A column that is dragged is taken out and put in again. */
static void
read_order (AssayTableHeader *self,
            guint             position,
            guint             n_removed,
            guint             n_added)
{
  g_autoptr(GtkColumnViewColumn) column = NULL;
  guint before;

  if (self->quiet || n_added != 1)
    return;

  column = g_list_model_get_item (gtk_column_view_get_columns (self->view), position);
  if (key_of (column) == NULL || !assay_column_choice_find (self->choice, key_of (column), &before))
    return;

  assay_column_choice_move (self->choice, key_of (column), position);
  if (before >= position)
    return;

  self->mend_position = position;
  if (self->mend_id == 0)
    self->mend_id = g_idle_add_full (G_PRIORITY_HIGH, mend_order, self, NULL);
}

/**
 * assay_table_header_show_sort:
 * @self: the header
 *
 * Draws the arrow on the column that the rows are sorted by, if it is shown; calls nobody back.
 */
void
assay_table_header_show_sort (AssayTableHeader *self)
{
  const char *key = assay_shown_rows_get_sort_key (self->rows);
  GtkSortType type = assay_shown_rows_is_descending (self->rows) ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  guint position;

  self->quiet = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, type);
  if (key != NULL && find_column (self, key, &position))
    {
      g_autoptr(GtkColumnViewColumn) column =
        g_list_model_get_item (gtk_column_view_get_columns (self->view), position);

      gtk_column_view_sort_by_column (self->view, column, type);
    }
  self->quiet = FALSE;
}

/**
 * assay_table_header_get_menu:
 *
 * Returns: (transfer none): a menu of every order, with the actions of the table; it stays true as columns change
 */
GMenuModel *
assay_table_header_get_menu (AssayTableHeader *self)
{
  return G_MENU_MODEL (self->menu);
}
