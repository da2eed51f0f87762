#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/name-list.h"
#include "formats/naming.h"
#include "formats/row-writer.h"
#include "formats/test-outcomes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Since 0.7 {"metrics": [{"metric_name": "ValueDrift(column=price,…)", "config": {"type": "evidently:metric_v2:ValueDrift",
 * "column": "price", "threshold": 0.1}, "value": 0.3}], "tests": […]}. A report is one row, named as its file. */

#define TYPE_PREFIX "evidently:metric_v2:"
#define N_RANKS 3

/* What describes the data and judges nothing. */
static const char * const descriptions[] = {
  "CategoryCount", "ColumnCount", "MaxValue", "MeanValue", "MedianValue", "MinValue", "QuantileValue", "RowCount", "StdValue",
  "SumValue", "UniqueValueCount",
};

/* Settings that are no part of what a metric is. */
static const char * const settings[] = { "type", "tests", "column", "method", "threshold", "drift_share" };

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
  GHashTable        *seen;         /* columns so far */
  AssayNameList      thresholds;
} Report;

static gboolean
is_listed (const char         *word,
           const char * const *list,
           gsize               n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (word, list[i]))
      return TRUE;

  return FALSE;
}

static const char *
type_of (const AssayNode *metric)
{
  const char *type = assay_members_get_text (assay_members_get (metric, "config"), "type");

  return type != NULL && g_str_has_prefix (type, TYPE_PREFIX) ? type + strlen (TYPE_PREFIX) : NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  for (const AssayNode *metric = assay_members_get_list (root, "metrics"); metric != NULL; metric = metric->next)
    if (type_of (metric) != NULL)
      return TRUE;

  return FALSE;
}

/* "ValueDrift/price", "QuantileValue/price/quantile=0.25"; where two are so called, the name that the report gives. */
static char *
dup_column (Report          *self,
            const AssayNode *metric)
{
  const AssayNode *config = assay_node_get_member (metric, "config");
  const char *column = assay_members_get_text (config, "column");
  const char *told = assay_members_get_text (metric, "metric_name");
  g_autoptr(GString) name = g_string_new (type_of (metric));

  if (column != NULL)
    g_string_append_printf (name, "/%s", column);
  for (const AssayNode *setting = config->first; setting != NULL; setting = setting->next)
    if (!is_listed (setting->key, settings, G_N_ELEMENTS (settings)) && setting->text != NULL)
      g_string_append_printf (name, "/%s=%s", setting->key, setting->text);

  if (g_hash_table_contains (self->seen, name->str) && told != NULL)
    g_string_assign (name, told);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* A column's name says nothing of the direction: missing returns are no returns. A test by p-value finds drift below its
 * threshold, a distance above. */
static AssayDirection
direction_of (const AssayNode *metric)
{
  static const char * const faults[] = { "Missing", "Duplicated", "Empty", "Drift" };
  const char *method = assay_members_get_text (assay_node_get_member (metric, "config"), "method");

  if (method != NULL && (strstr (method, "p_value") != NULL || strstr (method, "p-value") != NULL))
    return ASSAY_DIRECTION_HIGHER;

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    if (strstr (type_of (metric), faults[i]) != NULL)
      return ASSAY_DIRECTION_LOWER;

  return ASSAY_DIRECTION_NONE;
}

static gboolean
put_number (Report           *self,
            const AssayNode  *metric,
            const char       *column,
            const AssayNode  *value,
            GError          **error)
{
  if (is_listed (type_of (metric), descriptions, G_N_ELEMENTS (descriptions)))
    return assay_row_writer_attribute (self->writer, column, value, error);

  return assay_row_writer_metric (self->writer, column, value, direction_of (metric), error);
}

/* {"count", "share"}: the share is the rate. {"counts", "shares"} has a number for each value of a column. */
static gboolean
put_parts (Report           *self,
           const AssayNode  *metric,
           const char       *column,
           const AssayNode  *value,
           GError          **error)
{
  static const char * const parts[] = { "share", "count", "mean", "std" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const AssayNode *part = assay_node_get_member (value, parts[i]);
      g_autofree char *own = g_strdup_printf ("%s/%s", column, parts[i]);
      gboolean is_side = g_str_equal (parts[i], "count") || g_str_equal (parts[i], "std");

      if (part != NULL && !(is_side ? assay_row_writer_attribute (self->writer, own, part, error)
                                    : put_number (self, metric, own, part, error)))
        return FALSE;
    }

  for (const AssayNode *part = value->first; part != NULL; part = part->next)
    if (!is_listed (part->key, parts, G_N_ELEMENTS (parts)))
      {
        g_autofree char *own = g_strdup_printf ("%s/%s", column, part->key);

        assay_table_builder_leave_out (self->builder, own, _("a number for each value of a column"));
      }

  return TRUE;
}

static void
note_threshold (Report          *self,
                const AssayNode *metric,
                const char      *column)
{
  const AssayNode *config = assay_node_get_member (metric, "config");
  const AssayNode *threshold = assay_members_get (config, "threshold") ?: assay_members_get (config, "drift_share");
  g_autofree char *told = NULL;

  if (threshold == NULL || threshold->kind != ASSAY_NODE_NUMBER)
    return;

  told = g_strdup_printf ("%s %s", column, threshold->text);
  assay_name_list_add (&self->thresholds, told);
}

static gboolean
put_metric (Report           *self,
            const AssayNode  *metric,
            GError          **error)
{
  const AssayNode *value = assay_node_get_member (metric, "value");
  g_autofree char *column = dup_column (self, metric);

  if (value == NULL || !g_hash_table_add (self->seen, g_strdup (column)))
    {
      assay_table_builder_leave_out (self->builder, column, _("has no value, or stands there twice"));
      return TRUE;
    }

  note_threshold (self, metric, column);

  return value->kind == ASSAY_NODE_OBJECT ? put_parts (self, metric, column, value, error)
                                          : put_number (self, metric, column, value, error);
}

/* What sums up the drift, then the drift of each column, then the rest. */
static guint
rank_of (const AssayNode *metric)
{
  const char *type = type_of (metric);

  return g_strcmp0 (type, "DriftedColumnsCount") == 0 ? 0 : g_strcmp0 (type, "ValueDrift") == 0 ? 1 : 2;
}

static gboolean
put_metrics (Report           *self,
             const AssayNode  *root,
             GError          **error)
{
  for (guint rank = 0; rank < N_RANKS; rank++)
    for (const AssayNode *metric = assay_members_get_list (root, "metrics"); metric != NULL; metric = metric->next)
      {
        if (rank_of (metric) != rank)
          continue;
        if (type_of (metric) == NULL)
          assay_table_builder_leave_out (self->builder, _("a metric"), _("has no type"));
        else if (!put_metric (self, metric, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
put_tests (Report           *self,
           const AssayNode  *root,
           GError          **error)
{
  guint n_failed;
  guint n = assay_test_outcomes_say (self->builder, assay_members_get_list (root, "tests"), &n_failed);

  return n == 0 || (assay_row_writer_computed (self->writer, "tests/pass_rate", (double) (n - n_failed) / n,
                                               ASSAY_DIRECTION_NONE, error) &&
                    assay_row_writer_samples (self->writer, "tests/n_tests", n, "tests/pass_rate", error));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *name = assay_naming_from_path (assay_document_get_name (document));
  Report self = { .builder = builder, .writer = writer, .seen = seen };
  gboolean done;

  done = assay_row_writer_begin (writer, name, error) && put_tests (&self, root, error) && put_metrics (&self, root, error);
  if (done && self.thresholds.n > 0)
    assay_table_builder_notice (builder, g_strdup_printf (_("The file was judged by thresholds of its own: %s"),
                                                          assay_name_list_get_words (&self.thresholds)));
  assay_name_list_clear (&self.thresholds);

  return done;
}

const AssayFormat assay_evidently_format = {
  .id = "evidently",
  .title = N_("Evidently"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
