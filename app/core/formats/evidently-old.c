#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/naming.h"
#include "formats/row-writer.h"
#include "formats/test-outcomes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Before 0.7: reports {"metrics": [{"metric": "ClassificationQualityMetric", "result": {"current": {"accuracy": 0.9},
 * "reference": {…}}}]}, and test suites {"tests": [{"name", "status"}], "summary": {"all_passed", "total_tests", …}}. */

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
  const AssayNode   *root;
} Report;

static gboolean
is_suite (const AssayNode *root)
{
  return assay_members_get (assay_node_get_member (root, "summary"), "all_passed") != NULL &&
         assay_members_get_list (root, "tests") != NULL;
}

static gboolean
is_report (const AssayNode *root)
{
  const AssayNode *first = assay_members_get_list (root, "metrics");

  return assay_members_get_text (first, "metric") != NULL && assay_members_get (first, "result") != NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return is_suite (root) || is_report (root);
}

/* How much drifts is better less; the rest tells by its name. */
static AssayDirection
direction_of (const char *key)
{
  return g_str_has_prefix (key, "number_of_drifted") || g_str_has_prefix (key, "share_of_drifted") ? ASSAY_DIRECTION_LOWER
                                                                                                   : ASSAY_DIRECTION_NONE;
}

static gboolean
put_values (const Report     *self,
            const char       *prefix,
            const AssayNode  *object,
            GError          **error)
{
  for (const AssayNode *value = object->first; value != NULL; value = value->next)
    {
      g_autofree char *column = g_strdup_printf ("%s/%s", prefix, value->key);
      gboolean done;

      if (g_str_equal (value->key, "current") || g_str_equal (value->key, "reference"))
        continue;

      if (value->kind == ASSAY_NODE_OBJECT)
        done = put_values (self, column, value, error);
      else if (value->kind == ASSAY_NODE_NUMBER || value->kind == ASSAY_NODE_NULL)
        done = assay_row_writer_metric (self->writer, column, value, direction_of (value->key), error);
      else
        done = assay_row_writer_attribute (self->writer, column, value, error);
      if (!done)
        return FALSE;
    }

  return TRUE;
}

/* One of the two sides of a comparison; what is said of both stands in the row of the current one. */
static gboolean
read_side (const Report *self,
           const char   *name,
           const char   *side,
           gboolean      with_common,
           GError      **error)
{
  if (!assay_row_writer_begin (self->writer, name, error))
    return FALSE;

  for (const AssayNode *metric = assay_members_get_list (self->root, "metrics"); metric != NULL; metric = metric->next)
    {
      const char *type = assay_members_get_text (metric, "metric");
      const AssayNode *result = assay_members_get (metric, "result");
      const AssayNode *own = assay_members_get (result, side);

      if (type == NULL || result == NULL || result->kind != ASSAY_NODE_OBJECT)
        {
          assay_table_builder_leave_out (self->builder, type != NULL ? type : _("a metric"), _("has no name or no result"));
          continue;
        }

      if ((own != NULL && own->kind == ASSAY_NODE_OBJECT && !put_values (self, type, own, error)) ||
          (with_common && !put_values (self, type, result, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_reference (const AssayNode *root)
{
  for (const AssayNode *metric = assay_members_get_list (root, "metrics"); metric != NULL; metric = metric->next)
    {
      const AssayNode *side = assay_members_get (assay_members_get (metric, "result"), "reference");

      if (side != NULL && side->kind == ASSAY_NODE_OBJECT && side->first != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_report (const Report *self,
             const char   *name,
             GError      **error)
{
  g_autofree char *reference = g_strdup_printf (_("%s (reference)"), name);

  return read_side (self, name, "current", TRUE, error) &&
         (!has_reference (self->root) || read_side (self, reference, "reference", FALSE, error));
}

static gboolean
read_suite (const Report *self,
            const char   *name,
            GError      **error)
{
  const AssayNode *summary = assay_node_get_member (self->root, "summary");
  double n;
  double passed;
  guint n_failed;

  assay_test_outcomes_say (self->builder, assay_members_get_list (self->root, "tests"), &n_failed);
  if (!assay_row_writer_begin (self->writer, name, error))
    return FALSE;

  if (assay_members_get_number (summary, "total_tests", &n) && assay_members_get_number (summary, "success_tests", &passed) &&
      n >= 1 && n < G_MAXUINT &&
      !(assay_row_writer_computed (self->writer, "tests/pass_rate", passed / n, ASSAY_DIRECTION_NONE, error) &&
        assay_row_writer_samples (self->writer, "tests/n_tests", n, "tests/pass_rate", error)))
    return FALSE;

  assay_table_builder_leave_out (self->builder, "tests", _("are single tests; how many succeeded is told"));

  return assay_row_writer_rest (self->writer, "summary", summary, NULL, 0, error);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autofree char *name = assay_naming_from_path (assay_document_get_name (document));
  Report self = { builder, writer, root };

  return is_suite (root) ? read_suite (&self, name, error) : read_report (&self, name, error);
}

const AssayFormat assay_evidently_old_format = {
  .id = "evidently-old",
  .title = N_("Evidently before 0.7"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
