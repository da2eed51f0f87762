#include "formats/dvc-files.h"

#include "formats/format-error.h"
#include "formats/reading.h"

#include <glib/gi18n-lib.h>

struct _AssayDvcFiles
{
  char       *prefix;
  GHashTable *files;   /* key of a metric -> the one file that has it; "" where several do */
  guint       n_rows;  /* revisions that became rows */
  char       *fault;   /* why the first that did not became none; or NULL */
};

/**
 * assay_dvc_files_new:
 * @prefix: what all columns begin with
 *
 * Returns: (transfer full): no files
 */
AssayDvcFiles *
assay_dvc_files_new (const char *prefix)
{
  AssayDvcFiles *self = g_new0 (AssayDvcFiles, 1);

  self->prefix = g_strdup (prefix);
  self->files = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * assay_dvc_files_free:
 * @self: (transfer full) (nullable): files
 */
void
assay_dvc_files_free (AssayDvcFiles *self)
{
  if (self == NULL)
    return;

  g_free (self->prefix);
  g_free (self->fault);
  g_hash_table_unref (self->files);
  g_free (self);
}

/** assay_dvc_files_add: a file that any revision has, with what stands in it; both outlive @self */
void
assay_dvc_files_add (AssayDvcFiles   *self,
                     const char      *file,
                     const AssayNode *values)
{
  for (const AssayNode *child = values->first; child != NULL && values->kind == ASSAY_NODE_OBJECT; child = child->next)
    {
      const char *other = g_hash_table_lookup (self->files, child->key);

      g_hash_table_insert (self->files, (gpointer) child->key,
                           (gpointer) (other == NULL || g_str_equal (other, file) ? file : ""));
    }
}

/** assay_dvc_files_add_all: @files: (nullable): {"metrics.json": {"data": {"f1": 0.7}}}, as a revision has them */
void
assay_dvc_files_add_all (AssayDvcFiles   *self,
                         const AssayNode *files)
{
  if (files == NULL || files->kind != ASSAY_NODE_OBJECT)
    return;

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    {
      const AssayNode *values = assay_node_get_member (file, "data");

      if (values != NULL)
        assay_dvc_files_add (self, file->key, values);
    }
}

/** assay_dvc_files_dup_name: (transfer full): the column of a key in a file */
char *
assay_dvc_files_dup_name (const AssayDvcFiles *self,
                          const char          *file,
                          const char          *key)
{
  const char *only = g_hash_table_lookup (self->files, key);

  if (only != NULL && *only != '\0')
    return g_strconcat (self->prefix, key, NULL);

  return g_strconcat (self->prefix, file, "/", key, NULL);
}

/* A file that is one number has no key but its own. */
static gboolean
put_file (const AssayDvcFiles *self,
          const AssayNode     *file,
          const AssayNode     *values,
          AssayRecordReader   *reader,
          GError             **error)
{
  if (values->kind != ASSAY_NODE_OBJECT)
    {
      g_autofree char *name = g_strconcat (self->prefix, file->key, NULL);

      return assay_record_reader_put (reader, name, values, NULL, error);
    }

  for (const AssayNode *child = values->first; child != NULL; child = child->next)
    {
      g_autofree char *name = assay_dvc_files_dup_name (self, file->key, child->key);

      if (!assay_record_reader_put (reader, name, child, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/** assay_dvc_files_put: puts what stands in @files into the current row; files that DVC could not read are passed over */
gboolean
assay_dvc_files_put (const AssayDvcFiles *self,
                     const AssayNode     *files,
                     AssayRecordReader   *reader,
                     GError             **error)
{
  if (files == NULL || files->kind != ASSAY_NODE_OBJECT)
    return TRUE;

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    {
      const AssayNode *values = assay_node_get_member (file, "data");

      if (values != NULL && !put_file (self, file, values, reader, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_values (const AssayNode *files)
{
  if (files == NULL || files->kind != ASSAY_NODE_OBJECT)
    return FALSE;

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    {
      const AssayNode *values = assay_node_get_member (file, "data");

      if (values != NULL && (values->kind == ASSAY_NODE_NUMBER || (values->kind == ASSAY_NODE_OBJECT && values->first != NULL)))
        return TRUE;
    }

  return FALSE;
}

/* Why DVC could not read a revision or a file of it; NULL where it could. */
static char *
dup_fault (const AssayNode *node)
{
  const AssayNode *fault = assay_node_get_member (node, "error");
  const AssayNode *words = fault;

  if (fault == NULL || fault->kind == ASSAY_NODE_NULL)
    return NULL;
  if (fault->kind == ASSAY_NODE_OBJECT)
    words = assay_reading_find_text (fault, "msg") ?: assay_reading_find_text (fault, "type");

  return words != NULL && words->kind == ASSAY_NODE_STRING ? g_strdup_printf (_("DVC says: %s"), words->text)
                                                           : g_strdup (_("DVC could not read it"));
}

/* Why DVC could not read the first of the files that it could not read; NULL where it could read all. */
static char *
dup_first_fault (const AssayNode *files)
{
  char *fault = NULL;

  if (files == NULL || files->kind != ASSAY_NODE_OBJECT)
    return NULL;

  for (const AssayNode *file = files->first; file != NULL && fault == NULL; file = file->next)
    fault = dup_fault (file);

  return fault;
}

static void
leave_out_files (const char        *name,
                 const AssayNode   *files,
                 AssayTableBuilder *builder)
{
  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    {
      g_autofree char *fault = dup_fault (file);
      g_autofree char *what = g_strdup_printf ("%s: %s", name, file->key);

      if (fault != NULL)
        assay_table_builder_leave_out (builder, what, fault);
    }
}

/**
 * assay_dvc_files_begin_row:
 * @name: of the revision, at most ASSAY_LIMIT_NAME_BYTES
 * @revision: has "error" where DVC could not read it
 * @files: (nullable): the metrics of it
 * @begun: (out): whether the revision is a row, because it has metrics; else it is left out with the reason
 *
 * Returns: FALSE when the table is full
 */
gboolean
assay_dvc_files_begin_row (AssayDvcFiles      *self,
                           const char         *name,
                           const AssayNode    *revision,
                           const AssayNode    *files,
                           AssayTableBuilder  *builder,
                           gboolean           *begun,
                           GError            **error)
{
  g_autofree char *fault = dup_fault (revision);

  *begun = fault == NULL && has_values (files);
  if (*begun)
    {
      if (!assay_table_builder_begin_row (builder, error))
        return FALSE;

      assay_table_builder_set_name (builder, name, -1);
      leave_out_files (name, files, builder);
      self->n_rows++;
      return TRUE;
    }

  if (fault == NULL)
    fault = dup_first_fault (files);
  if (fault == NULL)
    fault = g_strdup (_("has no metrics; perhaps it was not run yet"));

  assay_table_builder_skip_record (builder);
  assay_table_builder_leave_out (builder, name, fault);
  if (self->fault == NULL)
    self->fault = g_steal_pointer (&fault);

  return TRUE;
}

/** assay_dvc_files_check_any: whether any revision became a row; else FALSE with the reason of the first */
gboolean
assay_dvc_files_check_any (const AssayDvcFiles  *self,
                           GError              **error)
{
  if (self->n_rows > 0)
    return TRUE;

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC, _("DVC lists revisions, but no metrics of any. Of the "
               "first: %s"), self->fault != NULL ? self->fault : _("nothing"));

  return FALSE;
}
