#include "shell/application.h"

#include <glib/gi18n-lib.h>

#include "shell/policy-recovery.h"
#include "shell/preferences-window.h"
#include "shell/recent-actions.h"
#include "shell/settings.h"
#include "shell/state-file.h"
#include "shell/last-policy.h"
#include "shell/last-reading.h"
#include "shell/window-actions.h"
#include "shell/window-state.h"
#include "shell/window.h"

struct _AssayApplication
{
  AdwApplication parent;

  gboolean       has_offered;   /* what an earlier Assay has left */
};

G_DEFINE_FINAL_TYPE (AssayApplication, assay_application, ADW_TYPE_APPLICATION)

static AssayWindow *
add_window (AssayApplication *self)
{
  AssayWindow *window = assay_window_new (GTK_APPLICATION (self));

  assay_window_actions_add (window);
  assay_recent_actions_add (window);
  assay_window_state_attach (window);
  assay_last_policy_attach (window);
  assay_last_reading_attach (window);

  return window;
}

static gboolean
is_empty (GtkWindow *window)
{
  AssayWorkspace *workspace;

  if (!ASSAY_IS_WINDOW (window))
    return FALSE;

  workspace = assay_window_get_workspace (ASSAY_WINDOW (window));

  return assay_workspace_get_review (workspace) == NULL && !assay_workspace_get_loading (workspace);
}

/* Files get a window of their own, so that nothing open is replaced by what another program asks for. */
static AssayWindow *
find_empty_window (AssayApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    if (is_empty (link->data))
      return link->data;

  return add_window (self);
}

static AssayWindow *
present_empty_window (gpointer user)
{
  AssayWindow *window = find_empty_window (user);

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
offer_once (AssayApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->has_offered || !ASSAY_IS_WINDOW (window))
    return;

  self->has_offered = TRUE;
  assay_policy_recovery_offer (ASSAY_WINDOW (window), present_empty_window, self);
}

static void
open_paths (AssayApplication   *self,
            const char * const *paths,
            const char         *policy_path)
{
  AssayWindow *window = find_empty_window (self);

  gtk_window_present (GTK_WINDOW (window));
  assay_workspace_open (assay_window_get_workspace (window), paths, policy_path);
}

static void
assay_application_activate (GApplication *application)
{
  AssayApplication *self = ASSAY_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (add_window (self)));
}

static void
assay_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) paths = NULL;

  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]) != NULL)
      g_strv_builder_add (builder, g_file_peek_path (files[i]));
  paths = g_strv_builder_end (builder);

  open_paths (ASSAY_APPLICATION (application), (const char * const *) paths, NULL);
}

/* As the caller meant it: relative to the caller's folder. */
static char *
path_for_argument (GApplicationCommandLine *command_line,
                   const char              *argument)
{
  g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (command_line, argument);
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_strdup (argument);
}

static int
assay_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree const char **arguments = NULL;
  g_autofree char *policy_path = NULL;
  g_auto(GStrv) paths = NULL;
  const char *policy = NULL;

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &arguments);
  if (g_variant_dict_lookup (options, "policy", "^&ay", &policy))
    policy_path = path_for_argument (command_line, policy);
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      g_autofree char *path = path_for_argument (command_line, arguments[i]);

      g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);

  if (paths[0] != NULL || policy_path != NULL)
    open_paths (ASSAY_APPLICATION (application), (const char * const *) paths, policy_path);
  else if (g_variant_dict_contains (options, "new-window"))
    gtk_window_present (GTK_WINDOW (add_window (ASSAY_APPLICATION (application))));
  else
    g_application_activate (application);
  offer_once (ASSAY_APPLICATION (application));

  return 0;
}

static int
assay_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("assay-desktop %s\n", ASSAY_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "new-process"))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
new_window (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user)
{
  gtk_window_present (GTK_WINDOW (add_window (user)));
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user));

  /* Each may have something to ask first; the program ends with the last of them. */
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
preferences (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user)
{
  assay_preferences_window_show (gtk_application_get_active_window (user));
}

static void
about (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user)
{
  adw_show_about_window (gtk_application_get_active_window (user),
                         "application-name", _("Assay"),
                         "application-icon", ASSAY_APPLICATION_ID,
                         "version", ASSAY_VERSION,
                         "comments", _("Examine machine-learning models, decide which are approved, and export the report."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "developer-name", _("The Assay developers"),
                         NULL);
}

static void
follow_colours (AssaySettings *settings)
{
  static const AdwColorScheme schemes[ASSAY_N_COLOURS] = {
    [ASSAY_COLOURS_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [ASSAY_COLOURS_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [ASSAY_COLOURS_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[assay_settings_get_colours (settings)]);
}

static void
assay_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window, NULL, NULL, NULL, { 0 } },
    { "quit", quit, NULL, NULL, NULL, { 0 } },
    { "preferences", preferences, NULL, NULL, NULL, { 0 } },
    { "about", about, NULL, NULL, NULL, { 0 } },
  };

  G_APPLICATION_CLASS (assay_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  assay_window_actions_set_keys (GTK_APPLICATION (application));

  g_signal_connect_object (assay_settings_get_default (), "notify::colours", G_CALLBACK (follow_colours), application, 0);
  follow_colours (assay_settings_get_default ());
}

/* The windows are gone after the parent's part, and have said how they were left. */
static void
assay_application_shutdown (GApplication *application)
{
  G_APPLICATION_CLASS (assay_application_parent_class)->shutdown (application);
  assay_state_file_flush_all ();
}

static void
assay_application_class_init (AssayApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = assay_application_startup;
  application_class->shutdown = assay_application_shutdown;
  application_class->activate = assay_application_activate;
  application_class->open = assay_application_open;
  application_class->command_line = assay_application_command_line;
  application_class->handle_local_options = assay_application_handle_local_options;
}

static void
assay_application_init (AssayApplication *self)
{
  static const GOptionEntry options[] = {
    { "policy", 'p', 0, G_OPTION_ARG_FILENAME, NULL, N_("Judge the results by this policy"), N_("FILE") },
    { "new-window", 'w', 0, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
    { "new-process", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Do not join a running Assay"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self), _("Opens the window on results files and folders."));
}

/**
 * assay_application_new:
 *
 * Returns: (transfer full): the program with a window
 */
AssayApplication *
assay_application_new (void)
{
  return g_object_new (ASSAY_TYPE_APPLICATION,
                       "application-id", ASSAY_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
