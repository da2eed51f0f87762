#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"evalId": …, "results": {"version": 3, "prompts": [{"provider": "openai:gpt", "label": …, "metrics": {"testPassCount": 2,
 * "testFailCount": 1, "namedScores": {…}}}], "stats": {…}}}: a row for each prompt with each provider. */

static const AssayKnownKey in_metrics[] = {
  { "namedScores", NULL },
  { "namedScoresCount", NULL },
  { "totalLatencyMs", NULL },
  { "cost", NULL },
  { "tokenUsage", N_("counts tokens") },
};

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
  gboolean           one_prompt;   /* all rows are the same prompt, so that the provider alone is the name */
} Evaluation;

/* Since version 3 beside the results, before in the head of their table. */
static const AssayNode *
find_prompts (const AssayNode *root)
{
  const AssayNode *results = assay_node_get_member (root, "results");
  const AssayNode *table = assay_members_get (results, "table");

  return assay_members_get_list (results, "prompts") ?: assay_members_get_list (assay_members_get (table, "head"), "prompts");
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *results = assay_node_get_member (root, "results");

  if (results == NULL || results->kind != ASSAY_NODE_OBJECT || assay_node_get_member (results, "version") == NULL)
    return FALSE;

  return assay_node_get_member (root, "evalId") != NULL || assay_node_get_member (results, "stats") != NULL ||
         assay_node_get_member (results, "prompts") != NULL;
}

static const char *
label_of (const AssayNode *prompt)
{
  return assay_members_get_text (prompt, "label") ?: assay_members_get_text (prompt, "raw") ?: "prompt";
}

static gboolean
is_one_prompt (const AssayNode *prompts)
{
  for (const AssayNode *prompt = prompts->next; prompt != NULL; prompt = prompt->next)
    if (!g_str_equal (label_of (prompt), label_of (prompts)))
      return FALSE;

  return TRUE;
}

/* The provider is the model; of several prompts the first line says which. */
static char *
dup_name (const Evaluation *self,
          const AssayNode  *prompt)
{
  const char *provider = assay_members_get_text (prompt, "provider");
  g_autofree char *line = g_strndup (label_of (prompt), strcspn (label_of (prompt), "\r\n"));

  if (provider == NULL)
    return g_steal_pointer (&line);

  return self->one_prompt ? g_strdup (provider) : g_strdup_printf ("%s / %s", provider, line);
}

static gboolean
put_rate (const Evaluation *self,
          const AssayNode  *metrics,
          const char       *name,
          GError          **error)
{
  double passed;
  double failed;
  double errors;
  double n;

  if (!assay_members_get_number (metrics, "testPassCount", &passed))
    return TRUE;

  assay_members_get_number (metrics, "testFailCount", &failed);
  assay_members_get_number (metrics, "testErrorCount", &errors);
  n = passed + failed + errors;
  if (!(passed >= 0 && failed >= 0 && errors >= 0 && n >= 1 && n < G_MAXUINT))
    return TRUE;

  if (errors > 0)
    assay_table_builder_notice (self->builder, g_strdup_printf (_("%s: %u of %u tests ended with an error and count as not "
                                                                  "passed"), name, (guint) errors, (guint) n));

  return assay_row_writer_computed (self->writer, "pass_rate", passed / n, ASSAY_DIRECTION_NONE, error) &&
         assay_row_writer_samples (self->writer, "tests", n, "pass_rate", error);
}

/* The scores are sums over the tests; where the file says of how many, the mean is what can be compared. */
static gboolean
put_named_scores (const Evaluation *self,
                  const AssayNode  *metrics,
                  GError          **error)
{
  const AssayNode *scores = assay_members_get (metrics, "namedScores");
  const AssayNode *counts = assay_members_get (metrics, "namedScoresCount");

  if (scores == NULL || scores->kind != ASSAY_NODE_OBJECT)
    return TRUE;

  for (const AssayNode *score = scores->first; score != NULL; score = score->next)
    {
      g_autofree char *column = g_strconcat ("namedScores/", score->key, NULL);
      double count;
      double sum;

      if (assay_members_get_number (counts, score->key, &count) && count >= 1 &&
          assay_members_get_number (scores, score->key, &sum))
        {
          if (!assay_row_writer_computed (self->writer, column, sum / count, ASSAY_DIRECTION_NONE, error))
            return FALSE;
          continue;
        }

      if (!assay_row_writer_metric (self->writer, column, score, ASSAY_DIRECTION_NONE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_metric (const Evaluation *self,
            const AssayNode  *metrics,
            const char       *key,
            GError          **error)
{
  const AssayNode *value = assay_members_get (metrics, key);

  return value == NULL || assay_row_writer_metric (self->writer, key, value, ASSAY_DIRECTION_NONE, error);
}

static gboolean
read_prompt (const Evaluation *self,
             const AssayNode  *prompt,
             GError          **error)
{
  const AssayNode *metrics = assay_node_get_member (prompt, "metrics");
  g_autofree char *name = dup_name (self, prompt);

  return assay_row_writer_begin (self->writer, name, error) && put_rate (self, metrics, name, error) &&
         put_named_scores (self, metrics, error) && put_metric (self, metrics, "totalLatencyMs", error) &&
         put_metric (self, metrics, "cost", error) &&
         assay_row_writer_rest (self->writer, "metrics", metrics, in_metrics, G_N_ELEMENTS (in_metrics), error) &&
         (assay_members_get (prompt, "provider") == NULL ||
          assay_row_writer_attribute (self->writer, "provider", assay_members_get (prompt, "provider"), error)) &&
         (self->one_prompt || assay_members_get (prompt, "id") == NULL ||
          assay_row_writer_attribute (self->writer, "prompt_id", assay_members_get (prompt, "id"), error));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *prompts = find_prompts (assay_document_get_root (document));
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  Evaluation self = { builder, writer, prompts != NULL && is_one_prompt (prompts) };

  if (prompts == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                   _("this is a file of promptfoo without “prompts”, where the metrics of each provider should be"));
      return FALSE;
    }

  for (const AssayNode *prompt = prompts; prompt != NULL; prompt = prompt->next)
    if (!read_prompt (&self, prompt, error))
      return FALSE;

  assay_table_builder_notice (builder, g_strdup (_("pass_rate is computed: tests that passed of all tests")));
  assay_table_builder_leave_out (builder, "results", _("holds single answers, not scores"));
  assay_table_builder_leave_out (builder, "config", _("is how the tests were set up"));

  return TRUE;
}

const AssayFormat assay_promptfoo_format = {
  .id = "promptfoo",
  .title = N_("promptfoo"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
