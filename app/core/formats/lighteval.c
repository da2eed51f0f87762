#include "formats/layouts.h"

#include "formats/model-args.h"
#include "formats/naming.h"
#include "formats/task-scores.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"config_general": {"model_name": …}, "results": {"all": {…}, "harness|arc:challenge|25": {"acc": 0.5}}} */

/* The order of the columns: averages before what they are of. */
typedef enum { RANK_ALL, RANK_AVERAGE, RANK_TASK, N_RANKS } Rank;

static const AssayKnownKey around[] = {
  { "results", NULL },
  { "config_general", NULL },
  { "config_tasks", N_("is how the tasks were set up") },
  { "versions", NULL },
  { "summary_tasks", N_("are digests and counts, no scores") },
  { "summary_general", N_("are digests and counts, no scores") },
};

/* Several runs of one model, each on other tasks, differ in these. */
static const AssayKnownKey in_general[] = {
  { "job_id", N_("is about the run, not the model") },
  { "start_time", N_("is about the run, not the model") },
  { "end_time", N_("is about the run, not the model") },
  { "total_evaluation_time_secondes", N_("is about the run, not the model") },
};

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *results = assay_node_get_member (root, "results");
  const AssayNode *general = assay_node_get_member (root, "config_general");

  return results != NULL && results->kind == ASSAY_NODE_OBJECT && general != NULL && general->kind == ASSAY_NODE_OBJECT;
}

static Rank
rank_of (const AssayNode *task)
{
  return g_str_equal (task->key, "all") ? RANK_ALL : strstr (task->key, ":_average") != NULL ? RANK_AVERAGE : RANK_TASK;
}

static gboolean
begins_with_part (const char *task,
                  const char *part)
{
  gsize length = strlen (part);

  return strncmp (task, part, length) == 0 && (task[length] == '|' || task[length] == '\0');
}

/* The set-up of "harness|arc:challenge|25" stands under "harness|arc:challenge" and of "gsm8k|0" under "lighteval|gsm8k". */
static const AssayNode *
find_config (const AssayNode *root,
             const char      *task)
{
  const AssayNode *configs = assay_node_get_member (root, "config_tasks");

  for (const AssayNode *config = configs != NULL ? configs->first : NULL; config != NULL && config->key != NULL;
       config = config->next)
    {
      const AssayNode *name = assay_node_get_member (config, "name");

      if (begins_with_part (task, config->key) ||
          (name != NULL && name->kind == ASSAY_NODE_STRING && begins_with_part (task, name->text)))
        return config;
    }

  return NULL;
}

/* A metric of several numbers says it for each: {"rouge1": true, "rouge2": true}. */
static AssayDirection
direction_in_config (const AssayNode *config,
                     const char      *metric)
{
  const AssayNode *list = assay_node_get_member (config, "metric");

  list = list != NULL ? list : assay_node_get_member (config, "metrics");
  for (const AssayNode *child = list != NULL ? list->first : NULL; child != NULL; child = child->next)
    {
      const AssayNode *name = assay_node_get_member (child, "metric_name");
      const AssayNode *higher = assay_node_get_member (child, "higher_is_better");

      if (higher != NULL && higher->kind == ASSAY_NODE_OBJECT)
        higher = assay_node_get_member (higher, metric);
      else if (name == NULL || name->kind != ASSAY_NODE_STRING || !g_str_equal (name->text, metric))
        higher = NULL;

      if (higher != NULL)
        return assay_task_scores_to_direction (higher);
    }

  return ASSAY_DIRECTION_NONE;
}

/* An average has no set-up: what one of the tasks says of the metric holds for it. */
static AssayDirection
find_direction (const AssayNode *root,
                const char      *task,
                const char      *metric)
{
  const AssayNode *configs = assay_node_get_member (root, "config_tasks");
  const AssayNode *own = find_config (root, task);
  AssayDirection direction = ASSAY_DIRECTION_NONE;

  if (own != NULL)
    return direction_in_config (own, metric);

  for (const AssayNode *config = configs != NULL ? configs->first : NULL;
       config != NULL && direction == ASSAY_DIRECTION_NONE; config = config->next)
    direction = direction_in_config (config, metric);

  return direction;
}

static gboolean
put_task (AssayTaskScores  *scores,
          const AssayNode  *task,
          GError          **error)
{
  const AssayNode *config = find_config (scores->root, task->key);
  const AssayNode *effective = config != NULL ? assay_node_get_member (config, "effective_num_docs") : NULL;

  /* -1 stands for a run that did not get so far. */
  if (effective != NULL && effective->kind == ASSAY_NODE_NUMBER && effective->number < 0)
    effective = NULL;

  return assay_task_scores_put (scores, task->key, task, error) &&
         (effective == NULL ||
          assay_task_scores_put_samples (scores, task->key, effective, assay_node_get_member (config, "original_num_docs"),
                                         error));
}

static gboolean
put_tasks (AssayTaskScores  *scores,
           GError          **error)
{
  const AssayNode *results = assay_node_get_member (scores->root, "results");

  for (Rank rank = 0; rank < N_RANKS; rank++)
    for (const AssayNode *task = results->first; task != NULL; task = task->next)
      if (rank_of (task) == rank && !put_task (scores, task, error))
        return FALSE;

  return TRUE;
}

static char *
dup_name (const AssayNode *general,
          const char      *path)
{
  const AssayNode *name = assay_node_get_member (general, "model_name");
  const AssayNode *config = assay_node_get_member (general, "model_config");
  char *by_args = assay_model_args_name (general);

  if (name == NULL && config != NULL)
    name = assay_node_get_member (config, "model_name");
  if (name == NULL || name->kind != ASSAY_NODE_STRING || name->text[0] == '\0')
    return by_args != NULL ? by_args : assay_naming_from_path (path);

  g_free (by_args);

  return g_strdup (name->text);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  AssayTaskScores scores = { .builder = builder, .writer = writer, .root = root, .direction = find_direction };
  const AssayNode *general = assay_node_get_member (root, "config_general") ?: root;
  g_autofree char *name = NULL;
  gboolean done;

  if (!assay_task_scores_check (assay_node_get_member (root, "results"), "lighteval", error))
    return FALSE;

  name = dup_name (general, assay_document_get_name (document));
  done = assay_row_writer_begin (writer, name, error) && put_tasks (&scores, error) &&
         assay_row_writer_rest (writer, "config_general", general != root ? general : NULL, in_general,
                                G_N_ELEMENTS (in_general), error) &&
         assay_row_writer_each (writer, "version", assay_node_get_member (root, "versions"), error) &&
         assay_row_writer_rest (writer, NULL, root, around, G_N_ELEMENTS (around), error);
  if (done)
    assay_task_scores_say_subset (&scores, name, assay_node_get_member (general, "max_samples"));
  assay_name_list_clear (&scores.subsets);

  return done;
}

const AssayFormat assay_lighteval_format = {
  .id = "lighteval",
  .title = N_("lighteval"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
