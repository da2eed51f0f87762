#include "formats/task-scores.h"

#include "formats/cell-text.h"
#include "formats/format-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STDERR "_stderr"
#define MAX_JUDGED 64   /* keys that are looked at to recognise a layout */

/* Tasks that everybody runs. */
static const char * const famous_tasks[] = {
  "arc_challenge", "arc_easy", "boolq", "copa", "gsm8k", "hellaswag", "lambada", "lambada_openai", "mmlu", "openbookqa", "piqa",
  "sciq", "truthfulqa_mc", "winogrande",
};

/* "acc,none" and "exact_match,strict-match" in two; a name without a comma has no filter. */
static char *
split_filter (const char  *key,
              const char **filter)
{
  const char *comma = strrchr (key, ',');

  *filter = comma != NULL && comma > key && comma[1] != '\0' ? comma + 1 : NULL;

  return *filter != NULL ? g_strndup (key, comma - key) : g_strdup (key);
}

static char *
join_filter (const char *metric,
             const char *filter)
{
  return filter != NULL ? g_strconcat (metric, ",", filter, NULL) : g_strdup (metric);
}

static char *
dup_column (const char *task,
            const char *metric,
            const char *filter)
{
  g_autofree char *name = join_filter (metric, g_strcmp0 (filter, "none") != 0 ? filter : NULL);

  return g_strconcat (task, "/", name, NULL);
}

/* The metric that "acc_stderr" is the standard error of; NULL where it is of none. */
static char *
dup_centre (const AssayNode *scores,
            const char      *metric,
            const char      *filter)
{
  g_autofree char *centre = NULL;
  g_autofree char *key = NULL;

  if (!g_str_has_suffix (metric, STDERR))
    return NULL;

  centre = g_strndup (metric, strlen (metric) - strlen (STDERR));
  key = join_filter (centre, filter);

  return assay_node_get_member (scores, key) != NULL ? g_steal_pointer (&centre) : NULL;
}

static gboolean
is_score (const AssayNode *value)
{
  double ignored;

  return value->kind == ASSAY_NODE_NUMBER || value->kind == ASSAY_NODE_NULL ||
         (value->kind == ASSAY_NODE_STRING &&
          assay_cell_text_read (value->text, strlen (value->text), &ignored) != ASSAY_CELL_TEXT);
}

static const char *
why_no_score (const AssayNode *value)
{
  if (g_str_equal (value->key, "alias") || g_str_equal (value->key, "name"))
    return _("is the task's name as it is printed");
  if (is_score (value) || (value->kind == ASSAY_NODE_STRING && strstr (value->key, STDERR) != NULL))
    return NULL;
  if (value->kind == ASSAY_NODE_OBJECT || value->kind == ASSAY_NODE_ARRAY)
    return _("holds single answers or parts of a task, not its score");

  return _("words among the scores of a task");
}

static gboolean
put_score (const AssayTaskScores  *self,
           const char             *task,
           const AssayNode        *scores,
           const AssayNode        *value,
           GError                **error)
{
  const char *filter;
  g_autofree char *metric = split_filter (value->key, &filter);
  g_autofree char *centre = dup_centre (scores, metric, filter);
  g_autofree char *column = dup_column (task, metric, filter);
  AssayDirection direction = ASSAY_DIRECTION_NONE;

  if (g_str_equal (value->key, "sample_len"))
    return assay_row_writer_pair (self->writer, column, value, ASSAY_PAIRING_SAMPLES, NULL, 0, error);

  if (centre != NULL)
    {
      g_autofree char *of = dup_column (task, centre, filter);

      return assay_row_writer_pair (self->writer, column, value, ASSAY_PAIRING_STDERR, of, 0, error);
    }

  if (self->direction != NULL)
    direction = self->direction (self->root, task, metric);

  return assay_row_writer_metric (self->writer, column, value, direction, error);
}

/**
 * assay_task_scores_put:
 * @task: its name, the first part of the columns
 * @scores: the object of its metrics
 *
 * Adds the scores of one task to the row: a column for each metric, standard errors paired with theirs.
 */
gboolean
assay_task_scores_put (AssayTaskScores  *self,
                       const char       *task,
                       const AssayNode  *scores,
                       GError          **error)
{
  if (scores->kind != ASSAY_NODE_OBJECT)
    {
      assay_table_builder_leave_out (self->builder, task, _("stands where the scores of a task should be, and is no object"));
      return TRUE;
    }

  for (const AssayNode *value = scores->first; value != NULL; value = value->next)
    {
      const char *reason = why_no_score (value);

      if (reason != NULL)
        assay_table_builder_leave_out (self->builder, value->key, reason);
      else if (!put_score (self, task, scores, value, error))
        return FALSE;
    }

  return TRUE;
}

/** assay_task_scores_are_filtered: whether @scores are named with a filter, as no other tool does */
gboolean
assay_task_scores_are_filtered (const AssayNode *scores)
{
  guint judged = 0;

  if (scores->kind != ASSAY_NODE_OBJECT)
    return FALSE;

  for (const AssayNode *value = scores->first; value != NULL && judged < MAX_JUDGED; value = value->next, judged++)
    {
      const char *filter;
      g_autofree char *metric = split_filter (value->key, &filter);
      g_autofree char *centre = dup_centre (scores, metric, filter);

      if (filter != NULL && (g_str_equal (filter, "none") || centre != NULL))
        return TRUE;
    }

  return FALSE;
}

/** assay_task_scores_are_named_so: whether the members of @tasks have names of well-known tasks, two of them at least */
gboolean
assay_task_scores_are_named_so (const AssayNode *tasks)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (famous_tasks); i++)
    {
      const AssayNode *task = assay_node_get_member (tasks, famous_tasks[i]);

      n += task != NULL && task->kind == ASSAY_NODE_OBJECT;
    }

  return n >= 2;
}

/**
 * assay_task_scores_check:
 * @results: (nullable): where the tasks should be
 * @tool: who writes such files
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR where there are none
 */
gboolean
assay_task_scores_check (const AssayNode  *results,
                         const char       *tool,
                         GError          **error)
{
  if (results == NULL || results->kind != ASSAY_NODE_OBJECT)
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                 _("a file of %s is an object of tasks, or has one under “results”; this one holds %s"), tool,
                 assay_node_kind_to_words (results));
  else if (results->first == NULL)
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                 _("this is a file of %s, but no task in it has scores: the run may have failed"), tool);
  else
    return TRUE;

  return FALSE;
}

/**
 * assay_task_scores_put_samples:
 * @effective: (nullable): how many samples the scores of @task are of
 * @original: (nullable): how many the task has
 *
 * Pairs the count with the scores of the task, and notes where it is of a part of them.
 */
gboolean
assay_task_scores_put_samples (AssayTaskScores  *self,
                               const char       *task,
                               const AssayNode  *effective,
                               const AssayNode  *original,
                               GError          **error)
{
  g_autofree char *column = g_strconcat (task, "/n_samples", NULL);

  if (effective == NULL)
    return TRUE;

  if (original != NULL && original->kind == ASSAY_NODE_NUMBER && effective->kind == ASSAY_NODE_NUMBER &&
      effective->number < original->number)
    {
      g_autofree char *subset = g_strdup_printf (_("%s (%s of %s)"), task, effective->text, original->text);

      assay_name_list_add (&self->subsets, subset);
    }

  return assay_row_writer_pair (self->writer, column, effective, ASSAY_PAIRING_SAMPLES, NULL, 0, error);
}

/**
 * assay_task_scores_say_subset:
 * @name: of the model
 * @limit: (nullable): how many samples the run was to take; a null where there was no limit
 *
 * Scores of a part of the samples are no scores of the task: says so, with the tasks where they are known.
 */
void
assay_task_scores_say_subset (const AssayTaskScores *self,
                              const char            *name,
                              const AssayNode       *limit)
{
  guint n = self->subsets.n;

  if (n > 0)
    assay_table_builder_notice (self->builder,
                                g_strdup_printf (ngettext ("%s: the scores of %u task are of a subset of its samples: %s",
                                                           "%s: the scores of %u tasks are of a subset of their samples: %s",
                                                           n), name, n, assay_name_list_get_words (&self->subsets)));
  else if (limit != NULL && (limit->kind == ASSAY_NODE_NUMBER || limit->kind == ASSAY_NODE_STRING))
    assay_table_builder_notice (self->builder,
                                g_strdup_printf (_("%s: the run was limited (limit %s), so its scores may be of a subset "
                                                   "of the samples"), name, limit->text));
}

/** assay_task_scores_to_direction: @higher_is_better: (nullable): what the file says; null and anything odd say nothing */
AssayDirection
assay_task_scores_to_direction (const AssayNode *higher_is_better)
{
  if (higher_is_better == NULL || higher_is_better->kind != ASSAY_NODE_BOOLEAN)
    return ASSAY_DIRECTION_NONE;

  return higher_is_better->boolean ? ASSAY_DIRECTION_HIGHER : ASSAY_DIRECTION_LOWER;
}
