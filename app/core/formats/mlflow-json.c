#include "formats/layouts.h"

#include "formats/mlflow-runs.h"

#include <glib/gi18n-lib.h>

/* Runs as MLflow's server answers with them, as its command line describes one, and as mlflow-export-import keeps one:
 * {"runs": [{"info": {"run_id": …}, "data": {"metrics": [{"key": "f1", "value": 0.8}], …}}]}. */

static const AssayNode *
get_object (const AssayNode *object,
            const char      *key)
{
  const AssayNode *node = assay_node_get_member (object, key);

  return node != NULL && node->kind == ASSAY_NODE_OBJECT ? node : NULL;
}

static const char *
get_id (const AssayNode *run)
{
  const AssayNode *facts = get_object (run, "info");

  return facts != NULL ? assay_node_get_text (facts, "run_id") ?: assay_node_get_text (facts, "run_uuid") : NULL;
}

/* (nullable): the list of runs, or the one run */
static const AssayNode *
find_runs (const AssayNode *root)
{
  const AssayNode *runs = assay_node_get_member (root, "runs");
  const AssayNode *one;

  if (runs != NULL && runs->kind == ASSAY_NODE_ARRAY && runs->first != NULL && get_id (runs->first) != NULL)
    return runs;

  one = get_object (root, "run") ?: get_object (root, "mlflow");
  if (one != NULL && get_id (one) != NULL)
    return one;

  return get_object (root, "data") != NULL && get_id (root) != NULL ? root : NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return find_runs (root) != NULL;
}

typedef struct
{
  AssayTableBuilder *builder;
  AssayMlflowRuns   *runs;
} Reading;

static gboolean
put (Reading          *self,
     AssayMlflowPart   part,
     const char       *key,
     const AssayNode  *value,
     const AssayNode  *around)
{
  const char *step = around != NULL ? assay_node_get_text (around, "step") : NULL;
  const char *time = around != NULL ? assay_node_get_text (around, "timestamp") : NULL;

  if (value == NULL || (value->kind != ASSAY_NODE_STRING && value->kind != ASSAY_NODE_NUMBER))
    return FALSE;

  if (part == ASSAY_MLFLOW_METRIC)
    assay_mlflow_runs_put_step (self->runs, key, value->text, step ?: "0", time ?: "0");
  else
    assay_mlflow_runs_put (self->runs, part, key, value->text);

  return TRUE;
}

/* One of {"key": "f1", "value": 0.8}, "f1": 0.8, and "f1": [{"value": 0.8, "step": 3}, …]. */
static gboolean
put_member (Reading         *self,
            AssayMlflowPart  part,
            const AssayNode *member)
{
  gboolean done = TRUE;

  if (member->key == NULL)
    {
      const char *key = assay_node_get_text (member, "key");

      return key != NULL && put (self, part, key, assay_node_get_member (member, "value"), member);
    }
  if (member->kind != ASSAY_NODE_ARRAY || part != ASSAY_MLFLOW_METRIC)
    return put (self, part, member->key, member, NULL);

  for (const AssayNode *step = member->first; step != NULL; step = step->next)
    done &= put (self, part, member->key, assay_node_get_member (step, "value"), step);

  return done;
}

static void
put_members (Reading         *self,
             AssayMlflowPart  part,
             const AssayNode *around,
             const char      *key)
{
  const AssayNode *members = assay_node_get_member (around, key);

  if (members == NULL)
    return;

  for (const AssayNode *member = members->first; member != NULL; member = member->next)
    {
      const char *name = member->key != NULL ? member->key : assay_node_get_text (member, "key");

      if (part == ASSAY_MLFLOW_TAG && g_strcmp0 (name, "mlflow.runName") == 0)
        continue;
      if (!put_member (self, part, member))
        assay_table_builder_leave_out (self->builder, name != NULL ? name : key, _("is not written as MLflow writes it"));
    }
}

/* (nullable): what the tag says, in a list of tags or in a map of them */
static const char *
find_tag (const AssayNode *around,
          const char      *wanted)
{
  const AssayNode *tags = assay_node_get_member (around, "tags");

  if (tags != NULL && tags->kind == ASSAY_NODE_OBJECT)
    return assay_node_get_text (tags, wanted);

  for (const AssayNode *tag = tags != NULL ? tags->first : NULL; tag != NULL; tag = tag->next)
    if (g_strcmp0 (assay_node_get_text (tag, "key"), wanted) == 0)
      return assay_node_get_text (tag, "value");

  return NULL;
}

static void
put_facts (Reading         *self,
           const AssayNode *facts)
{
  static const struct { const char *key; const char *fact; } kept[] = {
    { "experiment_id", "experiment" }, { "status", "status" }, { "start_time", "started" }, { "end_time", "ended" },
    { "user_id", "user" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const char *text = assay_node_get_text (facts, kept[i].key);

      if (text != NULL && text[0] != '\0')
        assay_mlflow_runs_put (self->runs, ASSAY_MLFLOW_FACT, kept[i].fact, text);
    }

  if (assay_node_get_member (facts, "artifact_uri") != NULL)
    assay_table_builder_leave_out (self->builder, "artifact_uri", _("says where the files of the run lie"));
}

static void
add_run (Reading         *self,
         const AssayNode *run)
{
  const AssayNode *facts = assay_node_get_member (run, "info");
  const AssayNode *around = get_object (run, "data") ?: run;
  const AssayNode *inputs = get_object (run, "inputs");
  const char *name = assay_node_get_text (facts, "run_name");

  assay_mlflow_runs_begin (self->runs, get_id (run),
                           name != NULL && name[0] != '\0' ? name : find_tag (around, "mlflow.runName"));
  if (g_strcmp0 (assay_node_get_text (facts, "lifecycle_stage"), "deleted") == 0)
    assay_mlflow_runs_remove (self->runs);

  put_facts (self, facts);
  put_members (self, ASSAY_MLFLOW_METRIC, around, "metrics");
  put_members (self, ASSAY_MLFLOW_PARAM, around, "params");
  put_members (self, ASSAY_MLFLOW_TAG, around, "tags");
  if (inputs != NULL && inputs->first != NULL)
    assay_table_builder_leave_out (self->builder, "inputs", _("describes the data sets of the run"));
}

/* The server answers with a page at a time. */
static void
say_page (AssayTableBuilder *builder,
          const AssayNode   *root)
{
  const char *token = assay_node_get_text (root, "next_page_token");

  if (token != NULL && token[0] != '\0')
    assay_table_builder_notice (builder, g_strdup (_("The file is one page of an answer: the server has further runs")));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *found = find_runs (root);
  g_autoptr(AssayMlflowRuns) runs = assay_mlflow_runs_new (builder);
  Reading self = { .builder = builder, .runs = runs };

  if (found == NULL)
    return assay_mlflow_runs_end (runs, error);

  if (found->kind == ASSAY_NODE_OBJECT)
    add_run (&self, found);
  else
    for (const AssayNode *run = found->first; run != NULL; run = run->next)
      if (get_id (run) != NULL)
        add_run (&self, run);
      else
        assay_table_builder_leave_out (builder, _("a run"), _("does not say which run it is"));

  say_page (builder, root);

  return assay_mlflow_runs_end (runs, error);
}

const AssayFormat assay_mlflow_json_format = {
  .id = "mlflow-json",
  .title = N_("MLflow runs"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
