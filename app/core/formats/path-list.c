#include "formats/path-list.h"

#include "base/limits.h"
#include "formats/format-error.h"
#include "formats/spool.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static void
found_file_free (gpointer pointer)
{
  AssayFoundFile *self = pointer;

  g_free (self->path);
  g_free (self->contents);
  g_free (self);
}

/**
 * assay_path_list_free:
 * @self: (transfer full) (nullable): a list
 */
void
assay_path_list_free (AssayPathList *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->skipped);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* (nullable): what was added; owned by the list */
static AssayFoundFile *
add_file (AssayPathList *self,
          const char    *path,
          const char    *contents,
          guint64        size,
          gboolean       from_folder,
          GError       **error)
{
  AssayFoundFile *file;

  if (self->files->len >= ASSAY_LIMIT_FILES)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("more than %u files; choose a smaller folder"), ASSAY_LIMIT_FILES);
      return NULL;
    }

  file = g_new0 (AssayFoundFile, 1);
  file->path = g_strdup (path);
  file->contents = g_strdup (contents);
  file->size = size;
  file->from_folder = from_folder;
  g_ptr_array_add (self->files, file);

  return file;
}

/* Whether the path leads to something new; a link into a folder around it does not. */
static gboolean
is_new (AssayPathList *self,
        const char    *path)
{
  char *canonical = realpath (path, NULL);
  g_autofree char *key = g_strdup (canonical != NULL ? canonical : path);

  free (canonical);
  if (g_hash_table_contains (self->seen, key))
    {
      g_ptr_array_add (self->skipped, g_strdup (path));
      return FALSE;
    }

  return g_hash_table_add (self->seen, g_steal_pointer (&key));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_folder (const char *path,
             GError    **error)
{
  GPtrArray *names;
  const char *name;
  g_autoptr(GDir) folder = NULL;

  errno = 0;
  folder = g_dir_open (path, 0, NULL);
  if (folder == NULL)
    {
      assay_format_error_from_errno (path, error);
      return NULL;
    }

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static gboolean add_path (AssayPathList *self,
                          const char    *path,
                          guint          depth,
                          GCancellable  *cancellable,
                          GError       **error);

static gboolean
add_results_folder (AssayPathList         *self,
                    const char            *path,
                    const AssayFolderKind *kind,
                    gboolean               from_folder,
                    GError               **error)
{
  AssayFoundFile *folder = add_file (self, path, path, 0, from_folder, error);

  if (folder == NULL)
    return FALSE;

  folder->kind = kind;

  return TRUE;
}

/* A file that is results by itself can be longer than what is held as one document; then it is read as the file that it is. */
static gboolean
is_too_large (const char            *path,
              const AssayFolderKind *kind)
{
  g_autofree char *part = assay_folder_kind_dup_main (kind, path);
  g_autofree char *main_path = part != NULL ? g_build_filename (path, part, NULL) : NULL;
  GStatBuf status;

  return main_path != NULL && g_stat (main_path, &status) == 0 && status.st_size > ASSAY_LIMIT_TREE_BYTES / 4;
}

static gboolean
add_folder (AssayPathList *self,
            const char    *path,
            guint          depth,
            GCancellable  *cancellable,
            GError       **error)
{
  const AssayFolderKind *kind = assay_folder_kind_find (path);
  g_autoptr(GPtrArray) names = NULL;

  if (kind != NULL && !is_too_large (path, kind))
    return add_results_folder (self, path, kind, depth > 0, error);

  if (depth >= ASSAY_LIMIT_DEPTH)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("%s: folders are nested more than %u deep"), path, ASSAY_LIMIT_DEPTH);
      return FALSE;
    }

  names = list_folder (path, error);
  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *inner = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      if (!add_path (self, inner, depth + 1, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_path (AssayPathList *self,
          const char    *path,
          guint          depth,
          GCancellable  *cancellable,
          GError       **error)
{
  GStatBuf status;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (g_stat (path, &status) != 0)
    {
      /* A link to nowhere within a folder; named by a person, it is an error. */
      if (depth == 0)
        return assay_format_error_from_errno (path, error);
      g_ptr_array_add (self->skipped, g_strdup (path));
      return TRUE;
    }

  if (!is_new (self, path))
    return TRUE;
  if (S_ISDIR (status.st_mode))
    return add_folder (self, path, depth, cancellable, error);
  if (depth == 0 || S_ISREG (status.st_mode))
    return add_file (self, path, path, status.st_size, depth > 0, error) != NULL;

  g_ptr_array_add (self->skipped, g_strdup (path));

  return TRUE;
}

static gboolean
add_standard_input (AssayPathList *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *contents = NULL;
  guint64 size;

  if (!g_hash_table_add (self->seen, g_strdup ("-")))
    return TRUE;

  contents = assay_spool_standard_input (cancellable, &size, error);

  return contents != NULL && add_file (self, "-", contents, size, FALSE, error) != NULL;
}

/**
 * assay_path_list_new:
 * @paths: files, folders and "-", NULL-terminated
 *
 * Finds the files: those below folders sorted by name, hidden ones skipped, each file once. A folder that is one set of
 * results stands for all that is below it. Standard input is read to its end.
 *
 * Returns: (transfer full): the list, or NULL with G_IO_ERROR or ASSAY_FORMAT_ERROR_LIMIT
 */
AssayPathList *
assay_path_list_new (const char * const *paths,
                     GCancellable       *cancellable,
                     GError            **error)
{
  g_autoptr(AssayPathList) self = g_new0 (AssayPathList, 1);

  self->files = g_ptr_array_new_with_free_func (found_file_free);
  self->skipped = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (; *paths != NULL; paths++)
    {
      gboolean added = g_str_equal (*paths, "-") ? add_standard_input (self, cancellable, error)
                                                 : add_path (self, *paths, 0, cancellable, error);

      if (!added)
        return NULL;
    }

  return g_steal_pointer (&self);
}
