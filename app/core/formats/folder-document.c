#include "formats/folder-document.h"

#include "base/json-writer.h"
#include "base/limits.h"
#include "formats/format-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Of what was written down step by step the newest lines are enough, a few for workers that write out of turn: a thousand
 * runs with dozens of long curves must fit into one document. */
#define LOG_BYTES 2048

typedef struct
{
  AssayFolderDocument   *document;
  const AssayFolderKind *kind;
  const char            *root;
  char                  *canonical;   /* of the C library */
  GCancellable          *cancellable;
} Walk;

/**
 * assay_folder_document_free:
 * @self: (transfer full) (nullable): a document
 */
void
assay_folder_document_free (AssayFolderDocument *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->unused);
  g_ptr_array_unref (self->astray);
  g_free (self);
}

/* A link counts as the file that it leads to, if that lies in the folder; links to folders are never followed. */
static gboolean
is_inside (const Walk *walk,
           const char *path,
           GStatBuf   *status)
{
  char *target = realpath (path, NULL);
  gsize length = strlen (walk->canonical);
  gboolean inside = target != NULL && strncmp (target, walk->canonical, length) == 0 &&
                    target[length] == G_DIR_SEPARATOR && g_stat (target, status) == 0 && S_ISREG (status->st_mode);

  free (target);

  return inside;
}

static gboolean
take_file (Walk        *walk,
           const char  *part,
           const char  *path,
           GStatBuf    *status,
           GError     **error)
{
  AssayFolderDocument *document = walk->document;
  gboolean is_file = S_ISLNK (status->st_mode) ? is_inside (walk, path, status) : S_ISREG (status->st_mode);

  if (!is_file || !g_utf8_validate (part, -1, NULL))
    {
      g_ptr_array_add (document->astray, g_strdup (part));
      return TRUE;
    }

  if (document->parts->len >= ASSAY_LIMIT_FILES)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT, _("%s: more than %u files; choose a smaller folder"),
                   walk->root, ASSAY_LIMIT_FILES);
      return FALSE;
    }

  g_ptr_array_add (document->parts, g_strdup (part));

  return TRUE;
}

static gboolean walk_folder (Walk       *walk,
                             const char *part,
                             guint       depth,
                             GError    **error);

static gboolean
walk_entry (Walk       *walk,
            const char *part,
            guint       depth,
            GError    **error)
{
  g_autofree char *path = g_build_filename (walk->root, part, NULL);
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return assay_format_error_from_errno (path, error);

  if (S_ISDIR (status.st_mode) && assay_folder_kind_enters (walk->kind, part))
    return walk_folder (walk, part, depth + 1, error);
  if (!S_ISDIR (status.st_mode) && assay_folder_kind_takes (walk->kind, part))
    return take_file (walk, part, path, &status, error);

  g_ptr_array_add (walk->document->unused, g_path_get_basename (part));

  return TRUE;
}

static gboolean
walk_folder (Walk       *walk,
             const char *part,
             guint       depth,
             GError    **error)
{
  g_autofree char *path = g_build_filename (walk->root, part, NULL);
  g_autoptr(GDir) folder = NULL;
  const char *name;

  if (g_cancellable_set_error_if_cancelled (walk->cancellable, error))
    return FALSE;
  if (depth >= ASSAY_LIMIT_DEPTH)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("%s: folders are nested more than %u deep"), path, ASSAY_LIMIT_DEPTH);
      return FALSE;
    }

  errno = 0;
  folder = g_dir_open (path, 0, NULL);
  if (folder == NULL)
    return assay_format_error_from_errno (path, error);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = part[0] != '\0' ? g_strdup_printf ("%s/%s", part, name) : g_strdup (name);

      if (name[0] != '.' && !walk_entry (walk, inner, depth, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_bytes (const char   *path,
            goffset       from,
            char         *bytes,
            gsize        *length,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);

  return stream != NULL && g_seekable_seek (G_SEEKABLE (stream), from, G_SEEK_SET, cancellable, error) &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, *length, length, cancellable, error);
}

/* The text of a file, that of a long log from its first whole line on. What a person wrote in another encoding is shown as
 * well as it can be; numbers are not touched by that. */
static char *
read_part (const Walk  *walk,
           const char  *part,
           gsize       *budget,
           GError     **error)
{
  g_autofree char *path = g_build_filename (walk->root, part, NULL);
  g_autofree char *bytes = NULL;
  const char *text;
  GStatBuf status;
  gsize length;
  goffset from;

  if (g_stat (path, &status) != 0)
    {
      assay_format_error_from_errno (path, error);
      return NULL;
    }

  from = status.st_size > LOG_BYTES && assay_folder_kind_is_log (walk->kind, part) ? status.st_size - LOG_BYTES : 0;
  length = status.st_size - from;
  if (length > *budget)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("%s: its files have more than %u MiB together; choose a smaller folder"), walk->root,
                   ASSAY_LIMIT_TREE_BYTES / (1024 * 1024));
      return NULL;
    }

  *budget -= length;
  bytes = g_malloc (length + 1);
  if (!read_bytes (path, from, bytes, &length, walk->cancellable, error))
    return NULL;

  text = from > 0 ? memchr (bytes, '\n', length) : NULL;
  text = text != NULL ? text + 1 : bytes;

  return g_utf8_make_valid (text, length - (text - bytes));
}

/* The short path is enough to tell two runs apart, and the same wherever the folder was opened from and on whose machine it
 * lies. */
static char *
take_names (const Walk *walk)
{
  g_autofree char *name = g_path_get_basename (walk->canonical);
  g_autofree char *above = g_path_get_dirname (walk->canonical);
  g_autofree char *parent = g_path_get_basename (above);
  gboolean is_top = g_str_equal (parent, "/");
  g_autofree char *path = is_top ? g_strdup (name) : g_strdup_printf ("%s/%s", parent, name);

  walk->document->name = g_utf8_make_valid (walk->kind->is_version && !is_top ? parent : name, -1);

  return g_utf8_make_valid (path, -1);
}

static void
write_text (AssayJsonWriter *writer,
            const char      *key,
            const char      *text)
{
  if (text == NULL)
    return;

  assay_json_writer_key (writer, key);
  assay_json_writer_string (writer, text);
}

static void
write_head (AssayJsonWriter *writer,
            const Walk      *walk)
{
  g_autofree char *path = take_names (walk);
  g_autofree char *main_part = assay_folder_kind_dup_main (walk->kind, walk->root);

  write_text (writer, ASSAY_FOLDER_KEY, walk->kind->name);
  write_text (writer, "path", path);
  write_text (writer, "main", main_part);
  write_text (writer, "settings", walk->kind->settings);
}

static GBytes *
write_document (const Walk  *walk,
                GError     **error)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (TRUE);
  GPtrArray *parts = walk->document->parts;
  gsize budget = ASSAY_LIMIT_TREE_BYTES;

  assay_json_writer_begin_object (writer);
  write_head (writer, walk);
  assay_json_writer_key (writer, "files");
  assay_json_writer_begin_object (writer);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *text = read_part (walk, g_ptr_array_index (parts, i), &budget, error);

      if (text == NULL)
        return NULL;
      write_text (writer, g_ptr_array_index (parts, i), text);
    }
  assay_json_writer_end_object (writer);
  assay_json_writer_end_object (writer);

  return assay_json_writer_end (writer);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * assay_folder_document_new:
 * @path: a folder
 * @kind: what it is one set of results of
 *
 * Gathers the files that matter. Hidden files and links out of the folder are none of them.
 *
 * Returns: (transfer full): the document; NULL with G_IO_ERROR, or ASSAY_FORMAT_ERROR_LIMIT where it is too large
 */
AssayFolderDocument *
assay_folder_document_new (const char            *path,
                           const AssayFolderKind *kind,
                           GCancellable          *cancellable,
                           GError               **error)
{
  g_autoptr(AssayFolderDocument) self = g_new0 (AssayFolderDocument, 1);
  Walk walk = { .document = self, .kind = kind, .root = path, .cancellable = cancellable };

  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->unused = g_ptr_array_new_with_free_func (g_free);
  self->astray = g_ptr_array_new_with_free_func (g_free);

  walk.canonical = realpath (path, NULL);
  if (walk.canonical == NULL)
    {
      assay_format_error_from_errno (path, error);
      return NULL;
    }

  if (walk_folder (&walk, "", 0, error))
    {
      g_ptr_array_sort (self->parts, compare_names);
      self->bytes = write_document (&walk, error);
      g_ptr_array_add (self->parts, NULL);
    }
  free (walk.canonical);

  return self->bytes != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * assay_folder_document_read:
 * @path: a folder
 *
 * Returns: (transfer full): the bytes of its document as it is now; NULL with G_IO_ERROR, or ASSAY_FORMAT_ERROR
 */
GBytes *
assay_folder_document_read (const char  *path,
                            GError     **error)
{
  const AssayFolderKind *kind = assay_folder_kind_find (path);
  g_autoptr(AssayFolderDocument) self = NULL;

  if (kind == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("%s: these are no results any more"), path);
      return NULL;
    }

  self = assay_folder_document_new (path, kind, NULL, error);

  return self != NULL ? g_bytes_ref (self->bytes) : NULL;
}
