#include "formats/layouts.h"

#include "formats/folder-parts.h"
#include "formats/mlflow-runs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* mlruns, an experiment in it or a run of one: {"assay_folder": "mlflow-run", "files": {"meta.yaml": …, "metrics/f1": …}} */

/* A meta.yaml that could be read, and what lies beside it. */
typedef struct
{
  AssayDocument *document;
  char          *folder;    /* its own, below the one that was opened; "" for that one */
  GPtrArray     *parts;     /* const AssayNode *: the files below it */
} Meta;

typedef struct
{
  AssayTableBuilder *builder;
  GHashTable        *metas;         /* folder to Meta */
  GPtrArray         *ordered;       /* the same */
  GHashTable        *experiments;   /* id to name */
} Store;

static void
meta_free (gpointer pointer)
{
  Meta *meta = pointer;

  assay_document_unref (meta->document);
  g_free (meta->folder);
  g_ptr_array_unref (meta->parts);
  g_free (meta);
}

static gboolean
recognise (const AssayNode *root)
{
  return assay_folder_parts_are_of (root, "mlflow-");
}

/* Of the books that MLflow keeps, those of a run; those of a version of a registered model name a run as well. */
static gboolean
is_run (const Meta *meta)
{
  const AssayNode *root = assay_document_get_root (meta->document);

  return (assay_node_get_text (root, "run_id") != NULL || assay_node_get_text (root, "run_uuid") != NULL) && assay_node_get_text (root, "version") == NULL;
}

static void
add_meta (Store           *store,
          const AssayNode *file)
{
  gsize length = strlen (file->text);
  gsize folder = strlen (file->key) - strlen ("meta.yaml");
  g_autoptr(GBytes) bytes = g_bytes_new_static (file->text, length);
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_yaml (bytes, file->key, &error);
  Meta *meta;

  if (document == NULL || assay_document_get_root (document)->kind != ASSAY_NODE_OBJECT)
    {
      assay_table_builder_leave_out (store->builder, file->key, error != NULL ? error->message : _("is no meta.yaml of MLflow"));
      g_clear_pointer (&document, assay_document_unref);
      return;
    }

  meta = g_new0 (Meta, 1);
  meta->document = document;
  meta->folder = g_strndup (file->key, folder > 0 ? folder - 1 : 0);
  meta->parts = g_ptr_array_new ();
  g_ptr_array_add (store->ordered, meta);
  g_hash_table_insert (store->metas, meta->folder, meta);
}

static gboolean
is_meta (const AssayNode *file)
{
  return g_str_equal (file->key, "meta.yaml") || g_str_has_suffix (file->key, "/meta.yaml");
}

/* The run that a file of metrics, params or tags belongs to: the folder around it that has a meta.yaml. */
static void
add_part (Store           *store,
          const AssayNode *file)
{
  g_autofree char *folder = g_strdup (file->key);
  Meta *meta = NULL;

  while (meta == NULL && folder[0] != '\0')
    {
      char *slash = strrchr (folder, '/');

      *(slash != NULL ? slash : folder) = '\0';
      meta = g_hash_table_lookup (store->metas, folder);
    }

  if (meta != NULL && is_run (meta))
    g_ptr_array_add (meta->parts, (gpointer) file);
  else
    assay_table_builder_leave_out (store->builder, file->key, _("the meta.yaml of its run is missing"));
}

static gboolean
collect (Store                *store,
         const AssayDocument  *document,
         GError              **error)
{
  const AssayNode *files = assay_folder_parts_get (document, error);

  if (files == NULL)
    return FALSE;

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    if (file->kind != ASSAY_NODE_STRING)
      assay_table_builder_leave_out (store->builder, file->key, _("is not the text of a file"));
    else if (is_meta (file))
      add_meta (store, file);

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    if (file->kind == ASSAY_NODE_STRING && !is_meta (file))
      add_part (store, file);

  return TRUE;
}

static void
find_experiments (Store *store)
{
  for (guint i = 0; i < store->ordered->len; i++)
    {
      const AssayNode *root = assay_document_get_root (((Meta *) g_ptr_array_index (store->ordered, i))->document);
      const char *id = assay_node_get_text (root, "experiment_id");
      const char *name = assay_node_get_text (root, "name");

      if (id != NULL && name != NULL && assay_node_get_text (root, "run_id") == NULL)
        g_hash_table_insert (store->experiments, (gpointer) id, (gpointer) name);
    }
}

/* A line is "TIME VALUE STEP", and newer MLflow writes more behind that. */
static void
put_metric (AssayMlflowRuns *runs,
            const char      *key,
            const char      *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", 4);
      guint n = g_strv_length (words);

      if (n >= 2)
        assay_mlflow_runs_put_step (runs, key, words[1], n >= 3 ? words[2] : "0", words[0]);
    }
}

static void
put_part (Store           *store,
          AssayMlflowRuns *runs,
          const Meta      *run,
          const AssayNode *file)
{
  const char *part = file->key + strlen (run->folder) + (run->folder[0] != '\0');

  if (g_str_has_prefix (part, "metrics/"))
    put_metric (runs, part + strlen ("metrics/"), file->text);
  else if (g_str_has_prefix (part, "params/"))
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_PARAM, part + strlen ("params/"), file->text);
  else if (g_str_equal (part, "tags/mlflow.runName"))
    return;
  else if (g_str_has_prefix (part, "tags/"))
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_TAG, part + strlen ("tags/"), file->text);
  else
    assay_table_builder_leave_out (store->builder, file->key, _("is not needed to judge the models of this folder"));
}

static const char *
find_tag (const Meta *run,
          const char *tag)
{
  for (guint i = 0; i < run->parts->len; i++)
    {
      const AssayNode *file = g_ptr_array_index (run->parts, i);

      if (g_str_has_suffix (file->key, tag))
        return file->text;
    }

  return NULL;
}

static const char *
status_to_words (const char *status)
{
  static const char * const words[] = { "RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED" };

  if (strlen (status) == 1 && status[0] >= '1' && status[0] <= '5')
    return words[status[0] - '1'];

  return status;
}

static void
put_facts (Store           *store,
           AssayMlflowRuns *runs,
           const AssayNode *root)
{
  const char *started = assay_node_get_text (root, "start_time");
  const char *ended = assay_node_get_text (root, "end_time");
  const char *experiment = assay_node_get_text (root, "experiment_id");
  const char *name = experiment != NULL ? g_hash_table_lookup (store->experiments, experiment) : NULL;
  const char *status = assay_node_get_text (root, "status");
  const char *user = assay_node_get_text (root, "user_id");

  if (experiment != NULL)
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "experiment", name != NULL ? name : experiment);
  if (status != NULL)
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "status", status_to_words (status));
  if (started != NULL)
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "started", started);
  if (ended != NULL)
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "ended", ended);
  if (user != NULL && user[0] != '\0')
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "user", user);
}

/* In which versions of registered models the run lives on, and the stage of the last. */
static void
put_versions (Store           *store,
              AssayMlflowRuns *runs,
              const char      *id)
{
  g_autoptr(GString) names = g_string_new (NULL);
  const char *stage = NULL;

  for (guint i = 0; i < store->ordered->len; i++)
    {
      const Meta *meta = g_ptr_array_index (store->ordered, i);
      const AssayNode *root = assay_document_get_root (meta->document);
      const char *version = assay_node_get_text (root, "version");

      if (version == NULL || g_strcmp0 (assay_node_get_text (root, "run_id"), id) != 0)
        continue;

      g_string_append_printf (names, "%s%s %s", names->len > 0 ? ", " : "", assay_node_get_text (root, "name") ?: "", version);
      stage = assay_node_get_text (root, "current_stage");
    }

  if (names->len > 0)
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "registered_as", names->str);
  if (stage != NULL && !g_str_equal (stage, "None"))
    assay_mlflow_runs_put (runs, ASSAY_MLFLOW_FACT, "stage", stage);
}

static void
add_run (Store           *store,
         AssayMlflowRuns *runs,
         const Meta      *run)
{
  const AssayNode *root = assay_document_get_root (run->document);
  const char *id = assay_node_get_text (root, "run_id") ?: assay_node_get_text (root, "run_uuid");
  const char *name = assay_node_get_text (root, "run_name");
  const char *stage = assay_node_get_text (root, "lifecycle_stage");

  assay_mlflow_runs_begin (runs, id, name != NULL && name[0] != '\0' ? name : find_tag (run, "tags/mlflow.runName"));
  if (g_strcmp0 (stage, "deleted") == 0)
    assay_mlflow_runs_remove (runs);

  put_facts (store, runs, root);
  put_versions (store, runs, id);
  for (guint i = 0; i < run->parts->len; i++)
    put_part (store, runs, run, g_ptr_array_index (run->parts, i));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayMlflowRuns) runs = assay_mlflow_runs_new (builder);
  g_autoptr(GHashTable) metas = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) experiments = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) ordered = g_ptr_array_new_with_free_func (meta_free);
  Store store = { .builder = builder, .metas = metas, .ordered = ordered, .experiments = experiments };

  if (!collect (&store, document, error))
    return FALSE;

  find_experiments (&store);
  for (guint i = 0; i < ordered->len; i++)
    if (is_run (g_ptr_array_index (ordered, i)))
      add_run (&store, runs, g_ptr_array_index (ordered, i));

  return assay_mlflow_runs_end (runs, error);
}

const AssayFormat assay_mlflow_folder_format = {
  .id = "mlflow-folder",
  .title = N_("Folder of MLflow runs"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
