#include "formats/foreign.h"

#include "formats/no-results.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_KEYS 4

typedef struct
{
  const char *title;
  const char *keys[MAX_KEYS];   /* all of them in the object, or in the list's first object */
} Layout;

static const Layout object_layouts[] = {
  { "lm-evaluation-harness", { "results", "versions" } },
  { "lm-evaluation-harness", { "results", "configs" } },
  { "lm-evaluation-harness", { "results", "n-shot" } },
  { "lighteval", { "results", "config_general" } },
  { "Every Eval Ever", { "schema_version", "evaluation_results", "model_info" } },
  { "Inspect AI", { "eval", "plan" } },
  { "promptfoo", { "evalId" } },
  { "DeepEval", { "testRunData" } },
  { "Hugging Face Trainer (trainer_state.json)", { "log_history", "global_step" } },
  { "pandas (orient=table)", { "schema", "data" } },
  { "pandas (orient=split)", { "columns", "index", "data" } },
  { "BIG-bench", { "model", "task", "scores" } },
  { "SageMaker", { "regression_metrics" } },
  { "SageMaker", { "binary_classification_metrics" } },
  { "SageMaker", { "multiclass_classification_metrics" } },
  { "nnU-Net", { "foreground_mean", "metric_per_case" } },
};

static const Layout list_layouts[] = {
  { "Papers with Code", { "datasets", "task" } },
  { "Papers with Code", { "subtasks", "task" } },
  { "dvc exp show", { "rev", "experiments" } },
  { "dvc exp show", { "rev", "data" } },
  { "dvc exp show", { "rev", "error" } },
  { "EuroEval", { "dataset", "model", "results" } },
  { "Inspect AI", { "eval", "plan" } },
};

static gboolean
has_keys (const AssayNode *node,
          const Layout    *layout)
{
  for (guint i = 0; i < MAX_KEYS && layout->keys[i] != NULL; i++)
    if (assay_node_get_member (node, layout->keys[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* {"loss": [0.9, 0.5], "accuracy": [0.6, 0.8]}; a list of records is none. */
static gboolean
is_history (const AssayNode *root)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child->kind != ASSAY_NODE_ARRAY || (child->first != NULL && child->first->kind == ASSAY_NODE_OBJECT))
      return FALSE;

  return root->n_children > 0;
}

static const char *
find_layout (const AssayNode *node,
             const Layout    *layouts,
             gsize            n)
{
  for (gsize i = 0; i < n; i++)
    if (has_keys (node, &layouts[i]))
      return layouts[i].title;

  return NULL;
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

/* Rows that are tasks, not models: the model is not named in such a file. */
static gboolean
is_by_tasks (const AssayNode *root)
{
  static const char * const tasks[] = {
    "arc_challenge", "arc_easy", "boolq", "copa", "gsm8k", "hellaswag", "lambada", "mmlu", "openbookqa", "piqa", "sciq",
    "truthfulqa_mc", "winogrande",
  };
  const AssayNode *results = assay_node_get_member (root, "results");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    n += assay_node_get_member (results != NULL && results->kind == ASSAY_NODE_OBJECT ? results : root, tasks[i]) != NULL;

  return n >= 2;
}

/* W&B writes pictures and tables beside the numbers; where there is nothing else, there is nothing to judge. */
static gboolean
is_media_only (const AssayNode *root)
{
  if (assay_node_get_member (root, "_wandb") == NULL)
    return FALSE;

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (!assay_vocabulary_is_dropped (child->key) &&
        (child->kind == ASSAY_NODE_NUMBER ||
         (child->kind == ASSAY_NODE_OBJECT && assay_node_get_member (child, "_type") == NULL)))
      return FALSE;

  return TRUE;
}

static char *
explain_object (const AssayNode *root)
{
  const char *title = find_layout (root, object_layouts, G_N_ELEMENTS (object_layouts));
  const AssayNode *metrics = assay_node_get_member (root, "metrics");
  const AssayNode *mlflow = assay_node_get_member (root, "mlflow");

  if (title == NULL && metrics != NULL && metrics->kind == ASSAY_NODE_ARRAY && assay_node_get_member (root, "tests"))
    title = "Evidently";
  if (title == NULL && root->first != NULL && root->first->kind == ASSAY_NODE_OBJECT &&
      root->first->n_children == 1 && assay_node_get_member (root->first, "data") != NULL)
    title = "dvc metrics show";

  if (title == NULL && is_by_tasks (root))
    title = "lm-evaluation-harness";
  if (title != NULL)
    return g_strdup_printf (_("this is a file of %s, a layout that is not read yet"), title);

  if (mlflow != NULL && assay_node_get_member (mlflow, "registered_model") != NULL)
    return g_strdup (_("this describes a registered model of MLflow; its metrics are in its runs"));
  if (assay_node_get_member (root, "adapter_spec") != NULL && assay_node_get_member (root, "scenario_spec") != NULL)
    return g_strdup (_("this is the run_spec.json of HELM, without scores; open the folder of the run, which has stats.json "
                       "as well"));
  if (assay_node_get_member (root, "n_parameters") != NULL && assay_node_get_member (root, "revision") != NULL)
    return g_strdup (_("this is the model_meta.json of MTEB, without scores; open the folder around it"));
  if (assay_node_get_member (root, "mteb_version") != NULL)
    return g_strdup (_("this is a file of MTEB without a score on any split"));
  if (is_media_only (root))
    return g_strdup (_("this run of W&B logged tables or pictures, but no metrics"));
  if (is_history (root))
    return g_strdup (_("every value is a list, as in a training history; lists are not read yet. "
                       "Write one record per model"));

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
  const AssayNode *first = root->first;
  const char *title;

  if (first == NULL)
    return g_strdup (_("the list is empty"));

  if (first->kind == ASSAY_NODE_ARRAY)
    return g_strdup (_("this is a list of lists, whose columns have no names. Write one record per model, "
                       "with names: [{\"model\": \"A\", \"accuracy\": 0.82}]"));
  if (first->kind != ASSAY_NODE_OBJECT)
    return g_strdup (_("this is a list of bare values without names of models"));

  if (assay_node_get_member (first, "image_id") != NULL && has_any (first, places))
    return g_strdup (_("these are single detections on pictures (COCO), not scores of models"));
  if (has_any (first, questions) && has_any (first, answers))
    return g_strdup (_("these are single answers of a model, not scores"));

  if (assay_node_get_member (first, "count") != NULL && assay_node_get_member (first, "sum") != NULL)
    return g_strdup (_("this is the stats.json of HELM, which does not name its model; open the folder of the run, which has "
                       "run_spec.json as well"));

  title = find_layout (first, list_layouts, G_N_ELEMENTS (list_layouts));

  return title != NULL ? g_strdup_printf (_("this is a file of %s, a layout that is not read yet"), title) : NULL;
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
