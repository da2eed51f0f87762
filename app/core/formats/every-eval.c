#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/task-scores.h"

#include <glib/gi18n-lib.h>

/* {"schema_version": "0.2.0", "model_info": {"id": …}, "evaluation_results": [{"evaluation_name": "BBH",
 * "metric_config": {"lower_is_better": false}, "score_details": {"score": 0.4}}]}, one or a list of them. */

static const AssayKnownKey around[] = {
  { "evaluation_results", NULL },
  { "model_info", NULL },
  { "source_metadata", NULL },
  { "eval_library", NULL },
  { "evaluation_id", N_("is about the run, not the model") },
  { "evaluation_timestamp", N_("is about the run, not the model") },
  { "retrieved_timestamp", N_("is about the run, not the model") },
  { "detailed_evaluation_results", N_("holds single answers, not scores") },
};

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
} Record;

static gboolean
is_record (const AssayNode *node)
{
  const AssayNode *results = assay_node_get_member (node, "evaluation_results");

  return results != NULL && results->kind == ASSAY_NODE_ARRAY && assay_node_get_member (node, "schema_version") != NULL &&
         assay_node_get_member (node, "model_info") != NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_record (root);

  return first != NULL && is_record (first);
}

static gboolean
put_beside (const Record     *self,
            const char       *column,
            const char       *word,
            const AssayNode  *value,
            AssayPairingKind  kind,
            double            level,
            GError          **error)
{
  g_autofree char *name = g_strconcat (column, "/", word, NULL);

  return value == NULL || assay_row_writer_pair (self->writer, name, value, kind, column, level, error);
}

/* {"standard_error": {"value": 0.01}, "confidence_interval": {"lower", "upper", "confidence_level"}, "standard_deviation",
 * "num_samples"}; an older standard error is the number itself. */
static gboolean
put_uncertainty (const Record     *self,
                 const char       *column,
                 const AssayNode  *uncertainty,
                 GError          **error)
{
  const AssayNode *error_of_mean = assay_members_get (uncertainty, "standard_error");
  const AssayNode *interval = assay_members_get (uncertainty, "confidence_interval");
  double level;
  double covered;

  assay_members_get_number (interval, "confidence_level", &level);
  covered = level > 0 && level < 1 ? level : 0;

  return put_beside (self, column, "stderr", assay_members_get (error_of_mean, "value") ?: error_of_mean,
                     ASSAY_PAIRING_STDERR, 0, error) &&
         put_beside (self, column, "ci_low", assay_members_get (interval, "lower"), ASSAY_PAIRING_LOW, covered, error) &&
         put_beside (self, column, "ci_high", assay_members_get (interval, "upper"), ASSAY_PAIRING_HIGH, covered, error) &&
         put_beside (self, column, "std", assay_members_get (uncertainty, "standard_deviation"), ASSAY_PAIRING_STDDEV, 0,
                     error) &&
         put_beside (self, column, "n_samples", assay_members_get (uncertainty, "num_samples"), ASSAY_PAIRING_SAMPLES, 0,
                     error);
}

/* An evaluation of several metrics stands there once for each. */
static char *
dup_column (const AssayNode *result,
            GHashTable      *seen)
{
  const char *name = assay_members_get_text (result, "evaluation_name");
  const AssayNode *config = assay_members_get (result, "metric_config");
  const char *metric = assay_members_get_text (config, "metric_name") ?: assay_members_get_text (config, "metric_id");
  char *column;

  if (name == NULL)
    return NULL;

  column = !g_hash_table_contains (seen, name) ? g_strdup (name)
                                               : g_strconcat (name, "/", metric != NULL ? metric : "score", NULL);
  for (guint n = 2; g_hash_table_contains (seen, column); n++)
    {
      g_free (column);
      column = g_strdup_printf ("%s/%s %u", name, metric != NULL ? metric : "score", n);
    }
  g_hash_table_add (seen, g_strdup (column));

  return column;
}

static gboolean
put_result (const Record     *self,
            const AssayNode  *result,
            GHashTable       *seen,
            GError          **error)
{
  const AssayNode *details = assay_members_get (result, "score_details");
  const AssayNode *score = assay_members_get (details, "score");
  const AssayNode *lower = assay_members_get (assay_members_get (result, "metric_config"), "lower_is_better");
  AssayDirection direction = assay_task_scores_to_direction (lower);
  g_autofree char *column = dup_column (result, seen);

  if (column == NULL || score == NULL)
    {
      assay_table_builder_leave_out (self->builder, column != NULL ? column : _("an evaluation"),
                                     _("has no name or no score"));
      return TRUE;
    }

  /* The file says what is lower, not what is higher. */
  if (direction != ASSAY_DIRECTION_NONE)
    direction = direction == ASSAY_DIRECTION_HIGHER ? ASSAY_DIRECTION_LOWER : ASSAY_DIRECTION_HIGHER;

  return assay_row_writer_metric (self->writer, column, score, direction, error) &&
         put_uncertainty (self, column, assay_members_get (details, "uncertainty"), error);
}

static gboolean
read_record (const Record         *self,
             const AssayDocument  *document,
             const AssayNode      *record,
             GError              **error)
{
  const AssayNode *info = assay_node_get_member (record, "model_info");
  const AssayNode *results = assay_node_get_member (record, "evaluation_results");
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *by_path = assay_naming_from_path (assay_document_get_name (document));
  const char *name = assay_members_get_text (info, "id") ?: assay_members_get_text (info, "name") ?: by_path;

  if (!assay_row_writer_begin (self->writer, name, error))
    return FALSE;

  for (const AssayNode *result = results->first; result != NULL; result = result->next)
    if (!put_result (self, result, seen, error))
      return FALSE;

  return assay_row_writer_rest (self->writer, "model_info", info, NULL, 0, error) &&
         assay_row_writer_rest (self->writer, "source_metadata", assay_members_get (record, "source_metadata"), NULL, 0,
                                error) &&
         assay_row_writer_rest (self->writer, "eval_library", assay_members_get (record, "eval_library"), NULL, 0, error) &&
         assay_row_writer_rest (self->writer, NULL, record, around, G_N_ELEMENTS (around), error);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  Record self = { builder, writer };

  for (const AssayNode *record = assay_reading_first_record (root); record != NULL;
       record = assay_reading_next_record (root, record))
    {
      if (!is_record (record))
        {
          assay_table_builder_skip_record (builder);
          assay_table_builder_leave_out (builder, _("a record"), _("has no “model_info” or no “evaluation_results”"));
        }
      else if (!read_record (&self, document, record, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

const AssayFormat assay_every_eval_format = {
  .id = "every-eval",
  .title = N_("Every Eval Ever"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_VALUES,
  .recognise = recognise,
  .read_tree = read_tree,
};
