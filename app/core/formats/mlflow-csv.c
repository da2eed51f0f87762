#include "formats/layouts.h"

#include "formats/mlflow-runs.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Runs as a table: what search_runs () and "mlflow experiments csv" write marks its columns ("metrics.f1"); what the web page
 * of MLflow exports does not, but puts parameters before metrics, each sorted by name. */

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = root->kind == ASSAY_NODE_ARRAY ? root->first : NULL;

  if (first == NULL || first->kind != ASSAY_NODE_OBJECT)
    return FALSE;
  if (assay_node_get_member (first, "Run ID") != NULL && assay_node_get_member (first, "Start Time") != NULL)
    return TRUE;
  if (assay_node_get_member (first, "run_id") == NULL)
    return FALSE;

  for (const AssayNode *cell = first->first; cell != NULL; cell = cell->next)
    if (g_str_has_prefix (cell->key, "metrics."))
      return TRUE;

  return FALSE;
}

/* The columns that both kinds of table have, and what they are. */
static const struct
{
  const char *title;
  const char *fact;     /* NULL where it is said otherwise, or left out */
} titles[] = {
  { "run_id", NULL },
  { "Run ID", NULL },
  { "Name", NULL },
  { "artifact_uri", NULL },
  { "experiment_id", "experiment" },
  { "Experiment Name", "experiment" },
  { "status", "status" },
  { "Status", "status" },
  { "start_time", "started" },
  { "Start Time", "started" },
  { "end_time", "ended" },
  { "Duration", "duration" },
  { "User", "user" },
  { "Source Type", "tags/mlflow.source.type" },
  { "Source Name", "tags/mlflow.source.name" },
  { "Source", "tags/mlflow.source.name" },
};

static gboolean
find_title (const char  *title,
            const char **fact)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].title, title))
      {
        *fact = titles[i].fact;
        return TRUE;
      }

  return FALSE;
}

/* How many columns without a mark are parameters: those before the names begin anew, unless one of them is a metric by its
 * name. */
static guint
count_params (const AssayNode *record)
{
  const char *before = NULL;
  const char *fact;
  guint n = 0;

  for (const AssayNode *cell = record->first; cell != NULL; cell = cell->next)
    {
      if (find_title (cell->key, &fact))
        continue;
      if (before != NULL && strcmp (cell->key, before) < 0)
        return n;
      if (assay_vocabulary_is_metric (cell->key) && !assay_vocabulary_is_dropped (cell->key))
        return 0;
      before = cell->key;
      n++;
    }

  return 0;
}

static void
put_marked (AssayTableBuilder *builder,
            AssayMlflowRuns   *runs,
            const AssayNode   *cell)
{
  if (g_str_has_prefix (cell->key, "metrics."))
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_METRIC, cell->key + strlen ("metrics."), cell->text);
  else if (g_str_has_prefix (cell->key, "params."))
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_PARAM, cell->key + strlen ("params."), cell->text);
  else if (g_str_equal (cell->key, "tags.mlflow.runName"))
    return;
  else if (g_str_has_prefix (cell->key, "tags."))
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_TAG, cell->key + strlen ("tags."), cell->text);
  else
    assay_table_builder_leave_out (builder, cell->key, _("is none of the columns that MLflow writes"));
}

static void
put_cells (AssayTableBuilder *builder,
           AssayMlflowRuns   *runs,
           const AssayNode   *record,
           gboolean           is_marked,
           guint              n_params)
{
  guint n = 0;

  for (const AssayNode *cell = record->first; cell != NULL; cell = cell->next)
    {
      gboolean is_empty = cell->text[0] == '\0';
      const char *fact = NULL;

      if (find_title (cell->key, &fact))
        {
          if (fact != NULL && !is_empty)
            assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, fact, cell->text);
          continue;
        }

      n++;
      if (is_empty)
        continue;
      if (is_marked)
        put_marked (builder, runs, cell);
      else
        assay_mlflow_runs_put (runs, n <= n_params ? ASSAY_MLFLOW_PARAM : ASSAY_MLFLOW_METRIC, cell->key, cell->text);
    }
}

static const char *
get_filled (const AssayNode *record,
            const char      *title)
{
  const AssayNode *cell = assay_node_get_member (record, title);

  return cell != NULL && cell->kind == ASSAY_NODE_STRING && cell->text[0] != '\0' ? cell->text : NULL;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayMlflowRuns) runs = assay_mlflow_runs_new (builder);
  gboolean is_marked = root->first != NULL && assay_node_get_member (root->first, "Run ID") == NULL;
  guint n_params = root->first != NULL && !is_marked ? count_params (root->first) : 0;

  for (const AssayNode *record = root->first; record != NULL; record = record->next)
    {
      const char *name = is_marked ? get_filled (record, "tags.mlflow.runName")
                                   : get_filled (record, "Name") ?: get_filled (record, "model");

      assay_mlflow_runs_begin (runs, get_filled (record, is_marked ? "run_id" : "Run ID"), name);
      put_cells (builder, runs, record, is_marked, n_params);
    }

  if (is_marked && root->first != NULL && assay_node_get_member (root->first, "artifact_uri") != NULL)
    assay_table_builder_leave_out (builder, "artifact_uri", _("says where the files of the run lie"));

  return assay_mlflow_runs_end (runs, error);
}

const AssayFormat assay_mlflow_csv_format = {
  .id = "mlflow-csv",
  .title = N_("Table of MLflow runs"),
  .shapes = ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
