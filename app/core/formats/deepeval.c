#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/name-list.h"
#include "formats/naming.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"testRunData": {"testCases": [{"metricsData": [{"name": "Bias", "threshold": 0.5, "score": 0.1, "success": true}]}],
 * "metricsScores": [{"metric": "Bias", "scores": [0.1], "passes": 1, "fails": 0, "errors": 0}], "testPassed": 1}} */

static const AssayKnownKey in_run[] = {
  { "testCases", N_("holds single answers, not scores") },
  { "conversationalTestCases", N_("holds single answers, not scores") },
  { "metricsScores", NULL },
  { "hyperparameters", NULL },
  { "prompts", N_("is how the tests were set up") },
  { "runDuration", N_("is about the run, not the model") },
};

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
  const AssayNode   *run;
} Run;

static const AssayNode *
find_run (const AssayNode *root)
{
  const AssayNode *run = assay_node_get_member (root, "testRunData");

  return run != NULL && run->kind == ASSAY_NODE_OBJECT ? run : NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return find_run (root) != NULL;
}

/* What the metric's single results say: its threshold, and which side of it succeeds. */
static void
look_at_cases (const Run       *self,
               const char      *metric,
               const AssayNode **threshold,
               AssayDirection   *direction)
{
  static const char * const lists[] = { "testCases", "conversationalTestCases" };

  *threshold = NULL;
  *direction = ASSAY_DIRECTION_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const AssayNode *test = assay_members_get_list (self->run, lists[i]); test != NULL; test = test->next)
      for (const AssayNode *result = assay_members_get_list (test, "metricsData"); result != NULL; result = result->next)
        {
          const AssayNode *success = assay_node_get_member (result, "success");
          double bound;
          double score;

          if (g_strcmp0 (assay_members_get_text (result, "name"), metric) != 0 ||
              !assay_members_get_number (result, "threshold", &bound))
            continue;

          *threshold = assay_node_get_member (result, "threshold");
          if (success != NULL && success->kind == ASSAY_NODE_BOOLEAN &&
              assay_members_get_number (result, "score", &score) && score != bound)
            {
              *direction = (score > bound) == success->boolean ? ASSAY_DIRECTION_HIGHER : ASSAY_DIRECTION_LOWER;
              return;
            }
        }
}

/* The mean, of a single score as it is written; a score that is null is of a test that could not be judged. */
static gboolean
put_mean (const Run        *self,
          const char       *metric,
          const AssayNode  *scores,
          AssayDirection    direction,
          GError          **error)
{
  g_autofree char *column = g_strconcat (metric, "/score", NULL);
  g_autofree char *samples = g_strconcat (metric, "/n_scores", NULL);
  double sum = 0;
  guint n = 0;

  for (const AssayNode *score = scores; score != NULL; score = score->next)
    if (score->kind == ASSAY_NODE_NUMBER)
      {
        sum += score->number;
        n++;
      }

  if (n == 0)
    {
      assay_table_builder_leave_out (self->builder, column, _("no test has a score"));
      return TRUE;
    }

  if (scores->next == NULL ? !assay_row_writer_metric (self->writer, column, scores, direction, error)
                           : !assay_row_writer_computed (self->writer, column, sum / n, direction, error))
    return FALSE;

  return assay_row_writer_samples (self->writer, samples, n, column, error);
}

static gboolean
put_rate (const Run        *self,
          const char       *column,
          double            passed,
          double            others,
          const char       *samples,
          GError          **error)
{
  double n = passed + others;

  if (!(passed >= 0 && others >= 0 && n >= 1 && n < G_MAXUINT))
    return TRUE;

  return assay_row_writer_computed (self->writer, column, passed / n, ASSAY_DIRECTION_NONE, error) &&
         assay_row_writer_samples (self->writer, samples, n, column, error);
}

static gboolean
put_metric (const Run        *self,
            const AssayNode  *entry,
            AssayNameList    *thresholds,
            GError          **error)
{
  const char *metric = assay_members_get_text (entry, "metric");
  g_autofree char *rate = NULL;
  g_autofree char *tests = NULL;
  const AssayNode *threshold;
  AssayDirection direction;
  double passes;
  double fails;
  double errors;

  if (metric == NULL)
    {
      assay_table_builder_leave_out (self->builder, _("a metric"), _("has no name"));
      return TRUE;
    }

  look_at_cases (self, metric, &threshold, &direction);
  if (threshold != NULL)
    {
      g_autofree char *told = g_strdup_printf ("%s %s", metric, threshold->text);

      assay_name_list_add (thresholds, told);
    }

  rate = g_strconcat (metric, "/pass_rate", NULL);
  tests = g_strconcat (metric, "/n_tests", NULL);
  assay_members_get_number (entry, "passes", &passes);
  assay_members_get_number (entry, "fails", &fails);
  assay_members_get_number (entry, "errors", &errors);
  if (errors > 0)
    assay_table_builder_notice (self->builder, g_strdup_printf (_("%s: some tests ended with an error and count as not passed"),
                                                                metric));

  return put_mean (self, metric, assay_members_get_list (entry, "scores"), direction, error) &&
         put_rate (self, rate, passes, fails + errors, tests, error);
}

static gboolean
put_metrics (const Run  *self,
             GError    **error)
{
  g_auto(AssayNameList) thresholds = { 0 };
  double passed;
  double failed;

  assay_members_get_number (self->run, "testPassed", &passed);
  assay_members_get_number (self->run, "testFailed", &failed);
  if (!put_rate (self, "pass_rate", passed, failed, "n_tests", error))
    return FALSE;

  for (const AssayNode *entry = assay_members_get_list (self->run, "metricsScores"); entry != NULL; entry = entry->next)
    if (!put_metric (self, entry, &thresholds, error))
      return FALSE;

  if (thresholds.n > 0)
    assay_table_builder_notice (self->builder, g_strdup_printf (_("The file was judged by thresholds of its own: %s"),
                                                                assay_name_list_get_words (&thresholds)));

  return TRUE;
}

/* "evaluationModel" is the judge. What was judged is told, if at all, among the hyperparameters. */
static char *
dup_name (const AssayNode *run,
          const char      *path)
{
  const AssayNode *parameters = assay_node_get_member (run, "hyperparameters");
  const char *name = assay_members_get_text (run, "identifier") ?: assay_members_get_text (parameters, "model");

  return name != NULL ? g_strdup (name) : assay_naming_from_path (path);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *run = find_run (assay_document_get_root (document));
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  Run self = { builder, writer, run };
  g_autofree char *name = NULL;

  if (assay_members_get_list (run, "metricsScores") == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                   _("this is a test run of DeepEval without “metricsScores”: no metric has scores"));
      return FALSE;
    }

  name = dup_name (run, assay_document_get_name (document));
  if (!assay_row_writer_begin (writer, name, error) || !put_metrics (&self, error) ||
      !assay_row_writer_rest (writer, "hyperparameters", assay_node_get_member (run, "hyperparameters"), NULL, 0, error) ||
      !assay_row_writer_rest (writer, NULL, run, in_run, G_N_ELEMENTS (in_run), error))
    return FALSE;

  assay_table_builder_notice (builder, g_strdup (_("Scores are means over the tests, pass rates the tests that passed of all")));

  return TRUE;
}

const AssayFormat assay_deepeval_format = {
  .id = "deepeval",
  .title = N_("DeepEval"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
