#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/naming.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>

/* {"regression_metrics": {"mse": {"value": 4.9, "standard_deviation": 2.2}}}: what a step of SageMaker Pipelines evaluates,
 * and its monitor of model quality. One model a file. */

static const char * const groups[] = {
  "binary_classification_metrics", "multiclass_classification_metrics", "regression_metrics",
};

static const AssayKnownKey around[] = {
  { "binary_classification_metrics", NULL },
  { "multiclass_classification_metrics", NULL },
  { "regression_metrics", NULL },
  { "dataset", NULL },
};

static gboolean
recognise (const AssayNode *root)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const AssayNode *group = assay_node_get_member (root, groups[i]);

      if (group != NULL && group->kind == ASSAY_NODE_OBJECT)
        return TRUE;
    }

  return FALSE;
}

static gboolean
put_metric (AssayTableBuilder  *builder,
            AssayRowWriter     *writer,
            const AssayNode    *metric,
            GError            **error)
{
  const AssayNode *value = metric->kind == ASSAY_NODE_OBJECT ? assay_node_get_member (metric, "value") : metric;
  const AssayNode *deviation = assay_node_get_member (metric, "standard_deviation");
  g_autofree char *column = g_strconcat (metric->key, "/standard_deviation", NULL);

  if (value == NULL)
    {
      assay_table_builder_leave_out (builder, metric->key, _("is a curve or a matrix, not one value"));
      return TRUE;
    }

  return assay_row_writer_metric (writer, metric->key, value, ASSAY_DIRECTION_NONE, error) &&
         (deviation == NULL ||
          assay_row_writer_pair (writer, column, deviation, ASSAY_PAIRING_STDDEV, metric->key, 0, error));
}

static gboolean
put_metrics (AssayTableBuilder  *builder,
             AssayRowWriter     *writer,
             const AssayNode    *root,
             GError            **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const AssayNode *group = assay_node_get_member (root, groups[i]);

      for (const AssayNode *metric = group != NULL && group->kind == ASSAY_NODE_OBJECT ? group->first : NULL;
           metric != NULL; metric = metric->next)
        if (!put_metric (builder, writer, metric, error))
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
  const AssayNode *dataset = assay_node_get_member (root, "dataset");
  const AssayNode *count = assay_members_get (dataset, "item_count");
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autofree char *name = assay_naming_from_path (assay_document_get_name (document));

  return assay_row_writer_begin (writer, name, error) && put_metrics (builder, writer, root, error) &&
         (count == NULL || assay_row_writer_pair (writer, "item_count", count, ASSAY_PAIRING_SAMPLES, NULL, 0, error)) &&
         assay_row_writer_rest (writer, NULL, root, around, G_N_ELEMENTS (around), error);
}

const AssayFormat assay_sagemaker_format = {
  .id = "sagemaker",
  .title = N_("SageMaker model quality"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
