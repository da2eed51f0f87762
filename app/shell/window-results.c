#include "shell/window-results.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/file-dialog.h"
#include "shell/files-window.h"
#include "shell/opening.h"

static void
add_chosen (GtkWindow          *window,
            const char * const *paths,
            gpointer            user)
{
  AssayWorkspace *workspace = assay_window_get_workspace (ASSAY_WINDOW (window));

  if (assay_workspace_get_review (workspace) != NULL)
    assay_workspace_add (workspace, paths);
}

static void
add (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       user)
{
  assay_file_dialog_open_results (user, add_chosen, NULL);
}

static void
show_files (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user)
{
  GtkWindow *files = assay_files_window_new (assay_window_get_workspace (user));

  gtk_window_set_transient_for (files, user);
  gtk_window_present (files);
}

static const GActionEntry entries[] = {
  { "add", add, NULL, NULL, NULL, { 0 } },
  { "show-files", show_files, NULL, NULL, NULL, { 0 } },
};

/**
 * assay_window_results_update:
 * @window: a window with these actions
 *
 * Enables what can be done now.
 */
void
assay_window_results_update (AssayWindow *window)
{
  gboolean has_review = assay_workspace_get_review (assay_window_get_workspace (window)) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), has_review);
    }
}

static void
answered (AdwMessageDialog *dialog,
          const char       *response,
          AssayWindow      *window)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  const char * const *paths = g_object_get_data (G_OBJECT (dialog), "assay-paths");

  if (g_str_equal (response, "add") && assay_workspace_get_review (workspace) != NULL)
    assay_workspace_add (workspace, paths);
  else if (g_str_equal (response, "open"))
    assay_workspace_open (workspace, paths, NULL);
}

static gboolean
names_policy (const char * const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    if (assay_opening_names_policy (paths[i]))
      return TRUE;

  return FALSE;
}

static char *
dup_names (const char * const *paths)
{
  g_autofree char *name = g_filename_display_basename (paths[0]);
  g_autofree char *shown = assay_text_show_name (name);
  guint n = g_strv_length ((char **) paths);

  if (n == 1)
    return g_strdup_printf (_("“%s”"), shown);

  return g_strdup_printf (ngettext ("“%s” and %u more", "“%s” and %u more", n - 1), shown, n - 1);
}

/**
 * assay_window_results_take:
 * @window: a window
 * @paths: files and folders that somebody let go over it
 *
 * Opens them. Over open results it asks first whether they join these or take their place; a policy among them is an
 * answer.
 */
void
assay_window_results_take (AssayWindow        *window,
                           const char * const *paths)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  g_autofree char *names = NULL;
  AdwMessageDialog *dialog;

  if (assay_workspace_get_review (workspace) == NULL || names_policy (paths))
    {
      assay_workspace_open (workspace, paths, NULL);
      return;
    }

  names = dup_names (paths);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (window), _("Add to What Is Open?"), NULL));
  adw_message_dialog_format_body (dialog, _("%s can join “%s” in one table, under the same policy, or take its place."),
                                  names, assay_workspace_get_title (workspace));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "open", _("_Open Instead"), "add", _("_Add"), NULL);
  adw_message_dialog_set_default_response (dialog, "add");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (dialog), "assay-paths", g_strdupv ((char **) paths), (GDestroyNotify) g_strfreev);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
dropped (AssayWindow  *window,
         const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr(GSList) files = gdk_file_list_get_files (list);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) paths = NULL;

  for (GSList *link = files; link != NULL; link = link->next)
    if (g_file_peek_path (link->data) != NULL)
      g_strv_builder_add (builder, g_file_peek_path (link->data));
  paths = g_strv_builder_end (builder);

  if (paths[0] == NULL)
    return FALSE;

  assay_window_results_take (window, (const char * const *) paths);

  return TRUE;
}

/**
 * assay_window_results_add:
 * @window: a window that has not got these actions yet
 *
 * Gives the window its actions, and lets it take files that are let go over it.
 */
void
assay_window_results_add (AssayWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  assay_window_results_update (window);
}
