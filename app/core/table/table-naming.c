#include "table/table-builder-private.h"

#include "base/limits.h"
#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names of the current source, taken from its columns when all of it was read: only then is it known which column
 * tells the rows apart. */

static gboolean
append_cell (AssayTableBuilder *self,
             guint              column,
             guint              row,
             GString           *name)
{
  const AssayColumnBuilder *builder = g_ptr_array_index (self->columns, column);
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *text = assay_column_builder_get_text (builder, row, buffer);

  if (text == NULL)
    return FALSE;

  if (name->len > 0)
    g_string_append (name, " / ");
  g_string_append (name, text);

  return TRUE;
}

/* The texts of the columns in one row; TRUE where every one of them has one. */
static gboolean
compose_name (AssayTableBuilder *self,
              const guint       *columns,
              guint              n_columns,
              guint              row,
              GString           *name)
{
  gboolean whole = TRUE;

  g_string_truncate (name, 0);
  for (guint i = 0; i < n_columns; i++)
    whole &= append_cell (self, columns[i], row, name);

  return whole && name->len > 0;
}

/**
 * assay_table_builder_is_in_source:
 * @first: (out) (optional): what stands in its first cell there
 *
 * Returns: whether any row of the current source has a cell in @column
 */
gboolean
assay_table_builder_is_in_source (AssayTableBuilder *self,
                                  guint              column,
                                  AssayCell         *first)
{
  const AssayCells *cells = assay_column_builder_get_cells (g_ptr_array_index (self->columns, column));
  guint n_runs = assay_cells_get_n_runs (cells);
  guint start;
  guint length;
  double value;

  if (n_runs == 0)
    return FALSE;

  assay_cells_get_run (cells, n_runs - 1, &start, &length);
  if (first != NULL)
    *first = assay_cells_get (cells, start, &value);

  return start >= self->source_start;
}

/**
 * assay_table_builder_is_distinct:
 * @columns: numbers of columns
 *
 * Returns: whether these columns together name every row of the current source, no two alike
 */
gboolean
assay_table_builder_is_distinct (AssayTableBuilder *self,
                                 const guint       *columns,
                                 guint              n_columns)
{
  g_autoptr(AssayNames) names = assay_names_new ();
  g_autoptr(GString) name = g_string_new (NULL);
  guint n = assay_row_builder_get_n (self->rows);

  for (guint row = self->source_start; row < n; row++)
    {
      if (!compose_name (self, columns, n_columns, row, name) ||
          assay_names_find (names, name->str, name->len, NULL))
        return FALSE;

      assay_names_add (names, name->str, name->len);
    }

  return n > self->source_start;
}

static char *
join_names (AssayTableBuilder *self,
            const guint       *columns,
            guint              n_columns)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " / " : "", assay_names_get (self->column_names, columns[i]));

  return g_string_free (joined, FALSE);
}

/**
 * assay_table_builder_take_names:
 * @columns: numbers of columns; several are joined with " / "
 *
 * Names the rows of the current source by what stands in these columns; rows in which nothing stands are named by
 * their record. A single column is used up by it.
 *
 * Returns: FALSE with ASSAY_TABLE_ERROR_LIMIT when a name is too long
 */
gboolean
assay_table_builder_take_names (AssayTableBuilder *self,
                                const guint       *columns,
                                guint              n_columns,
                                GError           **error)
{
  g_autoptr(GString) name = g_string_new (NULL);
  guint n = assay_row_builder_get_n (self->rows);

  g_return_val_if_fail (assay_row_builder_get_n_named (self->rows) == self->source_start, FALSE);

  for (guint row = self->source_start; row < n; row++)
    {
      compose_name (self, columns, n_columns, row, name);
      if (name->len > ASSAY_LIMIT_NAME_BYTES)
        {
          g_set_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT,
                       _("record %u: a model name of %zu bytes; names have at most %u"),
                       assay_row_builder_get_record (self->rows, row), name->len, ASSAY_LIMIT_NAME_BYTES);
          return FALSE;
        }

      assay_row_builder_name (self->rows, name->len > 0 ? name->str : NULL, name->len);
    }

  self->source->named_by = join_names (self, columns, n_columns);
  if (n_columns == 1)
    assay_column_builder_drop_from (g_ptr_array_index (self->columns, columns[0]), self->source_start);

  return TRUE;
}

static gboolean
has_number_from (const AssayCells *cells,
                 guint             first_row)
{
  guint n_runs = assay_cells_get_n_runs (cells);
  guint start = 0;
  guint length = 0;
  double value;

  if (n_runs > 0)
    assay_cells_get_run (cells, n_runs - 1, &start, &length);

  for (guint row = MAX (start, first_row); row < start + length; row++)
    {
      AssayCell cell = assay_cells_get (cells, row, &value);

      if (cell == ASSAY_CELL_NUMBER || cell == ASSAY_CELL_NAN || cell == ASSAY_CELL_INFINITE)
        return TRUE;
    }

  return FALSE;
}

/**
 * assay_table_builder_has_numbers:
 * @metrics_only: whether counters, settings and the like do not count
 *
 * Returns: whether any row of the current source has a number, be it NaN or infinite
 */
gboolean
assay_table_builder_has_numbers (AssayTableBuilder *self,
                                 gboolean           metrics_only)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const AssayColumnBuilder *column = g_ptr_array_index (self->columns, i);

      if ((!metrics_only || assay_column_builder_is_metric (column, assay_names_get (self->column_names, i))) &&
          has_number_from (assay_column_builder_get_cells (column), self->source_start))
        return TRUE;
    }

  return FALSE;
}
