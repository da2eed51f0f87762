#include "formats/layouts.h"

#include "formats/cell-text.h"
#include "formats/reading.h"
#include "formats/tree-shape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"model_A": 0.82, "model_B": 0.76}: one metric, which the file does not name. */

static gboolean
recognise (const AssayNode *root)
{
  AssayTreeShape shape;

  assay_tree_shape_init (&shape, root);

  return shape.kind == ASSAY_TREE_MAP;
}

/* All keys of the map, gathered when the first text asks: most maps hold none. */
static GHashTable *
need_names (GHashTable      **names,
            const AssayNode  *body)
{
  if (*names == NULL)
    {
      *names = g_hash_table_new (g_str_hash, g_str_equal);
      for (const AssayNode *child = body->first; child != NULL; child = child->next)
        g_hash_table_add (*names, (gpointer) child->key);
    }

  return *names;
}

/* Why the member is no model; NULL where it is one. */
static const char *
why_no_model (const AssayNode  *child,
              const AssayNode  *body,
              GHashTable      **names)
{
  double value;

  switch (child->kind)
    {
    case ASSAY_NODE_NUMBER:
    case ASSAY_NODE_NULL:
      return NULL;
    case ASSAY_NODE_STRING:
      return assay_cell_text_read (child->text, strlen (child->text), &value) == ASSAY_CELL_TEXT &&
             assay_tree_is_remark (child, need_names (names, body))
               ? _("says something about the models, and is no score")
               : NULL;
    case ASSAY_NODE_BOOLEAN:
      return _("true or false is no score");
    case ASSAY_NODE_ARRAY:
      return _("a list is not one value");
    case ASSAY_NODE_OBJECT:
    default:
      return _("an object among models that have one number each");
    }
}

static gboolean
read_model (const AssayDocument *document,
            const AssayNode     *child,
            AssayTableBuilder   *builder,
            const char          *metric,
            GError             **error)
{
  guint column;

  if (!assay_reading_check_name (document, child, error) || !assay_table_builder_begin_row (builder, error) ||
      !assay_table_builder_column (builder, metric, -1, &column, error))
    return FALSE;

  assay_table_builder_set_name (builder, child->key, -1);
  assay_table_builder_set_unnamed (builder, column);
  assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);

  if (child->kind == ASSAY_NODE_NUMBER)
    assay_table_builder_number (builder, column, child->number, child->text, -1);
  else if (child->kind == ASSAY_NODE_NULL)
    assay_table_builder_cell (builder, column, ASSAY_CELL_NULL);
  else
    assay_cell_text_put (builder, column, child->text, strlen (child->text));

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const char *metric = options != NULL && options->metric != NULL ? options->metric : "score";
  g_autoptr(GHashTable) names = NULL;
  AssayTreeShape shape;

  if (!assay_reading_find_body (&shape, document, options, ASSAY_TREE_MAP, error))
    return FALSE;

  for (const AssayNode *child = shape.body->first; child != NULL; child = child->next)
    {
      const char *reason = why_no_model (child, shape.body, &names);

      if (reason != NULL)
        assay_table_builder_leave_out (builder, child->key, reason);
      else if (!read_model (document, child, builder, metric, error))
        return FALSE;
    }

  assay_reading_say_siblings (builder, document, &shape);

  return TRUE;
}

const AssayFormat assay_map_format = {
  .id = "map",
  .title = N_("Map of model to number"),
  .shapes = ASSAY_SHAPE_TREE,
  .is_general = TRUE,
  .recognise = recognise,
  .read_tree = read_tree,
};
