#include "shell/recent-policies.h"

#include "shell/file-writing.h"

/* One URI a line; a file of this size holds the longest ten. */
#define MAX_BYTES (64 * 1024)

static char *
list_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "assay", "recent-policies", NULL);
}

/* As they stand in the file, whether they are still there or not. */
static GPtrArray *
read_list (void)
{
  g_autofree char *path = list_path ();
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  gsize size;

  if (!g_file_get_contents (path, &text, &size, NULL) || size > MAX_BYTES)
    return paths;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && paths->len < ASSAY_RECENT_POLICIES; i++)
    {
      char *found = g_filename_from_uri (lines[i], NULL, NULL);

      if (found != NULL)
        g_ptr_array_add (paths, found);
    }

  return paths;
}

/**
 * assay_recent_policies_list:
 *
 * Returns: (transfer full): paths of policies that are still there, the latest first; NULL-terminated
 */
char **
assay_recent_policies_list (void)
{
  g_autoptr(GPtrArray) paths = read_list ();
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < paths->len; i++)
    if (g_file_test (g_ptr_array_index (paths, i), G_FILE_TEST_IS_REGULAR))
      g_strv_builder_add (builder, g_ptr_array_index (paths, i));

  return g_strv_builder_end (builder);
}

/**
 * assay_recent_policies_add:
 * @path: absolute path of a policy that was opened or saved
 *
 * Puts it first. That the list cannot be written is no reason to disturb anybody.
 */
void
assay_recent_policies_add (const char *path)
{
  g_autoptr(GPtrArray) paths = read_list ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *list = list_path ();
  g_autofree char *folder = g_path_get_dirname (list);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  guint found;

  if (g_ptr_array_find_with_equal_func (paths, path, g_str_equal, &found))
    g_ptr_array_remove_index (paths, found);
  g_ptr_array_insert (paths, 0, g_strdup (path));

  for (guint i = 0; i < MIN (paths->len, ASSAY_RECENT_POLICIES); i++)
    {
      g_autofree char *uri = g_filename_to_uri (g_ptr_array_index (paths, i), NULL, NULL);

      if (uri != NULL)
        g_string_append_printf (text, "%s\n", uri);
    }

  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  g_mkdir_with_parents (folder, 0700);
  if (!assay_file_write (list, bytes, &error))
    g_debug ("%s", error->message);
}
