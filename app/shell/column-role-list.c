#include "shell/column-role-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "shell/column-role-row.h"

/* More columns than these and a search is quicker than the eye. */
#define SEARCH_FROM 16

/* Narrower than this, the buttons of a row leave no room for its words. */
#define NARROW_WIDTH 520

struct _AssayColumnRoleList
{
  GtkWidget        parent_instance;

  AssayTable      *table;
  AssayReadChoice *reading;
  GtkStringList   *names;       /* of the columns that are shown */
  guint            narrow_id;
  gboolean         is_narrow;

  GtkWidget       *search;
  GtkWidget       *scroller;
  GtkListView     *list;
  GtkWidget       *none;
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayColumnRoleList, assay_column_role_list, GTK_TYPE_WIDGET)

static void
said_cb (AssayColumnRoleList *self,
         const char          *column,
         int                  role,
         int                  direction)
{
  g_signal_emit (self, signals[SAID], 0, column, role, direction);
}

static void
setup_cb (AssayColumnRoleList *self,
          GtkListItem         *item)
{
  GtkWidget *row = assay_column_role_row_new ();

  g_signal_connect_object (row, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
bind_cb (AssayColumnRoleList *self,
         GtkListItem         *item)
{
  AssayColumnRoleRow *row = ASSAY_COLUMN_ROLE_ROW (gtk_list_item_get_child (item));
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  AssayColumn *column = assay_table_find_column (self->table, name);

  assay_column_role_row_set_narrow (row, self->is_narrow);
  if (column != NULL)
    assay_column_role_row_set_column (row, column, assay_read_choice_find_column (self->reading, name));
}

static char **
dup_matching (AssayColumnRoleList *self)
{
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; self->table != NULL && i < assay_table_get_n_columns (self->table); i++)
    {
      const char *name = assay_column_get_name (assay_table_get_column (self->table, i));
      g_autofree char *folded = g_utf8_casefold (name, -1);

      if (strstr (folded, needle) != NULL)
        g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}

static gboolean
shows (AssayColumnRoleList *self,
       char               **names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  if (g_strv_length (names) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (gtk_string_list_get_string (self->names, i), names[i]) != 0)
      return FALSE;

  return TRUE;
}

/* GTK 4.8 keeps rows alive for some lines more than are seen; those, and no others, are its children. */
static void
for_each_row (AssayColumnRoleList *self,
              void               (*act) (AssayColumnRoleList *self, AssayColumnRoleRow *row))
{
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->list)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (ASSAY_IS_COLUMN_ROLE_ROW (gtk_widget_get_first_child (line)))
      act (self, ASSAY_COLUMN_ROLE_ROW (gtk_widget_get_first_child (line)));
}

static void
update_row (AssayColumnRoleList *self,
            AssayColumnRoleRow  *row)
{
  const char *name = assay_column_role_row_get_column (row);
  AssayColumn *column = name != NULL ? assay_table_find_column (self->table, name) : NULL;

  if (column != NULL)
    assay_column_role_row_set_column (row, column, assay_read_choice_find_column (self->reading, name));
}

/* The same columns stay where they are, under the hand that has just changed one. */
static void
fill (AssayColumnRoleList *self)
{
  g_auto(GStrv) names = dup_matching (self);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  if (shows (self, names))
    for_each_row (self, update_row);
  else
    gtk_string_list_splice (self->names, 0, n_before, (const char * const *) names);

  gtk_widget_set_visible (self->scroller, names[0] != NULL);
  gtk_widget_set_visible (self->none, names[0] == NULL);
}

/**
 * assay_column_role_list_set_table:
 * @self: the list
 * @table: (nullable): the results
 * @reading: (nullable): what a person said about reading them
 */
void
assay_column_role_list_set_table (AssayColumnRoleList *self,
                                  AssayTable          *table,
                                  AssayReadChoice     *reading)
{
  g_autoptr(AssayTable) old_table = NULL;
  g_autoptr(AssayReadChoice) old_reading = NULL;

  g_return_if_fail (ASSAY_IS_COLUMN_ROLE_LIST (self));

  old_table = g_steal_pointer (&self->table);
  old_reading = g_steal_pointer (&self->reading);
  self->table = table != NULL ? assay_table_ref (table) : NULL;
  self->reading = assay_read_choice_ref (reading);
  gtk_widget_set_visible (self->search, table != NULL && assay_table_get_n_columns (table) >= SEARCH_FROM);
  fill (self);
}

static void
narrow_row (AssayColumnRoleList *self,
            AssayColumnRoleRow  *row)
{
  assay_column_role_row_set_narrow (row, self->is_narrow);
}

static gboolean
narrow_later (gpointer user)
{
  AssayColumnRoleList *self = user;

  self->narrow_id = 0;
  for_each_row (self, narrow_row);

  return G_SOURCE_REMOVE;
}

/* While sizes are being given out is no time to ask for other ones. */
static void
width_cb (AssayColumnRoleList *self,
          GParamSpec          *pspec,
          GtkAdjustment       *adjustment)
{
  gboolean is_narrow = gtk_adjustment_get_page_size (adjustment) < NARROW_WIDTH;

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  if (self->narrow_id == 0)
    self->narrow_id = g_idle_add (narrow_later, self);
}

/* The entry takes Escape for itself. */
static void
search_stopped_cb (AssayColumnRoleList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
assay_column_role_list_dispose (GObject *object)
{
  AssayColumnRoleList *self = ASSAY_COLUMN_ROLE_LIST (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  g_clear_pointer (&self->search, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->none, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_column_role_list_parent_class)->dispose (object);
}

static void
assay_column_role_list_finalize (GObject *object)
{
  AssayColumnRoleList *self = ASSAY_COLUMN_ROLE_LIST (object);

  g_clear_pointer (&self->table, assay_table_unref);
  assay_read_choice_unref (self->reading);
  g_object_unref (self->names);

  G_OBJECT_CLASS (assay_column_role_list_parent_class)->finalize (object);
}

static void
assay_column_role_list_class_init (AssayColumnRoleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_column_role_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = assay_column_role_list_finalize;

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/column-role-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleList, search);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleList, scroller);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleList, list);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleList, none);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
assay_column_role_list_init (AssayColumnRoleList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) model = NULL;

  self->names = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->names)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                           "notify::page-size", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
}
