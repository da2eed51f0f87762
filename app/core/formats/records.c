#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/record-reader.h"
#include "formats/tree-shape.h"

#include <glib/gi18n-lib.h>

/* [{"model": "A", "accuracy": 0.8}, …], also under a key such as "results". */

static gboolean
recognise (const AssayNode *root)
{
  AssayTreeShape shape;

  assay_tree_shape_init (&shape, root);

  return shape.kind == ASSAY_TREE_RECORDS;
}

static gboolean
read_input (AssayInput                *input,
            AssayTableBuilder         *builder,
            const AssayResultsOptions *options,
            GError                   **error)
{
  return assay_reading_stream (input, ASSAY_JSON_ELEMENTS, builder, error);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  AssayTreeShape shape;
  gboolean named;

  if (!assay_reading_find_body (&shape, document, options, ASSAY_TREE_RECORDS, error))
    return FALSE;

  for (const AssayNode *child = shape.body->first; child != NULL; child = child->next)
    {
      if (child->kind != ASSAY_NODE_OBJECT)
        {
          assay_table_builder_skip_record (builder);
          assay_table_builder_leave_out (builder, _("a record"), _("a value where a record of one model should be"));
          continue;
        }

      if (!assay_table_builder_begin_row (builder, error) || !assay_record_reader_node (reader, child, error))
        return FALSE;
    }

  assay_reading_say_siblings (builder, document, &shape);

  return assay_naming_from_columns (builder, FALSE, &named, error);
}

const AssayFormat assay_records_format = {
  .id = "records",
  .title = N_("List of records"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS,
  .is_general = TRUE,
  .recognise = recognise,
  .read_tree = read_tree,
  .read_input = read_input,
};
