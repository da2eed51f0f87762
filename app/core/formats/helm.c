#include "formats/layouts.h"

#include "base/limits.h"
#include "formats/folder-parts.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The folder of a run of HELM: run_spec.json names the model and the scenario, stats.json holds
 * [{"name": {"name": "exact_match", "split": "test"}, "count": 1, "mean": 0.5, …}]. */

typedef struct
{
  AssayTableBuilder *builder;
  AssayRecordReader *reader;
  char              *scenario;   /* what stands before the name of each metric */
  const char        *split;      /* the one that counts; or NULL */
  GHashTable        *seen;       /* columns that have their value */
} Run;

static gboolean
recognise (const AssayNode *root)
{
  return assay_folder_parts_are_of (root, "helm-run");
}

/* "mmlu:subject=anatomy,model=openai_gpt2" is the scenario "mmlu:subject=anatomy" of a model. */
static char *
dup_scenario (const char *name)
{
  const char *colon = strchr (name, ':');
  g_auto(GStrv) words = g_strsplit (colon != NULL ? colon + 1 : "", ",", -1);
  g_autoptr(GString) scenario = g_string_new_len (name, colon != NULL ? colon - name : (gssize) strlen (name));
  gboolean is_first = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0' || g_str_has_prefix (words[i], "model=") || g_str_has_prefix (words[i], "model_deployment="))
        continue;

      g_string_append_printf (scenario, "%c%s", is_first ? ':' : ',', words[i]);
      is_first = FALSE;
    }

  return g_strdup (scenario->str);
}

/* (nullable): how the questions were changed for it */
static const AssayNode *
get_perturbation (const AssayNode *name)
{
  const AssayNode *perturbation = assay_node_get_member (name, "perturbation");

  return perturbation != NULL && perturbation->kind == ASSAY_NODE_OBJECT ? perturbation : NULL;
}

static const AssayNode *
get_name (const AssayNode *stat)
{
  const AssayNode *name = assay_node_get_member (stat, "name");

  return name != NULL && assay_node_get_text (name, "name") != NULL ? name : NULL;
}

/* (nullable): which of the many statistics of what the run did and cost, not of how good the model is */
static const char *
get_bookkeeping (const char *name)
{
  static const char * const patterns[] = {
    "batch_size", "finish_reason_*", "inference_*", "logprob", "max_prob", "num_*", "prompt_truncated", "training_*",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (g_pattern_match_simple (patterns[i], name))
      return patterns[i];

  return NULL;
}

/* The split of the test, else of the validation, else the first. */
static const char *
find_split (const AssayNode *stats)
{
  static const char * const splits[] = { "test", "valid" };
  const char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    for (const AssayNode *stat = stats->first; stat != NULL; stat = stat->next)
      {
        const AssayNode *name = get_name (stat);
        const char *split = name != NULL ? assay_node_get_text (name, "split") : NULL;

        if (split == NULL || get_bookkeeping (assay_node_get_text (name, "name")) != NULL)
          continue;
        if (g_str_equal (split, splits[i]))
          return split;
        if (first == NULL)
          first = split;
      }

  return first;
}

/* "mmlu/robustness/exact_match": what was changed about the questions stands before the metric. */
static char *
dup_column (const Run       *run,
            const AssayNode *name)
{
  const AssayNode *perturbation = get_perturbation (name);
  const char *changed = perturbation != NULL ? assay_node_get_text (perturbation, "name") ?: "perturbed" : NULL;
  const char *computed = changed != NULL ? assay_node_get_text (perturbation, "computed_on") : NULL;
  const char *part = assay_node_get_text (name, "sub_split");
  GString *column = g_string_new (run->scenario);

  if (part != NULL)
    g_string_append_printf (column, "/%s", part);
  if (changed != NULL)
    g_string_append_printf (column, "/%s", changed);
  if (computed != NULL && !g_str_equal (computed, "worst"))
    g_string_append_printf (column, " (%s)", computed);
  g_string_append_printf (column, "/%s", assay_node_get_text (name, "name"));

  return g_string_free (column, FALSE);
}

static gboolean
put_deviation (Run              *run,
               const AssayNode  *stat,
               const char       *metric,
               GError          **error)
{
  const AssayNode *count = assay_node_get_member (stat, "count");
  const AssayNode *deviation = assay_node_get_member (stat, "stddev");
  g_autofree char *name = g_strconcat (metric, "_stddev", NULL);
  guint column;

  /* Of one trial it is always 0. */
  if (count == NULL || count->kind != ASSAY_NODE_NUMBER || count->number < 2 || deviation == NULL)
    return TRUE;
  if (!assay_record_reader_put (run->reader, name, deviation, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    assay_table_builder_pair (run->builder, column, ASSAY_PAIRING_STDDEV, metric, 0);

  return TRUE;
}

static gboolean
put_stat (Run              *run,
          const AssayNode  *stat,
          gboolean          is_changed,
          GError          **error)
{
  const AssayNode *name = get_name (stat);
  const AssayNode *mean = assay_node_get_member (stat, "mean");
  g_autofree char *column = NULL;

  if (name == NULL || get_bookkeeping (assay_node_get_text (name, "name")) != NULL ||
      g_strcmp0 (assay_node_get_text (name, "split"), run->split) != 0 ||
      is_changed != (get_perturbation (name) != NULL))
    return TRUE;

  column = dup_column (run, name);
  if (mean == NULL)
    {
      assay_table_builder_leave_out (run->builder, column, _("nothing was measured"));
      return TRUE;
    }
  if (g_hash_table_contains (run->seen, column))
    {
      assay_table_builder_leave_out (run->builder, column, _("stands more than once; the first was taken"));
      return TRUE;
    }
  if (!assay_record_reader_put (run->reader, column, mean, NULL, error) || !put_deviation (run, stat, column, error))
    return FALSE;

  return g_hash_table_add (run->seen, g_steal_pointer (&column));
}

static void
say_left_out (Run             *run,
              const AssayNode *stats)
{
  for (const AssayNode *stat = stats->first; stat != NULL; stat = stat->next)
    {
      const AssayNode *name = get_name (stat);
      const char *split = name != NULL ? assay_node_get_text (name, "split") : NULL;

      if (name == NULL)
        assay_table_builder_leave_out (run->builder, _("a statistic"), _("is not written as HELM writes it"));
      else if (g_strcmp0 (split, run->split) != 0)
        assay_table_builder_leave_out (run->builder, split != NULL ? split : _("no split"), _("is another split of the data"));
      else if (get_bookkeeping (assay_node_get_text (name, "name")) != NULL &&
               !g_str_equal (assay_node_get_text (name, "name"), "num_instances"))
        assay_table_builder_leave_out (run->builder, get_bookkeeping (assay_node_get_text (name, "name")),
                                       _("is about the run, not about how good the model is"));
    }
}

static const AssayNode *
find_instances (const Run       *run,
                const AssayNode *stats)
{
  for (const AssayNode *stat = stats->first; stat != NULL; stat = stat->next)
    {
      const AssayNode *name = get_name (stat);

      if (name != NULL && g_str_equal (assay_node_get_text (name, "name"), "num_instances") &&
          g_strcmp0 (assay_node_get_text (name, "split"), run->split) == 0)
        return assay_node_get_member (stat, "mean");
    }

  return NULL;
}

static gboolean
put_setting (Run              *run,
             const char       *key,
             const AssayNode  *value,
             guint            *column,
             GError          **error)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", run->scenario, key);

  *column = G_MAXUINT;
  if (value == NULL)
    return TRUE;
  if (!assay_record_reader_put (run->reader, name, value, column, error))
    return FALSE;
  if (*column != G_MAXUINT)
    assay_table_builder_set_role (run->builder, *column, ASSAY_ROLE_ATTRIBUTE);

  return TRUE;
}

/* How many questions the scores rest on, and how many they might at most. */
static gboolean
put_settings (Run              *run,
              const AssayNode  *stats,
              const AssayNode  *adapter,
              GError          **error)
{
  const AssayNode *instances = find_instances (run, stats);
  guint column;

  if (!put_setting (run, "num_instances", instances, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    assay_table_builder_pair (run->builder, column, ASSAY_PAIRING_SAMPLES, NULL, 0);

  return put_setting (run, "max_eval_instances", assay_node_get_member (adapter, "max_eval_instances"), &column, error) &&
         put_setting (run, "model_deployment", assay_node_get_member (adapter, "model_deployment"), &column, error);
}

static void
say_subset (Run             *run,
            const AssayNode *adapter)
{
  const char *most = assay_node_get_text (adapter, "max_eval_instances");

  if (most != NULL)
    assay_table_builder_notice (run->builder,
                                g_strdup_printf (_("%s was limited to %s instances (max_eval_instances): the scores may be "
                                                   "of a part of the data"), run->scenario, most));
  if (run->split != NULL && !g_str_equal (run->split, "test"))
    assay_table_builder_notice (run->builder, g_strdup_printf (_("%s has no test split; the scores are those of “%s”"),
                                                               run->scenario, run->split));
}

static gboolean
read_run (Run              *run,
          const AssayNode  *stats,
          const AssayNode  *adapter,
          GError          **error)
{
  /* First the metrics, then the same of changed questions. */
  for (guint is_changed = FALSE; is_changed <= TRUE; is_changed++)
    for (const AssayNode *stat = stats->first; stat != NULL; stat = stat->next)
      if (!put_stat (run, stat, is_changed, error))
        return FALSE;

  if (!put_settings (run, stats, adapter, error))
    return FALSE;

  say_left_out (run, stats);
  say_subset (run, adapter);

  return TRUE;
}

static gboolean
fail (const char  *sentence,
      GError     **error)
{
  g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, sentence);

  return FALSE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *files = assay_folder_parts_get (document, error);
  g_autoptr(AssayDocument) spec = files != NULL ? assay_folder_parts_parse (files, "run_spec.json", builder, error) : NULL;
  g_autoptr(AssayDocument) stats = spec != NULL ? assay_folder_parts_parse (files, "stats.json", builder, error) : NULL;
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *scenario = NULL;
  Run run = { .builder = builder, .reader = reader, .seen = seen };
  const AssayNode *adapter;
  const char *name;
  const char *model;

  if (stats == NULL)
    return FALSE;

  name = assay_node_get_text (assay_document_get_root (spec), "name");
  adapter = assay_node_get_member (assay_document_get_root (spec), "adapter_spec");
  model = adapter != NULL ? assay_node_get_text (adapter, "model") : NULL;
  if (name == NULL || model == NULL || strlen (model) > ASSAY_LIMIT_NAME_BYTES)
    return fail (_("its run_spec.json names no model and scenario"), error);
  if (assay_document_get_root (stats)->kind != ASSAY_NODE_ARRAY)
    return fail (_("its stats.json is no list of statistics"), error);

  run.scenario = scenario = dup_scenario (name);
  run.split = find_split (assay_document_get_root (stats));
  if (!assay_table_builder_begin_row (builder, error))
    return FALSE;
  assay_table_builder_set_name (builder, model, -1);

  return read_run (&run, assay_document_get_root (stats), adapter, error);
}

const AssayFormat assay_helm_format = {
  .id = "helm",
  .title = N_("Folder of a HELM run"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
