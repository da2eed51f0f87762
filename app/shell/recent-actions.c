#include "shell/recent-actions.h"


static void
open_recent (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user)
{
  g_autofree const char **paths = g_variant_get_bytestring_array (parameter, NULL);

  if (paths[0] != NULL)
    assay_workspace_open (assay_window_get_workspace (user), paths, NULL);
}

/**
 * assay_recent_actions_add:
 * @window: a window
 *
 * Gives it the action that the rows of the welcome page do.
 */
void
assay_recent_actions_add (AssayWindow *window)
{
  static const GActionEntry entries[] = { { "open-recent", open_recent, "aay", NULL, NULL, { 0 } } };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
