#include "table/table-builder-private.h"

#include "base/number.h"

/* Cells of the current source are looked at again when all of it was read: only then is it known what its columns are. */

/** assay_table_builder_get_first_row: the first row of the current source */
guint
assay_table_builder_get_first_row (AssayTableBuilder *self)
{
  return self->source_start;
}

/**
 * assay_table_builder_get_cell:
 * @row: of the current source
 * @buffer: room for ASSAY_NUMBER_BUFFER bytes
 * @text: (out) (nullable): what is written there, until the column is written to
 *
 * Returns: what stands there
 */
AssayCell
assay_table_builder_get_cell (AssayTableBuilder  *self,
                              guint               column,
                              guint               row,
                              char                buffer[],
                              const char        **text)
{
  const AssayColumnBuilder *builder = g_ptr_array_index (self->columns, column);
  double value;

  *text = assay_column_builder_get_text (builder, row, buffer);

  return assay_cells_get (assay_column_builder_get_cells (builder), row, &value);
}

/**
 * assay_table_builder_next_text:
 * @row: (inout): where to begin; a row of the current source with words in @column
 * @text: (out): the words, until the column is written to
 *
 * Returns: whether there is such a row
 */
gboolean
assay_table_builder_next_text (AssayTableBuilder  *self,
                               guint               column,
                               guint              *row,
                               const char        **text)
{
  const AssayColumnBuilder *builder = g_ptr_array_index (self->columns, column);
  char buffer[ASSAY_NUMBER_BUFFER];

  if (!assay_cells_find (assay_column_builder_get_cells (builder), MAX (*row, self->source_start), ASSAY_CELL_TEXT, row))
    return FALSE;

  *text = assay_column_builder_get_text (builder, *row, buffer);

  return TRUE;
}

/**
 * assay_table_builder_take_number:
 * @row: of the current source, where words stand in @column
 * @value: the number that they are after all
 * @decimal: the same as JSON would write it
 *
 * What was written stays for showing.
 */
void
assay_table_builder_take_number (AssayTableBuilder *self,
                                 guint              column,
                                 guint              row,
                                 double             value,
                                 const char        *decimal)
{
  assay_column_builder_take_number (g_ptr_array_index (self->columns, column), row, value, decimal);
}
