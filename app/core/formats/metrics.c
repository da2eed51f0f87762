#include "formats/layouts.h"

#include "formats/mean-deviation.h"
#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/record-reader.h"
#include "formats/tree-shape.h"

#include <glib/gi18n-lib.h>

/* {"RandomForest": {"accuracy": 0.8, "f1": 0.7}, "XGBoost": {…}, "best_model": "XGBoost"} */

static gboolean
recognise (const AssayNode *root)
{
  AssayTreeShape shape;

  assay_tree_shape_init (&shape, root);

  return shape.kind == ASSAY_TREE_METRICS;
}

static const char *
why_no_model (const AssayNode *child)
{
  switch (child->kind)
    {
    case ASSAY_NODE_OBJECT:
      return assay_tree_is_model (child) ? NULL : _("holds no metrics of a model");
    case ASSAY_NODE_ARRAY:
      return _("a list beside the models");
    case ASSAY_NODE_NULL:
      return _("is null where a model's metrics should be");
    case ASSAY_NODE_NUMBER:
    case ASSAY_NODE_STRING:
    case ASSAY_NODE_BOOLEAN:
    default:
      return _("stands beside the models, and is none");
    }
}

static gboolean
read_model (const AssayDocument *document,
            const AssayNode     *child,
            gboolean             numbered,
            AssayTableBuilder   *builder,
            AssayRecordReader   *reader,
            GError             **error)
{
  if (!assay_reading_check_name (document, child, error) || !assay_table_builder_begin_row (builder, error))
    return FALSE;
  if (!numbered)
    assay_table_builder_set_name (builder, child->key, -1);

  return assay_record_reader_node (reader, child, error);
}

/* Lists of two that can be means with their deviations are read so, which is said. */
static void
take_deviations (const AssayNode   *body,
                 AssayTableBuilder *builder,
                 AssayRecordReader *reader)
{
  const AssayNode *example = assay_mean_deviation_find (body);

  if (example == NULL)
    return;

  assay_record_reader_take_deviations (reader);
  assay_table_builder_notice (builder, g_strdup_printf (_("Lists of two numbers, as “%s”: [%s, %s], were read as mean and "
                                                          "standard deviation"), example->key, example->first->text,
                                                        example->first->next->text));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  AssayTreeShape shape;
  gboolean numbered;
  gboolean named;

  if (!assay_reading_find_body (&shape, document, options, ASSAY_TREE_METRICS, error))
    return FALSE;

  /* Row numbers as keys, as pandas writes them: then the names are inside. */
  numbered = assay_tree_is_numbered (shape.body);
  take_deviations (shape.body, builder, reader);

  for (const AssayNode *child = shape.body->first; child != NULL; child = child->next)
    {
      const char *reason = why_no_model (child);

      if (reason != NULL)
        assay_table_builder_leave_out (builder, child->key, reason);
      else if (!read_model (document, child, numbered, builder, reader, error))
        return FALSE;
    }

  assay_reading_say_siblings (builder, document, &shape);

  return !numbered || assay_naming_from_columns (builder, FALSE, &named, error);
}

const AssayFormat assay_metrics_format = {
  .id = "metrics",
  .title = N_("Map of model to metrics"),
  .shapes = ASSAY_SHAPE_TREE,
  .is_general = TRUE,
  .recognise = recognise,
  .read_tree = read_tree,
};
