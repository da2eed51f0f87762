#include "shell/last-folder.h"

#include "shell/state-file.h"

#define GROUP "Folders"

/**
 * assay_last_folder_get:
 * @kind: which dialog
 *
 * Returns: (transfer full) (nullable): the folder to begin in; %NULL where there is none, or none any more
 */
char *
assay_last_folder_get (const char *kind)
{
  g_autofree char *uri = assay_state_file_get_string (assay_state_file_get_default (), GROUP, kind);
  g_autofree char *folder = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  return folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

/**
 * assay_last_folder_note:
 * @kind: which dialog
 * @suggested: (nullable): the folder that lay at hand, as that of the results does for their report
 * @path: what was chosen
 *
 * Remembers its folder. Whoever takes the suggestion is not remembered: the next results suggest their own.
 */
void
assay_last_folder_note (const char *kind,
                        const char *suggested,
                        const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  assay_state_file_set_string (assay_state_file_get_default (), GROUP, kind,
                               g_strcmp0 (folder, suggested) != 0 ? uri : NULL);
}
