#include "shell/window-actions.h"

#include <glib/gi18n-lib.h>

#include "shell/example.h"
#include "shell/export.h"
#include "shell/file-dialog.h"
#include "shell/reading-window.h"
#include "shell/shortcut-row.h"
#include "shell/window-policy.h"
#include "shell/window-results.h"

static void
results_chosen (GtkWindow          *window,
                const char * const *paths,
                gpointer            user)
{
  assay_workspace_open (assay_window_get_workspace (ASSAY_WINDOW (window)), paths, NULL);
}

static void
policy_chosen (GtkWindow          *window,
               const char * const *paths,
               gpointer            user)
{
  assay_workspace_open_policy (assay_window_get_workspace (ASSAY_WINDOW (window)), paths[0]);
}

static void
open_results (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user)
{
  assay_file_dialog_open_results (user, results_chosen, NULL);
}

static void
open_folder (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user)
{
  assay_file_dialog_open_folder (user, results_chosen, NULL);
}

static void
open_policy (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user)
{
  assay_file_dialog_open_policy (user, policy_chosen, NULL);
}

static void
open_example (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = assay_example_unpack (&error);
  const char *paths[] = { path, NULL };

  if (path != NULL)
    assay_workspace_open (assay_window_get_workspace (user), paths, NULL);
  else
    assay_window_tell_error (user, error->message);
}

static void
cancel (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user)
{
  assay_workspace_cancel (assay_window_get_workspace (user));
}

static void
dismiss (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user)
{
  assay_window_dismiss_error (user);
}

static void
undo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user)
{
  assay_workspace_undo (assay_window_get_workspace (user));
}

static void
redo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user)
{
  assay_workspace_redo (assay_window_get_workspace (user));
}

static void
search (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user)
{
  assay_workbench_start_search (assay_window_get_workbench (user));
}

static void
next_pane (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user)
{
  assay_workbench_move_focus (assay_window_get_workbench (user), GTK_DIR_TAB_FORWARD);
}

static void
previous_pane (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user)
{
  assay_workbench_move_focus (assay_window_get_workbench (user), GTK_DIR_TAB_BACKWARD);
}

static void
show_notes (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user)
{
  assay_reading_window_show (user, assay_window_get_workspace (user));
}

static void
show_details (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user)
{
  GtkWidget *dialog = adw_message_dialog_new (user, _("What Went Wrong"), g_variant_get_string (parameter, NULL));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Made when it is asked for: GTK's own overlay waits hidden, and a screen reader that asks GTK 4.8 for a window
 * which has just gone would be given the hidden one, and crash the program. */
static void
show_shortcuts (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user)
{
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWindow *shortcuts;

  g_type_ensure (ASSAY_TYPE_SHORTCUT_ROW);
  builder = gtk_builder_new_from_resource ("/io/github/assay_app/Assay/ui/shortcuts-window.ui");
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (shortcuts, user);
  gtk_window_set_destroy_with_parent (shortcuts, TRUE);
  gtk_window_present (shortcuts);
}

static void
show_folder (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_string (parameter, NULL), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (user, uri, GDK_CURRENT_TIME);
}

static void
export_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user)
{
  g_autoptr(AssayWindow) window = user;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = assay_export_finish (result, &error);
  g_autofree char *folder = NULL;

  if (path == NULL)
    {
      assay_window_tell_error (window, error->message);
      return;
    }

  folder = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_strdup (path) : g_path_get_dirname (path);
  assay_window_tell (window, _("Report exported"), _("Open _Folder"), "win.show-folder", folder);
}

static void
export_chosen (GtkWindow          *window,
               const char * const *paths,
               gpointer            user)
{
  AssayWorkspace *workspace = assay_window_get_workspace (ASSAY_WINDOW (window));
  AssayReview *review = assay_workspace_get_review (workspace);
  AssayExportRequest request = { .format = GPOINTER_TO_UINT (user), .path = paths[0] };

  if (review == NULL)
    return;

  request.evaluation = assay_review_get_evaluation (review);
  request.opened.paths = assay_workspace_get_paths (workspace);
  request.opened.choice = assay_workspace_get_reading (workspace);
  assay_export_async (&request, NULL, export_done, g_object_ref (window));
}

static void
export_as (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user)
{
  AssayReview *review = assay_workspace_get_review (assay_window_get_workspace (user));
  AssayTable *table = assay_review_get_table (review);
  g_autofree char *folder = assay_export_folder (table);
  g_autofree char *name = NULL;
  AssayExport format;

  if (!assay_export_from_id (g_variant_get_string (parameter, NULL), &format))
    return;

  name = assay_export_name (table, format);
  assay_file_dialog_save (user, format == ASSAY_EXPORT_FOLDER ? _("Export Report Folder") : _("Export Report"),
                          folder, name, export_chosen, GUINT_TO_POINTER (format));
}

/* Menus outside of the table do not see its own actions. */
static void
sort (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user)
{
  g_autofree char *name = g_strconcat ("table.", g_action_get_name (G_ACTION (action)), NULL);

  assay_workbench_sort (assay_window_get_workbench (user), name, parameter);
}

static const GActionEntry window_entries[] = {
  { "open", open_results, NULL, NULL, NULL, { 0 } },
  { "open-folder", open_folder, NULL, NULL, NULL, { 0 } },
  { "open-policy", open_policy, NULL, NULL, NULL, { 0 } },
  { "open-example", open_example, NULL, NULL, NULL, { 0 } },
  { "cancel", cancel, NULL, NULL, NULL, { 0 } },
  { "dismiss", dismiss, NULL, NULL, NULL, { 0 } },
  { "undo", undo, NULL, NULL, NULL, { 0 } },
  { "redo", redo, NULL, NULL, NULL, { 0 } },
  { "search", search, NULL, NULL, NULL, { 0 } },
  { "next-pane", next_pane, NULL, NULL, NULL, { 0 } },
  { "previous-pane", previous_pane, NULL, NULL, NULL, { 0 } },
  { "show-notes", show_notes, NULL, NULL, NULL, { 0 } },
  { "show-shortcuts", show_shortcuts, NULL, NULL, NULL, { 0 } },
  { "show-details", show_details, "s", NULL, NULL, { 0 } },
  { "show-folder", show_folder, "s", NULL, NULL, { 0 } },
  { "export", export_as, "s", NULL, NULL, { 0 } },
};

static const GActionEntry table_entries[] = {
  { "sort", sort, "s", NULL, NULL, { 0 } },
  { "reset-sort", sort, NULL, NULL, NULL, { 0 } },
  { "sort-other", sort, NULL, NULL, NULL, { 0 } },
  { "choose-columns", sort, NULL, NULL, NULL, { 0 } },
};

static void
set_enabled (AssayWindow *window,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* The one place that decides what can be done now. */
static void
update_enabled (AssayWindow *window)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  gboolean has_review = assay_workspace_get_review (workspace) != NULL;
  gboolean can_undo;
  gboolean can_redo;

  g_object_get (workspace, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  assay_window_results_update (window);
  set_enabled (window, "open-policy", has_review);
  set_enabled (window, "search", has_review);
  set_enabled (window, "next-pane", has_review);
  set_enabled (window, "previous-pane", has_review);
  set_enabled (window, "show-notes", has_review);
  set_enabled (window, "export", has_review);
  set_enabled (window, "cancel", assay_workspace_get_loading (workspace));
  set_enabled (window, "undo", can_undo);
  set_enabled (window, "redo", can_redo);
  assay_window_policy_update (window);
}

static const struct
{
  const char *action;
  const char *property;
} property_actions[] = {
  { "show-search", "search-mode" },
  { "show-policy", "policy-shown" },
  { "show-panel", "panel-shown" },
};

static void
add_property_actions (AssayWindow *window)
{
  AssayWorkbench *workbench = assay_window_get_workbench (window);

  for (guint i = 0; i < G_N_ELEMENTS (property_actions); i++)
    {
      g_autoptr(GPropertyAction) action =
        g_property_action_new (property_actions[i].action, workbench, property_actions[i].property);

      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
    }
}

/* GTK 4.8 keeps the actions of a window that was on the screen; these would keep the workbench, and it the results. */
static void
remove_property_actions (AssayWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (property_actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (window), property_actions[i].action);
}

/* Entries undo their own typing with the same keys, so these come after whoever has the focus. */
static void
add_undo_keys (AssayWindow *window)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z|<Control>y", "win.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

/**
 * assay_window_actions_add:
 * @window: a window that has none yet
 *
 * Gives a window its actions.
 */
void
assay_window_actions_add (AssayWindow *window)
{
  g_autoptr(GSimpleActionGroup) table_actions = g_simple_action_group_new ();
  AssayWorkspace *workspace = assay_window_get_workspace (window);

  g_action_map_add_action_entries (G_ACTION_MAP (window), window_entries, G_N_ELEMENTS (window_entries), window);
  assay_window_policy_add (window);
  assay_window_results_add (window);
  add_property_actions (window);
  g_signal_connect (window, "destroy", G_CALLBACK (remove_property_actions), NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (table_actions), table_entries, G_N_ELEMENTS (table_entries), window);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "table", G_ACTION_GROUP (table_actions));
  add_undo_keys (window);

  g_signal_connect_object (workspace, "notify", G_CALLBACK (update_enabled), window, G_CONNECT_SWAPPED);
  update_enabled (window);
}

/**
 * assay_window_actions_set_keys:
 * @application: the program
 *
 * The keys of all windows.
 */
void
assay_window_actions_set_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "win.open", { "<Control>o" } },
    { "win.add", { "<Control><Shift>a" } },
    { "win.show-files", { "<Control><Shift>f" } },
    { "win.open-policy", { "<Control><Shift>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.search", { "<Control>f" } },
    { "win.export::folder", { "<Control>e" } },
    { "table.choose-columns", { "<Control><Shift>c" } },
    { "win.show-notes", { "<Control><Shift>r" } },
    { "win.show-policy", { "F9" } },
    { "win.show-panel", { "<Shift>F9" } },
    { "win.next-pane", { "F6" } },
    { "win.previous-pane", { "<Shift>F6" } },
    { "win.show-shortcuts", { "<Control>question", "<Control>F1" } },
    { "window.close", { "<Control>w" } },
    { "app.new-window", { "<Control>n" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);
}
