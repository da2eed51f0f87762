#include "formats/layouts.h"

#include "formats/model-args.h"
#include "formats/naming.h"
#include "formats/task-scores.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"results": {"piqa": {"acc": 0.7, "acc_stderr": 0.01}}, "versions": {…}, "config": {…}}, without filters. Beside it the
 * files that people merged of such: {"piqa": {"2022-07-07-20-56-59": {…}}}, and {"checkpoints": […], "results": {"piqa":
 * {"acc": […]}}}. */

static const AssayKnownKey around[] = {
  { "results", NULL },
  { "versions", NULL },
  { "config", NULL },
  { "checkpoints", NULL },
  { "tokens", NULL },
};

/* Several runs of one model, each on other tasks, differ in these. */
static const AssayKnownKey in_config[] = {
  { "num_fewshot", NULL },
  { "batch_size", N_("is about the run, not the model") },
  { "device", N_("is about the run, not the model") },
  { "no_cache", N_("is about the run, not the model") },
  { "bootstrap_iters", N_("is about the run, not the model") },
};

/* A metric of a task in a file of checkpoints: where in its list the next checkpoint stands. */
typedef struct
{
  const AssayNode *task;
  const AssayNode *metric;
  const AssayNode *next;
} Cursor;

static const AssayNode *
find_results (const AssayNode *root)
{
  const AssayNode *results = assay_node_get_member (root, "results");

  return results != NULL && results->kind == ASSAY_NODE_OBJECT ? results : root;
}

/* "2022-07-07-20-56-59" */
static gboolean
is_date (const char *key)
{
  return strlen (key) >= 10 && strspn (key, "0123456789") == 4 && key[4] == '-' && strspn (key + 5, "0123456789") == 2 &&
         key[7] == '-' && strspn (key + 8, "0123456789") == 2;
}

static gboolean
is_dated (const AssayNode *task)
{
  return task->kind == ASSAY_NODE_OBJECT && task->first != NULL && task->first->kind == ASSAY_NODE_OBJECT &&
         is_date (task->first->key);
}

static gboolean
has_checkpoints (const AssayNode *root)
{
  const AssayNode *checkpoints = assay_node_get_member (root, "checkpoints");
  const AssayNode *results = assay_node_get_member (root, "results");

  return checkpoints != NULL && checkpoints->kind == ASSAY_NODE_ARRAY && results != NULL &&
         results->kind == ASSAY_NODE_OBJECT && results->first != NULL && results->first->kind == ASSAY_NODE_OBJECT &&
         results->first->first != NULL && results->first->first->kind == ASSAY_NODE_ARRAY;
}

/* Versions of the very tasks, or the arguments of a run: nobody else writes these beside results. */
static gboolean
has_run (const AssayNode *root,
         const AssayNode *task)
{
  const AssayNode *versions = assay_node_get_member (root, "versions");
  const AssayNode *config = assay_node_get_member (root, "config");

  if (versions != NULL && assay_node_get_member (versions, task->key) != NULL)
    return TRUE;

  return config != NULL && assay_node_get_member (config, "model_args") != NULL &&
         (assay_node_get_member (config, "num_fewshot") != NULL || assay_node_get_member (config, "bootstrap_iters") != NULL);
}

static gboolean
has_metric (const AssayNode *task)
{
  for (const AssayNode *value = task->first; value != NULL; value = value->next)
    if (assay_vocabulary_is_metric (value->key))
      return TRUE;

  return FALSE;
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *results = find_results (root);
  const AssayNode *first = results->kind == ASSAY_NODE_OBJECT ? results->first : NULL;

  if (first == NULL || first->kind != ASSAY_NODE_OBJECT || assay_node_get_member (root, "config_general") != NULL ||
      assay_lm_eval_format.recognise (root))
    return FALSE;

  if (has_checkpoints (root) || (results != root && has_run (root, first)))
    return TRUE;

  return assay_task_scores_are_named_so (results) && (is_dated (first) || has_metric (first));
}

/* How many shots the run had is said of each task, as another run may have had others. */
static gboolean
put_shots (AssayTaskScores  *scores,
           const AssayNode  *task,
           GError          **error)
{
  const AssayNode *config = assay_node_get_member (scores->root, "config");
  const AssayNode *shots = config != NULL ? assay_node_get_member (config, "num_fewshot") : NULL;
  g_autofree char *column = g_strconcat (task->key, "/num_fewshot", NULL);

  return shots == NULL || assay_row_writer_attribute (scores->writer, column, shots, error);
}

/* "boolq+exam" is the task with one of several prompts; the task itself comes first. */
static gboolean
is_prompted (const AssayNode *task)
{
  return strchr (task->key, '+') != NULL;
}

/* Of several dates the newest counts. */
static const AssayNode *
choose_date (AssayTableBuilder *builder,
             const AssayNode   *task)
{
  const AssayNode *newest = NULL;

  if (!is_dated (task))
    return task;

  for (const AssayNode *dated = task->first; dated != NULL; dated = dated->next)
    if (dated->kind == ASSAY_NODE_OBJECT && is_date (dated->key) &&
        (newest == NULL || strcmp (dated->key, newest->key) > 0))
      newest = dated;

  for (const AssayNode *dated = task->first; dated != NULL; dated = dated->next)
    if (dated != newest)
      {
        g_autofree char *what = g_strconcat (task->key, "/", dated->key, NULL);

        assay_table_builder_leave_out (builder, what, _("is older than another result of the task"));
      }

  return newest;
}

static gboolean
put_around (AssayTaskScores  *scores,
            GError          **error)
{
  return assay_row_writer_rest (scores->writer, "config", assay_node_get_member (scores->root, "config"), in_config,
                                G_N_ELEMENTS (in_config), error) &&
         assay_row_writer_each (scores->writer, "version", assay_node_get_member (scores->root, "versions"), error) &&
         assay_row_writer_rest (scores->writer, NULL, scores->root, around, G_N_ELEMENTS (around), error);
}

static gboolean
read_run (AssayTaskScores  *scores,
          const char       *name,
          GError          **error)
{
  const AssayNode *results = find_results (scores->root);
  const AssayNode *config = assay_node_get_member (scores->root, "config");

  if (!assay_row_writer_begin (scores->writer, name, error))
    return FALSE;

  for (gboolean prompted = FALSE; prompted <= TRUE; prompted++)
    for (const AssayNode *task = results->first; task != NULL; task = task->next)
      if (is_prompted (task) == prompted &&
          (!assay_task_scores_put (scores, task->key, choose_date (scores->builder, task), error) ||
           !put_shots (scores, task, error)))
        return FALSE;

  assay_task_scores_say_subset (scores, name, config != NULL ? assay_node_get_member (config, "limit") : NULL);

  return results == scores->root || put_around (scores, error);
}

static GArray *
find_cursors (const AssayNode   *results,
              AssayTableBuilder *builder)
{
  GArray *cursors = g_array_new (FALSE, FALSE, sizeof (Cursor));

  for (const AssayNode *task = results->first; task != NULL; task = task->next)
    for (const AssayNode *metric = task->kind == ASSAY_NODE_OBJECT ? task->first : NULL; metric != NULL; metric = metric->next)
      {
        Cursor cursor = { task, metric, metric->first };

        if (metric->kind == ASSAY_NODE_ARRAY)
          g_array_append_val (cursors, cursor);
        else
          assay_table_builder_leave_out (builder, metric->key, _("is no list with a value for each checkpoint"));
      }

  return cursors;
}

/* The metrics of one task at one checkpoint, as if they stood in an object of their own. Returns where the next task begins. */
static gboolean
put_task (AssayTaskScores  *scores,
          GArray           *cursors,
          guint            *index,
          GError          **error)
{
  const AssayNode *task = g_array_index (cursors, Cursor, *index).task;
  AssayNode object = { .kind = ASSAY_NODE_OBJECT };
  g_autofree AssayNode *members = g_new0 (AssayNode, task->n_children + 1);

  for (; *index < cursors->len && g_array_index (cursors, Cursor, *index).task == task; (*index)++)
    {
      Cursor *cursor = &g_array_index (cursors, Cursor, *index);
      AssayNode *member = &members[object.n_children];

      if (cursor->next == NULL)
        continue;

      *member = *cursor->next;
      member->key = cursor->metric->key;
      member->next = NULL;
      if (object.n_children > 0)
        member[-1].next = member;
      object.n_children++;
      object.first = members;
      cursor->next = cursor->next->next;
    }

  return assay_task_scores_put (scores, task->key, &object, error);
}

static gboolean
read_checkpoints (AssayTaskScores  *scores,
                  const char       *name,
                  GError          **error)
{
  const AssayNode *checkpoints = assay_node_get_member (scores->root, "checkpoints");
  const AssayNode *tokens = assay_node_get_member (scores->root, "tokens");
  const AssayNode *token = tokens != NULL && tokens->kind == ASSAY_NODE_ARRAY ? tokens->first : NULL;
  g_autoptr(GArray) cursors = find_cursors (assay_node_get_member (scores->root, "results"), scores->builder);

  for (const AssayNode *checkpoint = checkpoints->first; checkpoint != NULL; checkpoint = checkpoint->next)
    {
      g_autofree char *own = g_strdup_printf (_("%s checkpoint %s"), name, checkpoint->text != NULL ? checkpoint->text : "?");

      if (!assay_row_writer_begin (scores->writer, own, error))
        return FALSE;

      for (guint i = 0; i < cursors->len;)
        if (!put_task (scores, cursors, &i, error))
          return FALSE;

      if (!assay_row_writer_attribute (scores->writer, "checkpoint", checkpoint, error) ||
          (token != NULL && !assay_row_writer_attribute (scores->writer, "tokens", token, error)) ||
          !put_around (scores, error))
        return FALSE;

      token = token != NULL ? token->next : NULL;
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
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  AssayTaskScores scores = { .builder = builder, .writer = writer, .root = root };
  g_autofree char *name = assay_model_args_name (assay_node_get_member (root, "config"));

  if (!assay_task_scores_check (find_results (root), "lm-evaluation-harness", error))
    return FALSE;

  if (name == NULL)
    name = assay_naming_from_path (assay_document_get_name (document));

  return has_checkpoints (root) ? read_checkpoints (&scores, name, error) : read_run (&scores, name, error);
}

const AssayFormat assay_lm_eval_old_format = {
  .id = "lm-eval-old",
  .title = N_("lm-evaluation-harness 0.3"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
