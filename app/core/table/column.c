#include "table/column-private.h"

#include "base/number.h"
#include "table/vocabulary.h"

/**
 * assay_column_ref:
 *
 * Returns: (transfer full): @self
 */
AssayColumn *
assay_column_ref (AssayColumn *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_column_unref:
 * @self: (transfer full): a column
 */
void
assay_column_unref (AssayColumn *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  if (self->owner != NULL)
    {
      assay_column_unref (self->owner);
    }
  else
    {
      g_free (self->values);
      g_free (self->cells);
      assay_written_free (self->written);
    }

  g_free (self->pairing.metric);
  g_free (self->name);
  g_free (self);
}

/**
 * assay_column_rename:
 *
 * Returns: (transfer full): the same column under another name; the cells are shared
 */
AssayColumn *
assay_column_rename (AssayColumn *self,
                     const char  *name)
{
  AssayColumn *renamed = g_new (AssayColumn, 1);

  *renamed = *self;
  g_atomic_ref_count_init (&renamed->ref);
  renamed->owner = assay_column_ref (self);
  renamed->name = g_strdup (name);
  renamed->pairing.metric = g_strdup (self->pairing.metric);
  renamed->is_stated = FALSE;
  renamed->direction = assay_vocabulary_direction (name);
  renamed->is_rate = assay_vocabulary_is_rate (name);

  return renamed;
}

/** assay_column_get_name: the name, nested ones with slashes between ("test/accuracy") */
const char *
assay_column_get_name (const AssayColumn *self)
{
  return self->name;
}

/**
 * assay_column_is_unnamed:
 *
 * Returns: whether the file gives these numbers no name, as in a map of model to number (CONTRACT 1.20). Stays TRUE
 *   after assay_table_name_metric(), so that explanations can say where the name comes from.
 */
gboolean
assay_column_is_unnamed (const AssayColumn *self)
{
  return self->is_unnamed;
}

/** assay_column_get_role: whether rules stand on it by default */
AssayRole
assay_column_get_role (const AssayColumn *self)
{
  return self->role;
}

/** assay_column_get_direction: what the file or else the name suggests; a suggestion only */
AssayDirection
assay_column_get_direction (const AssayColumn *self)
{
  return self->direction;
}

/** assay_column_is_stated: whether it is the file that gives the direction; else the name suggests it */
gboolean
assay_column_is_stated (const AssayColumn *self)
{
  return self->is_stated;
}

/** assay_column_is_chosen: whether a person said what the column is, or which of its values are better */
gboolean
assay_column_is_chosen (const AssayColumn *self)
{
  return self->is_chosen;
}

/** assay_column_get_pairing: (transfer none): which metric the column belongs to, and as what */
const AssayPairing *
assay_column_get_pairing (const AssayColumn *self)
{
  return &self->pairing;
}

/** assay_column_is_rate: whether the name says that values lie in 0 to 1, or in 0 to 100 (CONTRACT 1.16) */
gboolean
assay_column_is_rate (const AssayColumn *self)
{
  return self->is_rate;
}

/** assay_column_get_n_rows: rows of the table */
guint
assay_column_get_n_rows (const AssayColumn *self)
{
  return self->n_rows;
}

/** assay_column_get_n_numbers: how many cells are finite numbers */
guint
assay_column_get_n_numbers (const AssayColumn *self)
{
  return self->n_numbers;
}

/** assay_column_get_values: one double per row, NaN wherever the cell is not a number */
const double *
assay_column_get_values (const AssayColumn *self)
{
  return self->values;
}

/** assay_column_get_cells: (nullable): an AssayCell per row; NULL where every cell is a number */
const guint8 *
assay_column_get_cells (const AssayColumn *self)
{
  return self->cells;
}

/** assay_column_get_cell: what stands in @row */
AssayCell
assay_column_get_cell (const AssayColumn *self,
                       guint              row)
{
  return self->cells == NULL ? ASSAY_CELL_NUMBER : (AssayCell) self->cells[row];
}

/**
 * assay_column_get_text:
 * @buffer: room for ASSAY_NUMBER_BUFFER bytes
 *
 * Returns: what to show for @row: the text or number exactly as it was written, else the number's shortest digits;
 *   "" for missing and empty cells. Lives as long as @self and @buffer.
 */
const char *
assay_column_get_text (const AssayColumn *self,
                       guint              row,
                       char               buffer[])
{
  AssayCell cell = assay_column_get_cell (self, row);
  const char *text = self->written != NULL ? assay_written_get_text (self->written, row) : NULL;

  if (text != NULL)
    return text;

  switch (cell)
    {
    case ASSAY_CELL_NUMBER:
      return assay_number_to_text (self->values[row], buffer);
    case ASSAY_CELL_NULL:
      return "null";
    case ASSAY_CELL_NAN:
      return "NaN";
    case ASSAY_CELL_INFINITE:
      return "Infinity";
    case ASSAY_CELL_MISSING:
    case ASSAY_CELL_EMPTY:
    case ASSAY_CELL_TEXT:
    case ASSAY_CELL_BOOLEAN:
    default:
      return "";
    }
}

/**
 * assay_column_get_written:
 *
 * Returns: (nullable): the decimal in @row as it was written, without signs of unit or uncertainty; NULL where the
 *   shortest digits of the value are what was written, and where the cell is not a number
 */
const char *
assay_column_get_written (const AssayColumn *self,
                          guint              row)
{
  if (!self->has_written || assay_column_get_cell (self, row) != ASSAY_CELL_NUMBER)
    return NULL;

  return assay_written_get_decimal (self->written, row);
}

/** assay_column_has_written: whether assay_column_get_written() has an answer for any row */
gboolean
assay_column_has_written (const AssayColumn *self)
{
  return self->has_written;
}

/** assay_column_is_percent: whether the number in @row was written with a percent sign; its value is not rescaled */
gboolean
assay_column_is_percent (const AssayColumn *self,
                         guint              row)
{
  if (!self->has_written || assay_column_get_cell (self, row) != ASSAY_CELL_NUMBER)
    return FALSE;

  return g_str_has_suffix (assay_written_get_text (self->written, row) ?: "", "%");
}
