#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/record-reader.h"
#include "formats/tree-shape.h"

#include <glib/gi18n-lib.h>

/* {"accuracy": 0.82, "f1": 0.9}: the file is one model, and mostly does not say which. */

static gboolean
recognise (const AssayNode *root)
{
  AssayTreeShape shape;

  assay_tree_shape_init (&shape, root);

  return shape.kind == ASSAY_TREE_RECORD;
}

/* The members of the root but for the wrapper around the metrics: name and remarks. */
static gboolean
read_around (const AssayNode   *root,
             const AssayNode   *body,
             AssayRecordReader *reader,
             GError           **error)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    {
      AssayNode only = { .kind = ASSAY_NODE_OBJECT, .n_children = 1 };
      AssayNode member = *child;

      if (child == body)
        continue;

      member.next = NULL;
      only.first = &member;
      if (!assay_record_reader_node (reader, &only, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  AssayTreeShape shape;
  gboolean named;

  if (!assay_reading_find_body (&shape, document, options, ASSAY_TREE_RECORD, error) ||
      !assay_table_builder_begin_row (builder, error) ||
      (shape.body != root && !read_around (root, shape.body, reader, error)) ||
      !assay_record_reader_node (reader, shape.body, error) ||
      !assay_naming_from_columns (builder, FALSE, &named, error))
    return FALSE;

  assay_reading_say_guess (builder, &shape);
  if (!named)
    {
      g_autofree char *name = assay_naming_from_path (assay_document_get_name (document));

      assay_table_builder_set_name (builder, name, -1);
    }

  return TRUE;
}

const AssayFormat assay_record_format = {
  .id = "record",
  .title = N_("Metrics of one model"),
  .shapes = ASSAY_SHAPE_TREE,
  .is_general = TRUE,
  .recognise = recognise,
  .read_tree = read_tree,
};
