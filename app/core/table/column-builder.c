#include "table/column-builder.h"

#include "base/number.h"
#include "table/column-private.h"
#include "table/shortest.h"
#include "table/vocabulary.h"

#include <math.h>
#include <string.h>

struct _AssayColumnBuilder
{
  AssayCells    *cells;
  AssayWritten  *written;
  gboolean       has_written;    /* some of the written texts are numbers */
  gboolean       has_role;
  AssayRole      role;
  gboolean       has_direction;
  AssayDirection direction;
  AssayPairing   pairing;
  gboolean       is_unnamed;
};

/** assay_column_builder_new: (transfer full): an empty column */
AssayColumnBuilder *
assay_column_builder_new (void)
{
  AssayColumnBuilder *self = g_new0 (AssayColumnBuilder, 1);

  self->cells = assay_cells_new ();

  return self;
}

/**
 * assay_column_builder_free:
 * @self: (transfer full) (nullable): a column
 */
void
assay_column_builder_free (AssayColumnBuilder *self)
{
  if (self == NULL)
    return;

  assay_cells_free (self->cells);
  assay_written_free (self->written);
  g_free (self->pairing.metric);
  g_free (self);
}

static void
put_cell (AssayColumnBuilder *self,
          guint               row,
          AssayCell           cell,
          double              value)
{
  if (assay_cells_put (self->cells, row, cell, value) && self->written != NULL)
    assay_written_drop_from (self->written, row);
}

static void
keep_written (AssayColumnBuilder *self,
              guint               row,
              const char         *text,
              gsize               length,
              gsize               decimal_length)
{
  if (self->written == NULL)
    self->written = assay_written_new ();

  assay_written_append (self->written, row, text, length, decimal_length);
}

static gsize
skip_digits (const char *text,
             gsize       length,
             gsize       at)
{
  while (at < length && g_ascii_isdigit (text[at]))
    at++;

  return at;
}

/* How much of "82.3%" or "0.91 ± 0.02" is the decimal; 0 where all of it is. */
static gsize
decimal_prefix (const char *text,
                gsize       length)
{
  gsize end = skip_digits (text, length, length > 0 && text[0] == '-');
  gsize exponent;

  if (end < length && text[end] == '.')
    end = skip_digits (text, length, end + 1);

  if (end < length && (text[end] == 'e' || text[end] == 'E'))
    {
      exponent = end + 1;
      if (exponent < length && (text[exponent] == '+' || text[exponent] == '-'))
        exponent++;
      if (skip_digits (text, length, exponent) > exponent)
        end = skip_digits (text, length, exponent);
    }

  return end < length ? end : 0;
}

/**
 * assay_column_builder_number:
 * @value: the number; what is not finite becomes a cell of its own kind
 * @written: (nullable): the number as the file has it, of @length bytes; anything behind the decimal ("82.3%") is
 *   kept for showing
 */
void
assay_column_builder_number (AssayColumnBuilder *self,
                             guint               row,
                             double              value,
                             const char         *written,
                             gsize               length)
{
  if (!isfinite (value))
    {
      put_cell (self, row, isnan (value) ? ASSAY_CELL_NAN : ASSAY_CELL_INFINITE, NAN);
      if (isinf (value) && written != NULL && length > 1 && g_ascii_isdigit (written[written[0] == '-']))
        keep_written (self, row, written, length, 0);
      else if (isinf (value) && value < 0)
        keep_written (self, row, "-Infinity", strlen ("-Infinity"), 0);
      return;
    }

  put_cell (self, row, ASSAY_CELL_NUMBER, value);
  if (written != NULL && length > 0 && !assay_is_shortest_text (value, written, length))
    {
      keep_written (self, row, written, length, decimal_prefix (written, length));
      self->has_written = TRUE;
    }
}

/**
 * assay_column_builder_cell:
 * @cell: anything but a number
 */
void
assay_column_builder_cell (AssayColumnBuilder *self,
                           guint               row,
                           AssayCell           cell)
{
  put_cell (self, row, cell, NAN);
}

/**
 * assay_column_builder_text:
 * @cell: what kind of cell the text is
 * @text: UTF-8 of @length bytes
 */
void
assay_column_builder_text (AssayColumnBuilder *self,
                           guint               row,
                           AssayCell           cell,
                           const char         *text,
                           gsize               length)
{
  put_cell (self, row, length == 0 ? ASSAY_CELL_EMPTY : cell, NAN);
  if (length > 0)
    keep_written (self, row, text, length, 0);
}

/**
 * assay_column_builder_take_number:
 * @row: where a text stands
 * @value: the number that it is after all
 * @decimal: the same as JSON would write it
 */
void
assay_column_builder_take_number (AssayColumnBuilder *self,
                                  guint               row,
                                  double              value,
                                  const char         *decimal)
{
  g_return_if_fail (self->written != NULL);

  assay_cells_take_number (self->cells, row, value);
  assay_written_set_decimal (self->written, row, decimal);
  self->has_written = TRUE;
}

/** assay_column_builder_next_source: says that the rows of another source begin at @first_row */
void
assay_column_builder_next_source (AssayColumnBuilder *self,
                                  guint               first_row)
{
  assay_cells_next_source (self->cells, first_row);
}

/** assay_column_builder_drop_from: takes back all that the source beginning at @first_row has put here */
void
assay_column_builder_drop_from (AssayColumnBuilder *self,
                                guint               first_row)
{
  assay_cells_drop_from (self->cells, first_row);
  if (self->written != NULL)
    assay_written_drop_from (self->written, first_row);
}

/** assay_column_builder_get_cells: the cells so far */
const AssayCells *
assay_column_builder_get_cells (const AssayColumnBuilder *self)
{
  return self->cells;
}

/** assay_column_builder_get_text: (nullable): what is written in @row; NULL where it is neither number nor text */
const char *
assay_column_builder_get_text (const AssayColumnBuilder *self,
                               guint                     row,
                               char                      buffer[])
{
  const char *text = self->written != NULL ? assay_written_get_text (self->written, row) : NULL;
  double value;

  if (text == NULL && assay_cells_get (self->cells, row, &value) == ASSAY_CELL_NUMBER)
    text = assay_number_to_text (value, buffer);

  return text;
}

/** assay_column_builder_get_decimal: the number in @row as it was written, or its shortest digits */
const char *
assay_column_builder_get_decimal (const AssayColumnBuilder *self,
                                  guint                     row,
                                  char                      buffer[])
{
  const char *text = self->written != NULL ? assay_written_get_decimal (self->written, row) : NULL;
  double value;

  if (text != NULL)
    return text;

  assay_cells_get (self->cells, row, &value);

  return assay_number_to_text (value, buffer);
}

/** assay_column_builder_set_role: says what the name alone would get wrong */
void
assay_column_builder_set_role (AssayColumnBuilder *self,
                               AssayRole           role)
{
  self->has_role = TRUE;
  self->role = role;
}

/** assay_column_builder_is_metric: whether numbers in a column of this name are metrics, by what was said, else by the name */
gboolean
assay_column_builder_is_metric (const AssayColumnBuilder *self,
                                const char               *name)
{
  if (self->has_role)
    return self->role == ASSAY_ROLE_METRIC;

  return self->pairing.kind == ASSAY_PAIRING_NONE && !assay_vocabulary_is_dropped (name);
}

/** assay_column_builder_set_direction: says what the file says */
void
assay_column_builder_set_direction (AssayColumnBuilder *self,
                                    AssayDirection      direction)
{
  self->has_direction = TRUE;
  self->direction = direction;
}

/**
 * assay_column_builder_set_pairing:
 * @metric: (nullable): name of the column that it belongs to; NULL for all metrics beside it
 * @level: of an interval, two-sided; 0 where it is not known
 */
void
assay_column_builder_set_pairing (AssayColumnBuilder *self,
                                  AssayPairingKind    kind,
                                  const char         *metric,
                                  double              level)
{
  g_free (self->pairing.metric);
  self->pairing = (AssayPairing) { .kind = kind, .metric = g_strdup (metric), .level = level };
}

/** assay_column_builder_set_unnamed: says that the name is ours, not the file's */
void
assay_column_builder_set_unnamed (AssayColumnBuilder *self)
{
  self->is_unnamed = TRUE;
}

/* Numbers and what stands in their place (NaN) against words: a column mostly of words is none to judge by. */
static gboolean
count_cells (AssayColumn *column)
{
  guint n_numeric = 0;
  guint n_words = 0;

  if (column->cells == NULL)
    {
      column->n_numbers = column->n_rows;
      return TRUE;
    }

  for (guint row = 0; row < column->n_rows; row++)
    {
      guint8 cell = column->cells[row];

      column->n_numbers += cell == ASSAY_CELL_NUMBER;
      n_numeric += cell == ASSAY_CELL_NUMBER || cell == ASSAY_CELL_NAN || cell == ASSAY_CELL_INFINITE;
      n_words += cell == ASSAY_CELL_TEXT || cell == ASSAY_CELL_BOOLEAN;
    }

  if (column->n_numbers == column->n_rows)
    g_clear_pointer (&column->cells, g_free);

  return n_numeric > 0 && n_numeric >= n_words;
}

/**
 * assay_column_builder_end:
 * @n_rows: rows of the table
 * @map: (nullable): for each row its row in the table, where rows were joined
 *
 * Returns: (transfer full): the frozen column; @self is empty after it
 */
AssayColumn *
assay_column_builder_end (AssayColumnBuilder *self,
                          const char         *name,
                          guint               n_rows,
                          const guint        *map)
{
  AssayColumn *column = g_new0 (AssayColumn, 1);

  g_atomic_ref_count_init (&column->ref);
  column->name = g_strdup (name);
  column->is_unnamed = self->is_unnamed;
  column->is_rate = assay_vocabulary_is_rate (name);
  column->direction = self->has_direction ? self->direction : assay_vocabulary_direction (name);
  column->n_rows = n_rows;
  assay_cells_end (self->cells, n_rows, map, &column->values, &column->cells);

  column->is_stated = self->has_direction;
  column->pairing = self->pairing;
  self->pairing.metric = NULL;

  if (!count_cells (column) || assay_vocabulary_is_dropped (name) || column->pairing.kind != ASSAY_PAIRING_NONE)
    column->role = ASSAY_ROLE_ATTRIBUTE;
  if (self->has_role)
    column->role = self->role;

  if (self->written != NULL)
    assay_written_seal (self->written, map);
  column->written = g_steal_pointer (&self->written);
  column->has_written = self->has_written;

  return column;
}
