#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"status": "success", "eval": {"task", "model", …}, "plan": {…}, "results": {"total_samples", "completed_samples",
 * "scores": [{"name": "choice", "metrics": {"accuracy": {"value": 0.9}, "stderr": {"value": 0.01}}}]}}, one log or a list. */

static const AssayKnownKey in_eval[] = {
  { "model", NULL },
  { "task", NULL },
  { "dataset", NULL },
  { "config", NULL },
  { "eval_id", N_("is about the run, not the model") },
  { "run_id", N_("is about the run, not the model") },
  { "task_id", N_("is about the run, not the model") },
  { "created", N_("is about the run, not the model") },
  { "tags", N_("is about the run, not the model") },
  { "task_file", N_("is about the run, not the model") },
  { "task_version", NULL },
  { "task_display_name", N_("repeats the name of the task") },
  { "task_registry_name", N_("repeats the name of the task") },
  { "task_args", N_("is how the task was set up") },
  { "task_args_passed", N_("is how the task was set up") },
  { "task_attribs", N_("is how the task was set up") },
  { "scorers", N_("is how the task was set up") },
  { "solver", NULL },
  { "solver_args", N_("is how the task was set up") },
  { "solver_args_passed", N_("is how the task was set up") },
  { "revision", N_("is about the run, not the model") },
  { "packages", N_("is about the run, not the model") },
};

static const AssayKnownKey around[] = {
  { "version", N_("is the version of the log, not of the model") },
  { "status", NULL },
  { "eval", NULL },
  { "results", NULL },
  { "error", NULL },
  { "invalidated", NULL },
  { "location", N_("is about the run, not the model") },
  { "etag", N_("is about the run, not the model") },
  { "plan", N_("is how the task was set up") },
  { "stats", N_("counts tokens and time") },
  { "samples", N_("holds single answers, not scores") },
  { "reductions", N_("holds single answers, not scores") },
};

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
  const AssayNode   *log;
  const AssayNode   *results;   /* or NULL, of a run that failed */
  const char        *task;      /* its last part: "inspect_evals/arc_easy" is arc_easy */
} Log;

static gboolean
is_log (const AssayNode *node)
{
  const AssayNode *eval = assay_node_get_member (node, "eval");

  return assay_members_get (eval, "model") != NULL && assay_members_get (eval, "task") != NULL &&
         (assay_node_get_member (node, "plan") != NULL || assay_node_get_member (node, "status") != NULL);
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_record (root);

  return first != NULL && is_log (first);
}

static AssayPairingKind
kind_of (const char *metric)
{
  if (g_str_has_suffix (metric, "stderr"))
    return ASSAY_PAIRING_STDERR;

  return g_str_equal (metric, "std") ? ASSAY_PAIRING_STDDEV : ASSAY_PAIRING_NONE;
}

/* An error beside several metrics is that of the mean; accuracy is one. */
static const AssayNode *
find_centre (const AssayNode *metrics)
{
  const AssayNode *first = assay_node_get_member (metrics, "accuracy") ?: assay_node_get_member (metrics, "mean");

  for (const AssayNode *metric = metrics->first; metric != NULL && first == NULL; metric = metric->next)
    if (kind_of (metric->key) == ASSAY_PAIRING_NONE)
      first = metric;

  return first;
}

static gboolean
put_metric (const Log        *self,
            const char       *scorer,
            const AssayNode  *metric,
            const AssayNode  *centre,
            GError          **error)
{
  g_autofree char *column = g_strdup_printf ("%s/%s/%s", self->task, scorer, metric->key);
  AssayPairingKind kind = kind_of (metric->key);
  const AssayNode *value = assay_node_get_member (metric, "value");

  if (value == NULL)
    {
      assay_table_builder_leave_out (self->builder, column, _("has no value"));
      return TRUE;
    }

  if (kind != ASSAY_PAIRING_NONE && centre != NULL)
    {
      g_autofree char *of = g_strdup_printf ("%s/%s/%s", self->task, scorer, centre->key);

      return assay_row_writer_pair (self->writer, column, value, kind, of, 0, error);
    }

  return assay_row_writer_metric (self->writer, column, value, ASSAY_DIRECTION_NONE, error);
}

static gboolean
put_score (const Log        *self,
           const AssayNode  *score,
           GError          **error)
{
  const AssayNode *metrics = assay_node_get_member (score, "metrics");
  const char *scorer = assay_members_get_text (score, "name") ?: assay_members_get_text (score, "scorer") ?: "score";
  const char *reducer = assay_members_get_text (score, "reducer");
  g_autofree char *name = NULL;
  const AssayNode *centre;

  if (metrics == NULL || metrics->kind != ASSAY_NODE_OBJECT)
    {
      assay_table_builder_leave_out (self->builder, scorer, _("is a score without metrics"));
      return TRUE;
    }

  /* Several epochs may be reduced in several ways; the mean is the usual one. */
  name = reducer != NULL && !g_str_equal (reducer, "mean") ? g_strdup_printf ("%s %s", scorer, reducer) : g_strdup (scorer);
  centre = find_centre (metrics);
  for (const AssayNode *metric = metrics->first; metric != NULL; metric = metric->next)
    if (!put_metric (self, name, metric, centre, error))
      return FALSE;

  return TRUE;
}

static gboolean
put_of_task (const Log        *self,
             const char       *word,
             const AssayNode  *value,
             GError          **error)
{
  g_autofree char *column = g_strdup_printf ("%s/%s", self->task, word);

  return value == NULL || assay_row_writer_attribute (self->writer, column, value, error);
}

/* Scores of a run that stopped early, or that was not to take all samples, are of a part of them. */
static gboolean
put_samples (const Log  *self,
             const char *name,
             GError    **error)
{
  const AssayNode *eval = assay_node_get_member (self->log, "eval");
  const AssayNode *total = assay_members_get (self->results, "total_samples");
  const AssayNode *completed = assay_members_get (self->results, "completed_samples");
  const AssayNode *limit = assay_members_get (assay_members_get (eval, "config"), "limit");
  const char *status = assay_members_get_text (self->log, "status");
  g_autofree char *column = g_strdup_printf ("%s/completed_samples", self->task);

  if (completed != NULL && completed->kind == ASSAY_NODE_NUMBER && total != NULL && total->kind == ASSAY_NODE_NUMBER &&
      completed->number < total->number)
    assay_table_builder_notice (self->builder, g_strdup_printf (_("%s, %s: %s of %s samples were completed"), name, self->task,
                                                                completed->text, total->text));
  if (limit != NULL && limit->kind == ASSAY_NODE_NUMBER)
    assay_table_builder_notice (self->builder, g_strdup_printf (_("%s, %s: the run was limited to %s samples"), name, self->task,
                                                                limit->text));
  if (status != NULL && !g_str_equal (status, "success"))
    assay_table_builder_notice (self->builder, g_strdup_printf (_("%s, %s: the run did not end with success, but with “%s”"),
                                                                name, self->task, status));

  return (completed == NULL ||
          assay_row_writer_pair (self->writer, column, completed, ASSAY_PAIRING_SAMPLES, NULL, 0, error)) &&
         put_of_task (self, "total_samples", total, error) && put_of_task (self, "limit", limit, error);
}

static gboolean
put_around (const Log  *self,
            GError    **error)
{
  const AssayNode *eval = assay_node_get_member (self->log, "eval");

  return put_of_task (self, "status", assay_members_get (self->log, "status"), error) &&
         put_of_task (self, "task_version", assay_members_get (eval, "task_version"), error) &&
         put_of_task (self, "solver", assay_members_get (eval, "solver"), error) &&
         put_of_task (self, "dataset", assay_members_get (assay_members_get (eval, "dataset"), "name"), error) &&
         put_of_task (self, "epochs", assay_members_get (assay_members_get (eval, "config"), "epochs"), error) &&
         put_of_task (self, "invalidated", assay_members_get (self->log, "invalidated"), error) &&
         assay_row_writer_rest (self->writer, "eval", eval, in_eval, G_N_ELEMENTS (in_eval), error) &&
         assay_row_writer_rest (self->writer, NULL, self->log, around, G_N_ELEMENTS (around), error);
}

static gboolean
read_log (Log                  *self,
          const AssayDocument  *document,
          GError              **error)
{
  const AssayNode *eval = assay_node_get_member (self->log, "eval");
  const AssayNode *scores = assay_members_get (self->results, "scores");
  const char *task = assay_members_get_text (eval, "task") ?: "task";
  const char *slash = strrchr (task, '/');
  const char *model = assay_members_get_text (eval, "model");
  g_autofree char *name = model != NULL ? g_strdup (model) : assay_naming_from_path (assay_document_get_name (document));

  self->task = slash != NULL && slash[1] != '\0' ? slash + 1 : task;
  if (!assay_row_writer_begin (self->writer, name, error))
    return FALSE;

  for (const AssayNode *score = scores->first; score != NULL; score = score->next)
    if (!put_score (self, score, error))
      return FALSE;

  return put_samples (self, name, error) && put_around (self, error);
}

/* A run that failed, or goes on still, left a log without scores. */
static gboolean
has_scores (const AssayNode *log)
{
  const AssayNode *scores = assay_members_get (assay_members_get (log, "results"), "scores");

  return is_log (log) && scores != NULL && scores->kind == ASSAY_NODE_ARRAY && scores->first != NULL;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);

  for (const AssayNode *log = assay_reading_first_record (root); log != NULL; log = assay_reading_next_record (root, log))
    {
      Log self = { .builder = builder, .writer = writer, .log = log, .results = assay_node_get_member (log, "results") };

      if (has_scores (log))
        {
          if (!read_log (&self, document, error))
            return FALSE;
          continue;
        }

      if (root->kind != ASSAY_NODE_ARRAY)
        {
          g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                       _("this is a log of Inspect AI without scores; the run ended with “%s”"),
                       assay_members_get_text (log, "status") ?: "?");
          return FALSE;
        }

      assay_table_builder_skip_record (builder);
      assay_table_builder_leave_out (builder, _("a log"), _("has no scores"));
    }

  return TRUE;
}

const AssayFormat assay_inspect_format = {
  .id = "inspect",
  .title = N_("Inspect AI"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_VALUES,
  .recognise = recognise,
  .read_tree = read_tree,
};
