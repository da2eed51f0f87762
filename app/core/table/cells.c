#include "table/cells.h"

#include <math.h>
#include <string.h>

/* The rows of one source: from start on, without a gap; rows before and behind are missing. */
typedef struct
{
  guint   start;
  guint   n;
  guint   allocated;
  double *values;
  guint8 *cells;   /* NULL while all are numbers */
} Run;

struct _AssayCells
{
  GArray *runs;
  guint   source_start;   /* first row of the source being read */
};

static void
clear_run (gpointer pointer)
{
  Run *run = pointer;

  g_clear_pointer (&run->values, g_free);
  g_clear_pointer (&run->cells, g_free);
}

/** assay_cells_new: (transfer full): no cells */
AssayCells *
assay_cells_new (void)
{
  AssayCells *self = g_new0 (AssayCells, 1);

  self->runs = g_array_new (FALSE, TRUE, sizeof (Run));
  g_array_set_clear_func (self->runs, clear_run);

  return self;
}

/**
 * assay_cells_free:
 * @self: (transfer full) (nullable): cells
 */
void
assay_cells_free (AssayCells *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->runs);
  g_free (self);
}

static Run *
get_run (const AssayCells *self,
         guint             i)
{
  return &g_array_index (self->runs, Run, i);
}

static void
run_reserve (Run  *run,
             guint wanted)
{
  if (wanted <= run->allocated)
    return;

  run->allocated = MAX (wanted, run->allocated < 8 ? 8 : run->allocated * 2);
  run->values = g_renew (double, run->values, run->allocated);
  if (run->cells != NULL)
    run->cells = g_renew (guint8, run->cells, run->allocated);
}

static void
run_need_cells (Run *run)
{
  if (run->cells != NULL)
    return;

  run->cells = g_new (guint8, run->allocated);
  memset (run->cells, ASSAY_CELL_NUMBER, run->n);
}

static void
run_fill (Run  *run,
          guint n)
{
  if (n <= run->n)
    return;

  run_reserve (run, n);
  run_need_cells (run);
  memset (run->cells + run->n, ASSAY_CELL_MISSING, n - run->n);
  for (; run->n < n; run->n++)
    run->values[run->n] = NAN;
}

static Run *
reach_row (AssayCells *self,
           guint       row)
{
  guint n = self->runs->len;

  if (n == 0 || get_run (self, n - 1)->start < self->source_start)
    {
      Run fresh = { .start = row };

      g_array_append_val (self->runs, fresh);
      n++;
    }

  return get_run (self, n - 1);
}

/**
 * assay_cells_put:
 * @row: not before the last row put
 * @value: the number, where @cell says that it is one
 *
 * Returns: whether the row had a cell already, which is replaced
 */
gboolean
assay_cells_put (AssayCells *self,
                 guint       row,
                 AssayCell   cell,
                 double      value)
{
  Run *run = reach_row (self, row);
  gboolean replaced = run->start + run->n == row + 1;

  if (replaced)
    run->n--;
  else
    run_fill (run, row - run->start);

  run_reserve (run, run->n + 1);
  if (cell != ASSAY_CELL_NUMBER)
    run_need_cells (run);
  if (run->cells != NULL)
    run->cells[run->n] = cell;
  run->values[run->n++] = cell == ASSAY_CELL_NUMBER ? value : NAN;

  return replaced;
}

/** assay_cells_next_source: says that the rows of another source begin at @first_row */
void
assay_cells_next_source (AssayCells *self,
                         guint       first_row)
{
  self->source_start = first_row;
}

/** assay_cells_drop_from: takes back the cells of the source that begins at @first_row */
void
assay_cells_drop_from (AssayCells *self,
                       guint       first_row)
{
  while (self->runs->len > 0 && get_run (self, self->runs->len - 1)->start >= first_row)
    g_array_set_size (self->runs, self->runs->len - 1);
}

/** assay_cells_get_n_runs: how many runs of rows have cells, at most one per source */
guint
assay_cells_get_n_runs (const AssayCells *self)
{
  return self->runs->len;
}

/** assay_cells_get_run: where run @i begins, and how long it is */
void
assay_cells_get_run (const AssayCells *self,
                     guint             i,
                     guint            *first_row,
                     guint            *n_rows)
{
  *first_row = get_run (self, i)->start;
  *n_rows = get_run (self, i)->n;
}

/* The run that @row stands in; or NULL. */
static Run *
find_run (const AssayCells *self,
          guint             row)
{
  guint low = 0;
  guint high = self->runs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_run (self, middle)->start <= row)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0 || row - get_run (self, low - 1)->start >= get_run (self, low - 1)->n)
    return NULL;

  return get_run (self, low - 1);
}

/**
 * assay_cells_get:
 * @value: (out): the number, else NaN
 *
 * Returns: what stands in @row
 */
AssayCell
assay_cells_get (const AssayCells *self,
                 guint             row,
                 double           *value)
{
  const Run *run = find_run (self, row);

  *value = NAN;
  if (run == NULL)
    return ASSAY_CELL_MISSING;

  *value = run->values[row - run->start];

  return run->cells == NULL ? ASSAY_CELL_NUMBER : (AssayCell) run->cells[row - run->start];
}

/**
 * assay_cells_find:
 * @first_row: not before the last run
 * @cell: any kind but a number
 * @row: (out): the first of the rows from there on that has such a cell
 *
 * Returns: whether the last run has one
 */
gboolean
assay_cells_find (const AssayCells *self,
                  guint             first_row,
                  AssayCell         cell,
                  guint            *row)
{
  const Run *run = self->runs->len > 0 ? get_run (self, self->runs->len - 1) : NULL;
  const guint8 *found = NULL;

  if (run != NULL && run->cells != NULL && first_row < run->start + run->n)
    {
      guint at = MAX (first_row, run->start) - run->start;

      found = memchr (run->cells + at, cell, run->n - at);
    }

  if (found == NULL)
    return FALSE;

  *row = run->start + (guint) (found - run->cells);

  return TRUE;
}

/** assay_cells_take_number: @row, which has a cell of another kind, is a number after all */
void
assay_cells_take_number (AssayCells *self,
                         guint       row,
                         double      value)
{
  Run *run = find_run (self, row);

  g_return_if_fail (run != NULL && run->cells != NULL);

  run->cells[row - run->start] = ASSAY_CELL_NUMBER;
  run->values[row - run->start] = value;
}

/* One run from the first row on: the arrays become the column's own, without a copy. */
static void
steal_run (Run      *run,
           guint     n_rows,
           double  **values,
           guint8  **cells)
{
  run_fill (run, n_rows);
  *values = g_renew (double, g_steal_pointer (&run->values), n_rows);
  *cells = NULL;
  if (run->cells != NULL)
    *cells = g_renew (guint8, g_steal_pointer (&run->cells), n_rows);
}

static void
copy_run (const Run   *run,
          const guint *map,
          double      *values,
          guint8      *cells)
{
  for (guint i = 0; i < run->n; i++)
    {
      guint row = map != NULL ? map[run->start + i] : run->start + i;
      guint8 cell = run->cells == NULL ? ASSAY_CELL_NUMBER : run->cells[i];

      if (cell == ASSAY_CELL_MISSING)
        continue;

      values[row] = run->values[i];
      cells[row] = cell;
    }
}

/**
 * assay_cells_end:
 * @n_rows: rows of the table
 * @map: (nullable): for each row its row in the table, where rows were joined
 * @values: (out) (transfer full): one double per row, NaN wherever the cell is not a number
 * @cells: (out) (transfer full): an AssayCell per row; may be NULL where all are numbers
 */
void
assay_cells_end (AssayCells   *self,
                 guint         n_rows,
                 const guint  *map,
                 double      **values,
                 guint8      **cells)
{
  if (map == NULL && self->runs->len == 1 && get_run (self, 0)->start == 0)
    {
      steal_run (get_run (self, 0), n_rows, values, cells);
      return;
    }

  *values = g_new (double, MAX (n_rows, 1));
  *cells = g_new (guint8, MAX (n_rows, 1));
  memset (*cells, ASSAY_CELL_MISSING, n_rows);
  for (guint row = 0; row < n_rows; row++)
    (*values)[row] = NAN;

  for (guint i = 0; i < self->runs->len; i++)
    {
      copy_run (get_run (self, i), map, *values, *cells);
      clear_run (get_run (self, i));
    }
}
