#include "formats/foreign.h"

#include "formats/no-results.h"

#include <glib/gi18n-lib.h>

/* {"loss": [0.9, 0.5], "accuracy": [0.6, 0.8]}; a list of records is none. */
static gboolean
is_history (const AssayNode *root)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child->kind != ASSAY_NODE_ARRAY || (child->first != NULL && child->first->kind == ASSAY_NODE_OBJECT))
      return FALSE;

  return root->n_children > 0;
}

static gboolean
has_any (const AssayNode    *node,
         const char * const *keys)
{
  for (; *keys != NULL; keys++)
    if (assay_node_get_member (node, *keys) != NULL)
      return TRUE;

  return FALSE;
}

/* The list of the files of a collection, each with its place and digest. */
static gboolean
is_index (const AssayNode *node)
{
  return assay_node_get_member (node, "record_type") != NULL && assay_node_get_member (node, "object_path") != NULL &&
         assay_node_get_member (node, "eval_schema_version") != NULL;
}

static char *
explain_index (void)
{
  return g_strdup (_("this is an index of Every Eval Ever, which holds no scores; open the files that it lists under "
                     "“object_path”"));
}

static char *
explain_object (const AssayNode *root)
{
  const AssayNode *mlflow = assay_node_get_member (root, "mlflow");

  if ((assay_node_get_member (root, "schema") != NULL && assay_node_get_member (root, "data") != NULL) ||
      (assay_node_get_member (root, "columns") != NULL && assay_node_get_member (root, "index") != NULL &&
       assay_node_get_member (root, "data") != NULL))
    return g_strdup (_("this looks like a table that pandas wrote, but its parts do not fit together"));
  if (mlflow != NULL && assay_node_get_member (mlflow, "registered_model") != NULL)
    return g_strdup (_("this describes a registered model of MLflow; its metrics are in its runs"));
  if (assay_node_get_member (root, "adapter_spec") != NULL && assay_node_get_member (root, "scenario_spec") != NULL)
    return g_strdup (_("this is the run_spec.json of HELM, without scores; open the folder of the run, which has stats.json "
                       "as well"));
  if (assay_node_get_member (root, "n_parameters") != NULL && assay_node_get_member (root, "revision") != NULL)
    return g_strdup (_("this is the model_meta.json of MTEB, without scores; open the folder around it"));
  if (assay_node_get_member (root, "mteb_version") != NULL)
    return g_strdup (_("this is a file of MTEB without a score on any split"));
  if (is_index (root))
    return explain_index ();
  if (is_history (root))
    return g_strdup (_("every value is a list, and they are not the curves of a training history; such lists are not read "
                       "yet. Write one record per model"));

  return NULL;
}

static char *
explain_list (const AssayNode *root)
{
  static const char * const places[] = { "bbox", "category_id", "segmentation", NULL };
  static const char * const questions[] = { "instruction", "prompt", "question", NULL };
  static const char * const answers[] = {
    "output", "response", "answer", "completion", "prediction", "generation", "generated_text", "model_output", NULL
  };
  static const char * const samples[] = { "resps", "filtered_resps", NULL };
  const AssayNode *first = root->first;

  if (first == NULL)
    return g_strdup (_("the list is empty"));

  if (first->kind == ASSAY_NODE_ARRAY)
    return g_strdup (_("this is a list of lists, whose columns have no names. Write one record per model, "
                       "with names: [{\"model\": \"A\", \"accuracy\": 0.82}]"));
  if (first->kind != ASSAY_NODE_OBJECT)
    return g_strdup (_("this is a list of bare values without names of models"));

  if (assay_node_get_member (first, "image_id") != NULL && has_any (first, places))
    return g_strdup (_("these are single detections on pictures (COCO), not scores of models"));
  if ((has_any (first, questions) && has_any (first, answers)) ||
      (assay_node_get_member (first, "doc_id") != NULL && has_any (first, samples)))
    return g_strdup (_("these are single answers of a model, not scores"));

  if (assay_node_get_member (first, "count") != NULL && assay_node_get_member (first, "sum") != NULL)
    return g_strdup (_("this is the stats.json of HELM, which does not name its model; open the folder of the run, which has "
                       "run_spec.json as well"));
  if (is_index (first))
    return explain_index ();

  return NULL;
}

/**
 * assay_foreign_explain:
 * @root: root of a document, or a list of the first records of a stream
 *
 * Returns: (transfer full) (nullable): why these are no results that can be read; NULL where nothing speaks against it
 */
char *
assay_foreign_explain (const AssayNode *root)
{
  char *reason = assay_no_results_explain (root);

  if (reason != NULL)
    return reason;
  if (root->kind == ASSAY_NODE_OBJECT)
    return explain_object (root);
  if (root->kind == ASSAY_NODE_ARRAY)
    return explain_list (root);

  return g_strdup (_("this is a single value, not results of models"));
}
