#include "formats/layouts.h"

#include "formats/dvc-files.h"
#include "formats/reading.h"

#include <glib/gi18n-lib.h>

/* dvc metrics show --json: {"main": {"data": {"metrics.json": {"data": {"test": {"acc": 0.7}}}}}, "": …}, a row for each
 * revision; "" is the workspace. */

/* What DVC found, or why it found nothing; {"forest": {"error": 0.1}} is none. */
static gboolean
is_answer (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_OBJECT && node->n_children == 1 &&
         (g_str_equal (node->first->key, "data") ||
          (g_str_equal (node->first->key, "error") && node->first->kind == ASSAY_NODE_OBJECT));
}

static gboolean
recognise (const AssayNode *root)
{
  if (root->kind != ASSAY_NODE_OBJECT || root->first == NULL)
    return FALSE;

  for (const AssayNode *revision = root->first; revision != NULL; revision = revision->next)
    {
      const AssayNode *files = assay_node_get_member (revision, "data");

      if (!is_answer (revision) || (files != NULL && files->kind != ASSAY_NODE_OBJECT))
        return FALSE;

      for (const AssayNode *file = files != NULL ? files->first : NULL; file != NULL; file = file->next)
        if (!is_answer (file))
          return FALSE;
    }

  return TRUE;
}

static gboolean
read_revision (const AssayDocument *document,
               const AssayNode     *revision,
               AssayDvcFiles       *files,
               AssayTableBuilder   *builder,
               GError             **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  const AssayNode *metrics = assay_node_get_member (revision, "data");
  const char *name = revision->key[0] != '\0' ? revision->key : "workspace";
  gboolean begun;

  return assay_reading_check_name (document, revision, error) &&
         assay_dvc_files_begin_row (files, name, revision, metrics, builder, &begun, error) &&
         (!begun || assay_dvc_files_put (files, metrics, reader, error));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayDvcFiles) files = assay_dvc_files_new ("");

  if (!assay_reading_check_kind (root, ASSAY_NODE_OBJECT, error))
    return FALSE;

  for (const AssayNode *revision = root->first; revision != NULL; revision = revision->next)
    assay_dvc_files_add_all (files, assay_node_get_member (revision, "data"));

  for (const AssayNode *revision = root->first; revision != NULL; revision = revision->next)
    if (!read_revision (document, revision, files, builder, error))
      return FALSE;

  return assay_dvc_files_check_any (files, error);
}

const AssayFormat assay_dvc_metrics_format = {
  .id = "dvc-metrics",
  .title = N_("dvc metrics show"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
