#include "formats/layouts.h"

#include "formats/model-args.h"
#include "formats/naming.h"
#include "formats/task-scores.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"results": {"mmlu": {"acc,none": 0.7, "acc_stderr,none": 0.01}}, "configs": {…}, …}, also the inner object alone. */

#define MAX_JUDGED 64   /* tasks that are looked at to recognise the layout */

/* The order of the columns: what sums up others first. */
typedef enum { RANK_GROUP, RANK_TASK, RANK_SUBGROUP, RANK_SUBTASK, N_RANKS } Rank;

typedef struct
{
  const AssayNode *root;
  const AssayNode *results;
  GHashTable      *groups;     /* names of tasks that sum up others */
  GHashTable      *subtasks;   /* names of those */
  AssayRowWriter  *writer;
  AssayTaskScores  scores;
} Run;

static const AssayKnownKey around[] = {
  { "results", NULL },
  { "groups", N_("repeats what stands in results") },
  { "group_subtasks", NULL },
  { "configs", N_("is how the tasks were set up") },
  { "config", NULL },
  { "versions", NULL },
  { "n-shot", NULL },
  { "n-samples", NULL },
  { "higher_is_better", NULL },
  { "samples", N_("holds single answers, not scores") },
  { "pretty_env_info", N_("is about the machine") },
  { "task_hashes", N_("are digests of the tasks") },
  { "date", N_("is about the run, not the model") },
  { "start_time", N_("is about the run, not the model") },
  { "end_time", N_("is about the run, not the model") },
  { "total_evaluation_time_seconds", N_("is about the run, not the model") },
};

/* Several runs of one model, each on other tasks, differ in these. */
static const AssayKnownKey in_config[] = {
  { "batch_size", N_("is about the run, not the model") },
  { "batch_sizes", N_("is about the run, not the model") },
  { "device", N_("is about the run, not the model") },
  { "use_cache", N_("is about the run, not the model") },
  { "bootstrap_iters", N_("is about the run, not the model") },
};

static const AssayNode *
find_results (const AssayNode *root)
{
  const AssayNode *results = assay_node_get_member (root, "results");

  return results != NULL && results->kind == ASSAY_NODE_OBJECT ? results : root;
}

/* Every value is an object, and one of them has metrics with a filter; a run that failed has none. */
static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *results = find_results (root);
  gboolean filtered = FALSE;
  guint judged = 0;

  if (results->kind != ASSAY_NODE_OBJECT || assay_node_get_member (root, "config_general") != NULL)
    return FALSE;
  if (results->first == NULL)
    return assay_node_get_member (root, "configs") != NULL && assay_node_get_member (root, "versions") != NULL;

  for (const AssayNode *task = results->first; task != NULL && judged < MAX_JUDGED; task = task->next, judged++)
    {
      if (task->kind != ASSAY_NODE_OBJECT)
        return FALSE;

      filtered = filtered || assay_task_scores_are_filtered (task);
    }

  return filtered;
}

static AssayDirection
direction_in_config (const AssayNode *config,
                     const char      *metric)
{
  const AssayNode *metrics = assay_node_get_member (config, "metric_list");

  for (const AssayNode *child = metrics != NULL ? metrics->first : NULL; child != NULL; child = child->next)
    {
      const AssayNode *name = assay_node_get_member (child, "metric");

      if (name != NULL && name->kind == ASSAY_NODE_STRING && g_str_equal (name->text, metric))
        return assay_task_scores_to_direction (assay_node_get_member (child, "higher_is_better"));
    }

  return ASSAY_DIRECTION_NONE;
}

/* A group has no configuration of its own in early files: what one of its tasks says of the metric holds for it. */
static AssayDirection
find_direction (const AssayNode *root,
                const char      *task,
                const char      *metric)
{
  const AssayNode *told = assay_node_get_member (root, "higher_is_better");
  const AssayNode *configs = assay_node_get_member (root, "configs");
  const AssayNode *own = told != NULL ? assay_node_get_member (told, task) : NULL;
  AssayDirection direction = ASSAY_DIRECTION_NONE;

  if (own != NULL)
    direction = assay_task_scores_to_direction (assay_node_get_member (own, metric));
  if (direction != ASSAY_DIRECTION_NONE || configs == NULL || configs->kind != ASSAY_NODE_OBJECT)
    return direction;

  own = assay_node_get_member (configs, task);
  if (own != NULL)
    return direction_in_config (own, metric);

  for (const AssayNode *config = configs->first; config != NULL && direction == ASSAY_DIRECTION_NONE; config = config->next)
    direction = direction_in_config (config, metric);

  return direction;
}

static void
find_groups (Run *self)
{
  const AssayNode *groups = assay_node_get_member (self->root, "groups");
  const AssayNode *members = assay_node_get_member (self->root, "group_subtasks");

  if (groups != NULL && groups->kind == ASSAY_NODE_OBJECT)
    for (const AssayNode *group = groups->first; group != NULL; group = group->next)
      g_hash_table_add (self->groups, (gpointer) group->key);

  if (members == NULL || members->kind != ASSAY_NODE_OBJECT)
    return;

  for (const AssayNode *group = members->first; group != NULL; group = group->next)
    {
      if (group->kind != ASSAY_NODE_ARRAY || group->first == NULL)
        continue;

      g_hash_table_add (self->groups, (gpointer) group->key);
      for (const AssayNode *task = group->first; task != NULL; task = task->next)
        if (task->kind == ASSAY_NODE_STRING)
          g_hash_table_add (self->subtasks, (gpointer) task->text);
    }
}

/* Early files say what belongs to a group by the indent of the name that is printed alone. */
static Rank
rank_of (const Run       *self,
         const AssayNode *task)
{
  const AssayNode *alias = assay_node_get_member (task, "alias");
  gboolean below = g_hash_table_contains (self->subtasks, task->key) ||
                   (alias != NULL && alias->kind == ASSAY_NODE_STRING && g_str_has_prefix (alias->text, " "));

  if (g_hash_table_contains (self->groups, task->key))
    return below ? RANK_SUBGROUP : RANK_GROUP;

  return below ? RANK_SUBTASK : RANK_TASK;
}

static gboolean
put_task (Run              *self,
          const AssayNode  *task,
          GError          **error)
{
  const AssayNode *counts = assay_node_get_member (self->root, "n-samples");
  const AssayNode *own = counts != NULL ? assay_node_get_member (counts, task->key) : NULL;

  return assay_task_scores_put (&self->scores, task->key, task, error) &&
         (own == NULL || assay_task_scores_put_samples (&self->scores, task->key, assay_node_get_member (own, "effective"),
                                                        assay_node_get_member (own, "original"), error));
}

static gboolean
put_tasks (Run     *self,
           GError **error)
{
  for (Rank rank = 0; rank < N_RANKS; rank++)
    for (const AssayNode *task = self->results->first; task != NULL; task = task->next)
      if (rank_of (self, task) == rank && !put_task (self, task, error))
        return FALSE;

  return TRUE;
}

/* What stands beside the scores; of the inner object alone there is nothing. */
static gboolean
put_around (Run     *self,
            GError **error)
{
  if (self->root == self->results)
    return TRUE;

  return assay_row_writer_rest (self->writer, "config", assay_node_get_member (self->root, "config"), in_config,
                                G_N_ELEMENTS (in_config), error) &&
         assay_row_writer_each (self->writer, "n-shot", assay_node_get_member (self->root, "n-shot"), error) &&
         assay_row_writer_each (self->writer, "version", assay_node_get_member (self->root, "versions"), error) &&
         assay_row_writer_rest (self->writer, NULL, self->root, around, G_N_ELEMENTS (around), error);
}

static char *
dup_name (const Run  *self,
          const char *path)
{
  const AssayNode *name = assay_node_get_member (self->root, "model_name");
  const AssayNode *config = assay_node_get_member (self->root, "config");
  char *by_args = assay_model_args_name (config);

  if (name == NULL || name->kind != ASSAY_NODE_STRING || name->text[0] == '\0')
    return by_args != NULL ? by_args : assay_naming_from_path (path);

  g_free (by_args);

  return assay_model_args_with_revision (name->text, config != NULL ? assay_node_get_member (config, "model_revision") : NULL);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autoptr(GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) subtasks = g_hash_table_new (g_str_hash, g_str_equal);
  Run self = { .root = root, .results = find_results (root), .groups = groups, .subtasks = subtasks, .writer = writer };
  const AssayNode *config = assay_node_get_member (root, "config");
  g_autofree char *name = dup_name (&self, assay_document_get_name (document));
  gboolean done;

  self.scores = (AssayTaskScores) { .builder = builder, .writer = writer, .root = root, .direction = find_direction };
  if (!assay_task_scores_check (self.results, "lm-evaluation-harness", error))
    return FALSE;

  find_groups (&self);
  done = assay_row_writer_begin (writer, name, error) && put_tasks (&self, error) && put_around (&self, error);
  if (done)
    assay_task_scores_say_subset (&self.scores, name, config != NULL ? assay_node_get_member (config, "limit") : NULL);
  assay_name_list_clear (&self.scores.subsets);

  return done;
}

const AssayFormat assay_lm_eval_format = {
  .id = "lm-eval",
  .title = N_("lm-evaluation-harness 0.4"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
