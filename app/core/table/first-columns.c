#include "table/first-columns.h"

#include "base/number.h"

static gboolean
varies_in_kind (const AssayColumn *column)
{
  const guint8 *cells = assay_column_get_cells (column);
  guint n_rows = assay_column_get_n_rows (column);

  for (guint row = 1; cells != NULL && row < n_rows; row++)
    if (cells[row] != cells[0])
      return TRUE;

  return FALSE;
}

static gboolean
varies_in_number (const AssayColumn *column)
{
  const double *values = assay_column_get_values (column);
  guint n_rows = assay_column_get_n_rows (column);

  for (guint row = 1; row < n_rows; row++)
    if (values[row] != values[0])
      return TRUE;

  return FALSE;
}

static gboolean
varies_in_text (const AssayColumn *column)
{
  guint n_rows = assay_column_get_n_rows (column);
  char first_buffer[ASSAY_NUMBER_BUFFER];
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *first = assay_column_get_text (column, 0, first_buffer);

  for (guint row = 1; row < n_rows; row++)
    if (!g_str_equal (assay_column_get_text (column, row, buffer), first))
      return TRUE;

  return FALSE;
}

/**
 * assay_column_varies:
 * @column: a column
 *
 * Stops at the first difference. Numbers are compared by value, not as they were written.
 *
 * Returns: whether any two models differ in it
 */
gboolean
assay_column_varies (const AssayColumn *column)
{
  if (assay_column_get_n_rows (column) < 2)
    return FALSE;
  if (varies_in_kind (column))
    return TRUE;
  if (assay_column_get_cell (column, 0) == ASSAY_CELL_NUMBER)
    return varies_in_number (column);

  return varies_in_text (column);
}

/* How sure a metric is comes after all that models are told apart by. */
static void
add_columns (GPtrArray        *columns,
             const AssayTable *table,
             AssayRole         role,
             guint             max_columns,
             gboolean          varying)
{
  for (guint i = 0; i < assay_table_get_n_columns (table) && columns->len < max_columns; i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      if (assay_column_get_role (column) == role && assay_column_get_pairing (column)->kind == ASSAY_PAIRING_NONE &&
          assay_column_varies (column) == varying)
        g_ptr_array_add (columns, assay_column_ref (column));
    }
}

/**
 * assay_first_columns_new:
 * @table: the results
 * @role: metrics or attributes
 * @max_columns: how many at most
 * @constant_too: whether columns in which all models are the same may fill what is left
 *
 * Those that vary in the order of the files, then those that do not. In a table of one model nothing varies, and that
 * is no reason to leave anything out. Errors, intervals and samples of metrics are not among them.
 *
 * Returns: (transfer full) (element-type AssayColumn): the columns
 */
GPtrArray *
assay_first_columns_new (const AssayTable *table,
                         AssayRole         role,
                         guint             max_columns,
                         gboolean          constant_too)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_unref);

  add_columns (columns, table, role, max_columns, TRUE);
  if (constant_too || assay_table_get_n_rows (table) < 2)
    add_columns (columns, table, role, max_columns, FALSE);

  return columns;
}
