#include "shell/table-header.h"

#include <glib/gi18n-lib.h>

#include "shell/cell-factory.h"
#include "shell/table-columns.h"

/* Pixels. Fixed widths spare the view measuring every cell; a person may drag them. */
#define VERDICT_WIDTH     140
#define NAME_WIDTH        180
#define CELLS_MIN_WIDTH   80
#define CELLS_MAX_WIDTH   240
#define TITLE_PADDING     40
#define WIDTH_OF_A_LETTER 8

struct _AssayTableHeader
{
  GtkColumnView      *view;
  AssayShownRows     *rows;
  AssayTableSortFunc  sort;
  gpointer            user;

  GPtrArray          *columns;      /* of AssayTableColumn; NULL without results */
  GMenu              *menu;
  const char         *asked;        /* key of the column whose sorter was asked last */
  gulong              sorter_id;
  gboolean            quiet;        /* we set the arrow ourselves */
};

static void read_sort (AssayTableHeader *self);

/**
 * assay_table_header_new:
 * @view: a column view without columns; it must outlive the header
 * @rows: whose slots are the items of @view
 * @sort: called when a person clicked a title
 *
 * Returns: (transfer full): the header of @view
 */
AssayTableHeader *
assay_table_header_new (GtkColumnView      *view,
                        AssayShownRows     *rows,
                        AssayTableSortFunc  sort,
                        gpointer            user)
{
  AssayTableHeader *self = g_new0 (AssayTableHeader, 1);

  self->view = view;
  self->rows = g_object_ref (rows);
  self->sort = sort;
  self->user = user;
  self->menu = g_menu_new ();
  self->sorter_id = g_signal_connect_swapped (gtk_column_view_get_sorter (view), "changed",
                                              G_CALLBACK (read_sort), self);

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

  g_clear_signal_handler (&self->sorter_id, gtk_column_view_get_sorter (self->view));
  remove_columns (self);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
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

static int
width_of_column (const AssayTableColumn *column)
{
  int wanted = TITLE_PADDING + WIDTH_OF_A_LETTER * (int) g_utf8_strlen (column->title, -1);

  switch (column->kind)
    {
    case ASSAY_TABLE_COLUMN_VERDICT:
      return VERDICT_WIDTH;
    case ASSAY_TABLE_COLUMN_NAME:
      return NAME_WIDTH;
    case ASSAY_TABLE_COLUMN_MARGIN:
    case ASSAY_TABLE_COLUMN_CELLS:
    default:
      return CLAMP (wanted, CELLS_MIN_WIDTH, CELLS_MAX_WIDTH);
    }
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
append_column (AssayTableHeader       *self,
               const AssayTableColumn *column)
{
  g_autoptr(GtkSorter) recorder = make_recorder (self, column->id);
  g_autoptr(GtkColumnViewColumn) shown =
    gtk_column_view_column_new (column->title, assay_cell_factory_new (self->rows, column));

  gtk_column_view_column_set_sorter (shown, recorder);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_fixed_width (shown, width_of_column (column));
  gtk_column_view_column_set_expand (shown, column->kind == ASSAY_TABLE_COLUMN_NAME);
  gtk_column_view_column_set_header_menu (shown, G_MENU_MODEL (self->menu));
  gtk_column_view_append_column (self->view, shown);
  if (assay_table_column_is_number (column))
    align_title (self);
}

/* Flat, for a submenu opened through the accessibility tree of GTK 4.8 leaves the window without a keyboard. Each item
 * says the whole of what it does, as nothing else tells a screen reader. */
static void
append_section (AssayTableHeader *self,
                const char       *title,
                gboolean          descending)
{
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AssayTableColumn *column = self->columns->pdata[i];
      g_autofree char *target = g_strconcat (descending ? "-" : "", column->id, NULL);
      g_autoptr(GMenuItem) item = NULL;
      g_auto(GStrv) pieces = g_strsplit (column->title, "_", -1);
      g_autofree char *escaped = g_strjoinv ("__", pieces);
      /* Translators: a column of the table, in the menu to sort by */
      g_autofree char *label = g_strdup_printf (descending ? _("%s, descending") : "%s", escaped);

      /* An underscore in a metric's name is no mnemonic. */
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "table.sort", "s", target);
      g_menu_append_item (section, item);
    }

  g_menu_append_section (self->menu, title, G_MENU_MODEL (section));
}

static void
fill_menu (AssayTableHeader *self)
{
  g_autoptr(GMenu) files = g_menu_new ();

  g_menu_remove_all (self->menu);
  if (self->columns == NULL)
    return;

  append_section (self, _("Ascending"), FALSE);
  append_section (self, _("Descending"), TRUE);
  g_menu_append (files, _("As in the _Files"), "table.reset-sort");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (files));
}

static void
take_columns (AssayTableHeader *self,
              GPtrArray        *columns)
{
  self->quiet = TRUE;
  remove_columns (self);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = columns;
  fill_menu (self);
  for (guint i = 0; columns != NULL && i < columns->len; i++)
    append_column (self, columns->pdata[i]);
  self->quiet = FALSE;
}

/**
 * assay_table_header_reset:
 * @evaluation: (nullable): the results whose columns are shown
 *
 * Makes all columns anew, sorted by none. To be called while the view shows no row: columns are cheap then.
 */
void
assay_table_header_reset (AssayTableHeader *self,
                          AssayEvaluation  *evaluation)
{
  take_columns (self, evaluation == NULL ? NULL : assay_table_columns_choose (evaluation));
}

/**
 * assay_table_header_follow:
 * @evaluation: new verdicts of the same results
 *
 * Makes the columns anew if a rule now stands on one that is not shown. A threshold that moves changes none.
 *
 * Returns: whether there are new columns
 */
gboolean
assay_table_header_follow (AssayTableHeader *self,
                           AssayEvaluation  *evaluation)
{
  g_autoptr(GPtrArray) columns = assay_table_columns_choose (evaluation);

  if (assay_table_columns_equal (self->columns, columns))
    return FALSE;

  take_columns (self, g_steal_pointer (&columns));

  return TRUE;
}

/**
 * assay_table_header_show_sort:
 * @key: (nullable): what the rows are sorted by
 * @descending: whether the highest stands first
 *
 * Draws the arrow on the column that the rows are sorted by; calls nobody back.
 */
void
assay_table_header_show_sort (AssayTableHeader *self,
                              const char       *key,
                              gboolean          descending)
{
  GtkSortType type = descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  GListModel *shown = gtk_column_view_get_columns (self->view);

  self->quiet = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, type);
  for (guint i = 0; key != NULL && self->columns != NULL && i < self->columns->len; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      if (strcmp (((AssayTableColumn *) self->columns->pdata[i])->id, key) == 0)
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
