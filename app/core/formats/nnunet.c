#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/naming.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"foreground_mean": {"Dice": 0.9, "FP": 12}, "mean": {"1": {"Dice": 0.9}}, "metric_per_case": […]}: a fold of nnU-Net. */

static const AssayKnownKey around[] = {
  { "foreground_mean", NULL },
  { "mean", NULL },
  { "metric_per_case", N_("holds single cases, not scores") },
};

/* Numbers of voxels. */
static const char * const counts[] = { "FN", "FP", "TN", "TP", "n_pred", "n_ref", NULL };

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *mean = assay_node_get_member (root, "foreground_mean");

  return mean != NULL && mean->kind == ASSAY_NODE_OBJECT && assay_node_get_member (root, "metric_per_case") != NULL;
}

static gboolean
put_scores (AssayRowWriter   *writer,
            const char       *prefix,
            const AssayNode  *scores,
            GError          **error)
{
  for (const AssayNode *score = scores->kind == ASSAY_NODE_OBJECT ? scores->first : NULL; score != NULL; score = score->next)
    {
      g_autofree char *column = g_strdup_printf ("%s/%s", prefix, score->key);

      if (g_strv_contains (counts, score->key) ? !assay_row_writer_attribute (writer, column, score, error)
                                               : !assay_row_writer_metric (writer, column, score, ASSAY_DIRECTION_NONE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_labels (AssayRowWriter   *writer,
            const AssayNode  *labels,
            GError          **error)
{
  for (const AssayNode *label = labels != NULL && labels->kind == ASSAY_NODE_OBJECT ? labels->first : NULL;
       label != NULL; label = label->next)
    {
      g_autofree char *prefix = g_strconcat ("mean/", label->key, NULL);

      if (!put_scores (writer, prefix, label, error))
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
  const AssayNode *cases = assay_node_get_member (root, "metric_per_case");
  const AssayNode *mean = assay_node_get_member (root, "foreground_mean");
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autofree char *name = assay_naming_from_path (assay_document_get_name (document));

  return assay_row_writer_begin (writer, name, error) &&
         (mean == NULL || put_scores (writer, "foreground_mean", mean, error)) &&
         put_labels (writer, assay_node_get_member (root, "mean"), error) &&
         (cases == NULL || cases->kind != ASSAY_NODE_ARRAY ||
          assay_row_writer_samples (writer, "n_cases", cases->n_children, NULL, error)) &&
         assay_row_writer_rest (writer, NULL, root, around, G_N_ELEMENTS (around), error);
}

const AssayFormat assay_nnunet_format = {
  .id = "nnunet",
  .title = N_("nnU-Net summary"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
