#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/record-reader.h"
#include "formats/transpose.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {"accuracy": {"A": 0.8, "B": 0.7}, "f1": {"A": …}}: the keys outside are columns, those inside are rows. pandas writes
 * so by default, with row numbers inside: {"model": {"0": "A"}, "accuracy": {"0": 0.8}}. */

static gboolean
recognise (const AssayNode *root)
{
  AssayTreeShape shape;

  assay_tree_shape_init (&shape, root);

  return shape.kind == ASSAY_TREE_COLUMNS;
}

static gboolean
is_number (const char *key)
{
  return key[0] != '\0' && strspn (key, "0123456789") == strlen (key);
}

static gboolean
is_numbered (const AssayTranspose *rows)
{
  for (guint i = 0; i < assay_transpose_get_n_rows (rows); i++)
    if (!is_number (assay_transpose_get_row (rows, i)))
      return FALSE;

  return TRUE;
}

/* The rows are those of the columns that are metrics; other objects may have keys of another kind. */
static gboolean
add_rows (AssayTranspose       *rows,
          const AssayDocument  *document,
          const AssayNode      *body,
          gboolean              sure,
          GError              **error)
{
  for (const AssayNode *column = body->first; column != NULL; column = column->next)
    {
      if (column->kind != ASSAY_NODE_OBJECT || (sure && !assay_tree_is_column (column)))
        continue;

      for (const AssayNode *cell = column->first; cell != NULL; cell = cell->next)
        {
          if (!assay_reading_check_name (document, cell, error))
            return FALSE;
          assay_transpose_add_row (rows, cell->key);
        }
    }

  return TRUE;
}

static gboolean
has_row_of (const AssayNode      *column,
            const AssayTranspose *rows)
{
  for (const AssayNode *cell = column->first; cell != NULL && column->kind == ASSAY_NODE_OBJECT; cell = cell->next)
    if (assay_transpose_has_row (rows, cell->key))
      return TRUE;

  return FALSE;
}

static void
add_column (AssayTranspose    *rows,
            const AssayNode   *column,
            AssayTableBuilder *builder)
{
  for (const AssayNode *cell = column->first; cell != NULL; cell = cell->next)
    if (!assay_transpose_put (rows, cell->key, column->key, cell))
      {
        g_autofree char *path = g_strdup_printf ("%s/%s", column->key, cell->key);

        assay_table_builder_leave_out (builder, path, _("is under a key that is none of the models"));
      }
}

static void
add_columns (AssayTranspose    *rows,
             const AssayNode   *body,
             AssayTableBuilder *builder)
{
  for (const AssayNode *column = body->first; column != NULL; column = column->next)
    if (has_row_of (column, rows))
      add_column (rows, column, builder);
    else
      assay_table_builder_leave_out (builder, column->key,
                                     column->kind == ASSAY_NODE_OBJECT ? _("its keys are none of the models")
                                                                       : _("stands beside the columns, and is none"));
}

/* Of {"auc": 0.8, "ci_low": 0.7} under "AUC" the member that is the metric itself. */
static const AssayNode *
find_centre (const AssayTransposeCell *cell)
{
  static const char * const centres[] = { "value", "mean", "score", "estimate" };

  for (const AssayNode *member = cell->value->first; member != NULL; member = member->next)
    if (g_ascii_strcasecmp (member->key, cell->column) == 0)
      return member;

  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    if (assay_node_get_member (cell->value, centres[i]) != NULL)
      return assay_node_get_member (cell->value, centres[i]);

  return NULL;
}

static gboolean
put_object (const AssayTransposeCell  *cell,
            AssayRecordReader         *reader,
            GError                   **error)
{
  const AssayNode *centre = find_centre (cell);

  if (centre != NULL && !assay_record_reader_put (reader, cell->column, centre, NULL, error))
    return FALSE;

  for (const AssayNode *member = cell->value->first; member != NULL; member = member->next)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", cell->column, member->key);

      if (member != centre && !assay_record_reader_put (reader, path, member, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_row (const AssayTranspose  *rows,
         guint                  row,
         AssayRecordReader     *reader,
         GError               **error)
{
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (rows, row, &n);

  for (guint i = 0; i < n; i++)
    if (!(cells[i].value->kind == ASSAY_NODE_OBJECT
            ? put_object (&cells[i], reader, error)
            : assay_record_reader_put (reader, cells[i].column, cells[i].value, NULL, error)))
      return FALSE;

  return TRUE;
}

static gboolean
put_rows (const AssayTranspose  *rows,
          AssayTableBuilder     *builder,
          GError               **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  gboolean numbered = is_numbered (rows);
  gboolean named;

  for (guint i = 0; i < assay_transpose_get_n_rows (rows); i++)
    {
      if (!assay_table_builder_begin_row (builder, error))
        return FALSE;
      if (!numbered)
        assay_table_builder_set_name (builder, assay_transpose_get_row (rows, i), -1);
      if (!put_row (rows, i, reader, error))
        return FALSE;
    }

  if (numbered)
    return assay_naming_from_columns (builder, TRUE, &named, error);

  assay_table_builder_notice (builder, g_strdup (_("The keys outside were read as metrics and those inside as models; "
                                                   "choose another layout if they are none")));

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayTranspose) rows = assay_transpose_new ();
  AssayTreeShape shape;

  if (!assay_reading_find_body (&shape, document, options, ASSAY_TREE_COLUMNS, error) ||
      !add_rows (rows, document, shape.body, TRUE, error) ||
      (assay_transpose_get_n_rows (rows) == 0 && !add_rows (rows, document, shape.body, FALSE, error)))
    return FALSE;

  add_columns (rows, shape.body, builder);
  assay_reading_say_siblings (builder, document, &shape);

  return put_rows (rows, builder, error);
}

const AssayFormat assay_columns_format = {
  .id = "columns",
  .title = N_("Map of metric to models"),
  .shapes = ASSAY_SHAPE_TREE,
  .is_general = TRUE,
  .recognise = recognise,
  .read_tree = read_tree,
};
