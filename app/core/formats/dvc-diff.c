#include "formats/layouts.h"

#include "formats/dvc-files.h"
#include "formats/reading.h"

#include <glib/gi18n-lib.h>

/* dvc metrics diff --json: {"metrics.json": {"test.acc": {"old": 0.7, "new": 0.8, "diff": 0.1}}}, two rows: the old and the
 * new revision, which are not named. */

static const char * const sides[] = { "old", "new" };

static gboolean
is_change (const AssayNode *node)
{
  for (const AssayNode *child = node->kind == ASSAY_NODE_OBJECT ? node->first : NULL; child != NULL; child = child->next)
    if (!g_str_equal (child->key, "old") && !g_str_equal (child->key, "new") && !g_str_equal (child->key, "diff"))
      return FALSE;

  return assay_node_get_member (node, "old") != NULL || assay_node_get_member (node, "new") != NULL;
}

/* Newer ones may wrap it, beside what could not be read. */
static const AssayNode *
find_files (const AssayNode *root)
{
  const AssayNode *wrapped = assay_node_get_member (root, "diff");

  return wrapped != NULL && assay_node_get_member (root, "errors") != NULL ? wrapped : root;
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *files = find_files (root);

  if (files->kind != ASSAY_NODE_OBJECT || files->first == NULL)
    return FALSE;

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    {
      if (file->kind != ASSAY_NODE_OBJECT || file->first == NULL)
        return FALSE;
      for (const AssayNode *change = file->first; change != NULL; change = change->next)
        if (!is_change (change))
          return FALSE;
    }

  return TRUE;
}

static gboolean
has_side (const AssayNode *files,
          const char      *side)
{
  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    for (const AssayNode *change = file->first; change != NULL; change = change->next)
      {
        const AssayNode *value = assay_node_get_member (change, side);

        if (value != NULL && value->kind != ASSAY_NODE_NULL)
          return TRUE;
      }

  return FALSE;
}

static gboolean
read_side (const AssayNode     *root,
           const char          *side,
           const AssayDvcFiles *names,
           AssayTableBuilder   *builder,
           GError             **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);

  if (!assay_table_builder_begin_row (builder, error))
    return FALSE;

  assay_table_builder_set_name (builder, side, -1);

  for (const AssayNode *file = root->first; file != NULL; file = file->next)
    for (const AssayNode *change = file->first; change != NULL; change = change->next)
      {
        g_autofree char *name = change->key != NULL ? assay_dvc_files_dup_name (names, file->key, change->key) : NULL;
        const AssayNode *value = assay_node_get_member (change, side);

        if (name != NULL && value != NULL && !assay_record_reader_put (reader, name, value, NULL, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *files = find_files (root);
  g_autoptr(AssayDvcFiles) names = assay_dvc_files_new ("");

  if (!assay_reading_check_kind (files, ASSAY_NODE_OBJECT, error))
    return FALSE;

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    assay_dvc_files_add (names, file->key, file);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    if (has_side (files, sides[i]) && !read_side (files, sides[i], names, builder, error))
      return FALSE;

  assay_table_builder_leave_out (builder, "diff", _("is the difference of the two rows"));
  if (files != root)
    assay_table_builder_leave_out (builder, "errors", _("says what DVC could not read, and is no metric"));

  return TRUE;
}

const AssayFormat assay_dvc_diff_format = {
  .id = "dvc-diff",
  .title = N_("dvc metrics diff"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
