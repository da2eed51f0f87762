#include "shell/example.h"

#include <errno.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define RESOURCE "/io/github/assay_app/Assay/models.json"

/**
 * assay_example_unpack:
 * @error: %G_FILE_ERROR if it cannot be written
 *
 * Puts the example that is built into the program where it can be opened like any other file, and where a report
 * about it can find it again.
 *
 * Returns: (transfer full): its path, or %NULL with @error set
 */
char *
assay_example_unpack (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "assay", "examples", NULL);
  g_autofree char *path = g_build_filename (folder, "models.json", NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gconstpointer contents;
  gsize size;

  if (bytes == NULL)
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("%s cannot be made: %s"), folder,
                   g_strerror (errno));
      return NULL;
    }

  contents = g_bytes_get_data (bytes, &size);
  if (!g_file_set_contents (path, contents, (gssize) size, error))
    return NULL;

  return g_steal_pointer (&path);
}
