#include "shell/column-list.h"

#include <glib/gi18n-lib.h>

#include "models/column-lines.h"

struct _AssayColumnList
{
  GtkWidget            parent_instance;

  AssayColumnListKind  kind;
  AssayColumnChoice   *choice;
  AssayTable          *table;      /* whose columns the lines are; NULL for none */
  GListStore          *lines;
  gboolean             quiet;      /* we set a check ourselves */

  GtkWidget           *search;
  GtkWidget           *scroller;
  GtkWidget           *list;
  GtkWidget           *none;
};

enum
{
  PICKED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayColumnList, assay_column_list, GTK_TYPE_WIDGET)

static AssayColumnLine *
line_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "assay-line");
}

static guint
count_shown (AssayColumnList *self,
             GPtrArray       *keys)
{
  guint n = 0;

  for (guint i = 0; i < keys->len; i++)
    n += assay_column_choice_find (self->choice, keys->pdata[i], NULL);

  return n;
}

/* A heading is checked with all of its columns, and half checked with some. */
static void
update_check (AssayColumnList *self,
              GtkCheckButton  *check)
{
  AssayColumnLine *line = line_of (GTK_WIDGET (check));
  GPtrArray *group = line == NULL ? NULL : assay_column_line_get_group (line);
  guint n_all = 1;
  guint n_shown = 0;

  if (line == NULL)
    return;

  if (group != NULL)
    {
      n_all = group->len;
      n_shown = count_shown (self, group);
    }
  else
    n_shown = assay_column_choice_find (self->choice, assay_column_line_get_key (line), NULL);

  self->quiet = TRUE;
  gtk_check_button_set_active (check, n_shown == n_all);
  gtk_check_button_set_inconsistent (check, n_shown > 0 && n_shown < n_all);
  self->quiet = FALSE;
}

/* GTK 4.8 keeps rows alive for some lines more than are seen; those, and no others, are its children. */
static void
update_checks (AssayColumnList *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *button = gtk_widget_get_first_child (row);

      if (GTK_IS_CHECK_BUTTON (button))
        update_check (self, GTK_CHECK_BUTTON (button));
    }
}

static gboolean
show_or_hide (AssayColumnList *self,
              const char      *key,
              gboolean         show)
{
  return show ? assay_column_choice_show (self->choice, key) : assay_column_choice_hide (self->choice, key);
}

static void
toggled (AssayColumnList *self,
         GtkCheckButton  *check)
{
  AssayColumnLine *line = line_of (GTK_WIDGET (check));
  gboolean show = gtk_check_button_get_active (check);
  GPtrArray *group;
  gboolean done = TRUE;

  if (line == NULL || self->quiet)
    return;

  group = assay_column_line_get_group (line);
  for (guint i = 0; group != NULL && done && i < group->len; i++)
    done = show_or_hide (self, group->pdata[i], show);
  if (group == NULL)
    done = show_or_hide (self, assay_column_line_get_key (line), show);

  update_checks (self);
  if (!done)
    g_signal_emit (self, signals[REFUSED], 0);
}

static void
clicked (AssayColumnList *self,
         GtkWidget       *button)
{
  AssayColumnLine *line = line_of (button);

  if (line != NULL && assay_column_line_get_key (line) != NULL)
    g_signal_emit (self, signals[PICKED], 0, assay_column_line_get_key (line));
}

static void
setup_line (AssayColumnList *self,
            GtkListItem     *item)
{
  gboolean checks = self->kind == ASSAY_COLUMN_LIST_CHECKS;
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = checks ? gtk_check_button_new () : gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  if (checks)
    {
      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled), self);
    }
  else
    {
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked), self);
    }
  gtk_list_item_set_child (item, button);
  gtk_list_item_set_activatable (item, FALSE);
}

static GtkWidget *
label_of (AssayColumnList *self,
          GtkWidget       *button)
{
  if (self->kind == ASSAY_COLUMN_LIST_CHECKS)
    return gtk_check_button_get_child (GTK_CHECK_BUTTON (button));

  return gtk_button_get_child (GTK_BUTTON (button));
}

static void
bind_line (AssayColumnList *self,
           GtkListItem     *item)
{
  GtkWidget *button = gtk_list_item_get_child (item);
  GtkWidget *label = label_of (self, button);
  AssayColumnLine *line = gtk_list_item_get_item (item);
  gboolean is_heading = assay_column_line_get_key (line) == NULL;
  const char *title = assay_column_line_get_title (line);
  /* Translators: %s is a group of columns; a check button that shows or hides them all */
  g_autofree char *all = is_heading ? g_strdup_printf (_("All of %s"), title) : NULL;

  g_object_set_data_full (G_OBJECT (button), "assay-line", g_object_ref (line), g_object_unref);
  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (button, g_utf8_strlen (title, -1) > 40 ? title : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  all != NULL && self->kind == ASSAY_COLUMN_LIST_CHECKS ? all : title, -1);
  if (is_heading)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  if (self->kind == ASSAY_COLUMN_LIST_CHECKS)
    update_check (self, GTK_CHECK_BUTTON (button));
  else
    gtk_widget_set_sensitive (button, !is_heading);
}

static void
fill (AssayColumnList *self)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  gboolean none;

  g_clear_pointer (&self->table, assay_table_unref);
  if (evaluation == NULL)
    g_list_store_remove_all (self->lines);
  else
    {
      self->table = assay_table_ref (assay_evaluation_get_table (evaluation));
      assay_column_lines_fill (self->lines, self->table, gtk_editable_get_text (GTK_EDITABLE (self->search)));
    }

  none = g_list_model_get_n_items (G_LIST_MODEL (self->lines)) == 0;
  gtk_widget_set_visible (self->scroller, !none);
  gtk_widget_set_visible (self->none, none);
}

static void
choice_changed (AssayColumnList *self)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);

  if (self->table == (evaluation == NULL ? NULL : assay_evaluation_get_table (evaluation)))
    update_checks (self);
  else
    fill (self);
}

/* The entry takes Escape for itself. */
static void
search_stopped (AssayColumnList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static gboolean
assay_column_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASSAY_COLUMN_LIST (widget)->search);
}

static void
assay_column_list_dispose (GObject *object)
{
  AssayColumnList *self = ASSAY_COLUMN_LIST (object);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  g_clear_pointer (&self->search, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->none, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_column_list_parent_class)->dispose (object);
}

static void
assay_column_list_finalize (GObject *object)
{
  AssayColumnList *self = ASSAY_COLUMN_LIST (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->table, assay_table_unref);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (assay_column_list_parent_class)->finalize (object);
}

static void
assay_column_list_class_init (AssayColumnListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_column_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = assay_column_list_finalize;
  widget_class->grab_focus = assay_column_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  signals[PICKED] = g_signal_new ("picked", ASSAY_TYPE_COLUMN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", ASSAY_TYPE_COLUMN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
assay_column_list_init (AssayColumnList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->lines = g_list_store_new (ASSAY_TYPE_COLUMN_LINE);

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search columns"), -1);
  gtk_widget_add_css_class (self->search, "column-search");
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (search_stopped), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->none = gtk_label_new (_("No column has this in its name"));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_vexpand (self->none, TRUE);

  gtk_widget_set_parent (self->search, GTK_WIDGET (self));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (self->none, GTK_WIDGET (self));
}

static void
make_list (AssayColumnList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_line), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_line), self);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_widget_add_css_class (self->list, "column-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
}

/**
 * assay_column_list_new:
 * @choice: the columns
 * @kind: what a line does
 *
 * Returns: (transfer floating): a list that follows @choice
 */
GtkWidget *
assay_column_list_new (AssayColumnChoice   *choice,
                       AssayColumnListKind  kind)
{
  AssayColumnList *self = g_object_new (ASSAY_TYPE_COLUMN_LIST, NULL);

  self->choice = g_object_ref (choice);
  self->kind = kind;
  make_list (self);
  fill (self);
  g_signal_connect_swapped (choice, "changed", G_CALLBACK (choice_changed), self);

  return GTK_WIDGET (self);
}
