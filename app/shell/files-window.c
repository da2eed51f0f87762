#include "shell/files-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "shell/wording.h"

/* A window of its own that follows the workspace while it is open. */
typedef struct
{
  GtkWindow           *window;
  AssayWorkspace      *workspace;
  AdwPreferencesPage  *page;
  GPtrArray           *groups;     /* what the page holds; not references */
} FilesWindow;

static void
remove_clicked (GtkButton   *button,
                FilesWindow *self)
{
  assay_workspace_remove (self->workspace, g_object_get_data (G_OBJECT (button), "assay-path"));
}

/* A folder brings the files below it; a file itself. */
static gboolean
is_of_path (const AssaySource *source,
            const char        *path)
{
  g_autofree char *absolute = g_canonicalize_filename (source->path, NULL);
  gsize length = strlen (path);

  return strncmp (absolute, path, length) == 0 && (absolute[length] == '\0' || absolute[length] == G_DIR_SEPARATOR);
}

static char *
dup_words (AssayTable *table,
           const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *count = NULL;
  const char *layout = NULL;
  guint n_models = 0;
  guint n_files = 0;

  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);

      if (!is_of_path (source, path))
        continue;
      n_models += source->n_models;
      layout = source->layout_title;
      n_files++;
    }

  count = assay_wording_count (n_models);
  if (n_files == 1)
    return g_strdup_printf (ngettext ("%s model · %s · %s", "%s models · %s · %s", n_models), count, _(layout), shown);

  return g_strdup_printf (ngettext ("%s model in %u files · %s", "%s models in %u files · %s", n_models), count, n_files,
                          shown);
}

static AdwPreferencesGroup *
add_group (FilesWindow *self,
           const char  *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);

  return group;
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  g_autofree char *shown_title = assay_text_show_name (title);
  g_autofree char *shown_subtitle = subtitle == NULL ? NULL : assay_text_escape_controls (subtitle);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown_title);
  /* The name of a file may be anything; what was found is told to its end. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), subtitle != NULL ? 2 : 0);
  if (shown_subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown_subtitle);
  adw_preferences_group_add (group, row);

  return row;
}

static void
add_path (FilesWindow         *self,
          AdwPreferencesGroup *group,
          const char          *path,
          gboolean             can_remove)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *words = dup_words (assay_review_get_table (assay_workspace_get_review (self->workspace)), path);
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);
  GtkWidget *row = add_row (group, name, words);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, can_remove);
  gtk_widget_set_tooltip_text (button, can_remove ? _("Remove from the table") : _("The last file stays"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "assay-path", g_strdup (path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_notices (FilesWindow *self,
             AssayTable  *table)
{
  guint n = assay_table_get_n_notices (table);
  AdwPreferencesGroup *group;

  if (n == 0 || assay_table_get_n_sources (table) < 2)
    return;

  group = add_group (self, _("What stood out"));
  for (guint i = 0; i < n; i++)
    add_row (group, assay_table_get_notice (table, i), NULL);
}

static void
show (FilesWindow *self)
{
  const char * const *paths = assay_workspace_get_paths (self->workspace);
  AssayReview *review = assay_workspace_get_review (self->workspace);
  AdwPreferencesGroup *group;
  guint n;

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  if (review == NULL || paths == NULL)
    return;

  n = g_strv_length ((char **) paths);
  group = add_group (self, _("In This Table"));
  for (guint i = 0; i < n; i++)
    add_path (self, group, paths[i], n > 1);
  add_notices (self, assay_review_get_table (review));
}

static void
files_window_free (gpointer  user,
                   GObject  *where_the_window_was)
{
  FilesWindow *self = user;

  g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_object_unref (self->workspace);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

static GtkWidget *
new_header (void)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _("Add results files"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add results files"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "files.add");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);

  return header;
}

/* What closes a dialog closes this too. */
static void
close_with_escape (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

/* The window behind this one knows how to ask for files. */
static void
add_activated (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user)
{
  FilesWindow *self = user;
  GtkWindow *parent = gtk_window_get_transient_for (self->window);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.add", NULL);
}

/**
 * assay_files_window_new:
 * @workspace: results are open in it
 *
 * Returns: (transfer none): a window that follows @workspace until it is closed
 */
GtkWindow *
assay_files_window_new (AssayWorkspace *workspace)
{
  FilesWindow *self = g_new0 (FilesWindow, 1);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  const GActionEntry entry = { "add", add_activated, NULL, NULL, NULL, { 0 } };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->window = GTK_WINDOW (adw_window_new ());
  self->workspace = g_object_ref (workspace);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->groups = g_ptr_array_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "files", G_ACTION_GROUP (actions));
  gtk_window_set_title (self->window, _("Files"));
  gtk_window_set_default_size (self->window, 480, 420);
  gtk_window_set_modal (self->window, TRUE);
  close_with_escape (self->window);
  gtk_box_append (GTK_BOX (box), new_header ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_window_set_content (ADW_WINDOW (self->window), box);

  g_signal_connect_swapped (workspace, "notify::review", G_CALLBACK (show), self);
  g_object_weak_ref (G_OBJECT (self->window), files_window_free, self);
  show (self);

  return self->window;
}
