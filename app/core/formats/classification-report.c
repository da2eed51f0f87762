#include "formats/layouts.h"

#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* classification_report (…, output_dict=True) of scikit-learn, the metrics of one model: by class, then their averages.
 * Rasa writes the same of intents and entities. An object of such reports by model is read, too. */

#define N_AVERAGES 4

static const char * const averages[N_AVERAGES] = { "macro avg", "weighted avg", "micro avg", "samples avg" };

static gboolean
is_report (const AssayNode *node)
{
  for (guint i = 0; i < N_AVERAGES; i++)
    {
      const AssayNode *average = assay_node_get_member (node, averages[i]);

      if (average != NULL && assay_node_get_member (average, "f1-score") != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_reports (const AssayNode *node)
{
  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    if (!is_report (child))
      return FALSE;

  return node->kind == ASSAY_NODE_OBJECT && node->first != NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return is_report (root) || is_reports (root);
}

static gboolean
is_average (const char *key)
{
  for (guint i = 0; i < N_AVERAGES; i++)
    if (g_str_equal (key, averages[i]))
      return TRUE;

  return FALSE;
}

/* What a class is called may be a word for something else; what its columns are is known. */
static gboolean
put_metric (const char         *path,
            const AssayNode    *value,
            AssayTableBuilder  *builder,
            AssayRecordReader  *reader,
            GError            **error)
{
  guint column;

  if (!assay_record_reader_put (reader, path, value, &column, error))
    return FALSE;
  if (column == G_MAXUINT || value->kind != ASSAY_NODE_NUMBER)
    return TRUE;

  assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
  assay_table_builder_set_direction (builder, column, ASSAY_DIRECTION_HIGHER);

  return TRUE;
}

static gboolean
put_support (const char         *path,
             const AssayNode    *value,
             const char         *metric,
             AssayTableBuilder  *builder,
             AssayRecordReader  *reader,
             GError            **error)
{
  guint column;

  if (!assay_record_reader_put (reader, path, value, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    assay_table_builder_pair (builder, column, ASSAY_PAIRING_SAMPLES, metric, 0);

  return TRUE;
}

static gboolean
put_member (const AssayNode    *group,
            const AssayNode    *member,
            AssayTableBuilder  *builder,
            AssayRecordReader  *reader,
            GError            **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", group->key, member->key);

  if (g_str_equal (member->key, "support"))
    return put_support (path, member, NULL, builder, reader, error);
  if (!g_str_equal (member->key, "confused_with"))
    return put_metric (path, member, builder, reader, error);

  assay_table_builder_leave_out (builder, member->key, _("counts what a class was taken for"));

  return TRUE;
}

/* The F1 score of a class or an average, or all else that is said of it. */
static gboolean
put_group (const AssayNode    *group,
           gboolean            f1,
           AssayTableBuilder  *builder,
           AssayRecordReader  *reader,
           GError            **error)
{
  for (const AssayNode *member = group != NULL ? group->first : NULL; member != NULL; member = member->next)
    if (g_str_equal (member->key, "f1-score") == f1 && !put_member (group, member, builder, reader, error))
      return FALSE;

  return TRUE;
}

static const AssayNode *
find_group (const AssayNode *report,
            const char      *key)
{
  const AssayNode *group = assay_node_get_member (report, key);

  return group != NULL && group->kind == ASSAY_NODE_OBJECT ? group : NULL;
}

/* Accuracy is of all samples, which only the averages count. */
static gboolean
put_overall (const AssayNode    *report,
             AssayTableBuilder  *builder,
             AssayRecordReader  *reader,
             GError            **error)
{
  const AssayNode *accuracy = assay_node_get_member (report, "accuracy");
  const AssayNode *average = find_group (report, "macro avg");
  const AssayNode *support = average != NULL ? assay_node_get_member (average, "support") : NULL;

  for (const AssayNode *child = report->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_NUMBER ? !put_metric (child->key, child, builder, reader, error)
                                         : child->kind != ASSAY_NODE_OBJECT &&
                                           !assay_record_reader_put (reader, child->key, child, NULL, error))
      return FALSE;

  return accuracy == NULL || accuracy->kind != ASSAY_NODE_NUMBER || support == NULL ||
         put_support ("accuracy/support", support, "accuracy", builder, reader, error);
}

/* What sums the classes up goes first. */
static gboolean
put_report (const AssayNode    *report,
            AssayTableBuilder  *builder,
            AssayRecordReader  *reader,
            GError            **error)
{
  if (!put_overall (report, builder, reader, error))
    return FALSE;

  for (guint i = 0; i < 2 * N_AVERAGES; i++)
    if (!put_group (find_group (report, averages[i % N_AVERAGES]), i < N_AVERAGES, builder, reader, error))
      return FALSE;

  for (const AssayNode *child = report->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_OBJECT && !is_average (child->key) &&
        (!put_group (child, TRUE, builder, reader, error) || !put_group (child, FALSE, builder, reader, error)))
      return FALSE;

  return TRUE;
}

static gboolean
read_report (const AssayNode    *report,
             const char         *name,
             AssayTableBuilder  *builder,
             AssayRecordReader  *reader,
             GError            **error)
{
  return assay_table_builder_begin_row (builder, error) && assay_naming_set (builder, name, error) &&
         put_report (report, builder, reader, error);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);

  if (is_report (root))
    {
      g_autofree char *name = assay_naming_from_path (assay_document_get_name (document));

      return read_report (root, name, builder, reader, error);
    }

  if (!is_reports (root))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("this is no classification report: it has no average with an “f1-score”"));
      return FALSE;
    }

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (!read_report (child, child->key, builder, reader, error))
      return FALSE;

  return TRUE;
}

const AssayFormat assay_classification_report_format = {
  .id = "classification-report",
  .title = N_("Classification report of scikit-learn or Rasa"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
