#include "policy/column-facts.h"

#include <math.h>

#include "base/number.h"

static void
find_range (AssayColumnFacts     *self,
            const AssaySourceRun *run)
{
  const double *values = assay_column_get_values (self->column) + run->first;
  double min = self->min[run->source];
  double max = self->max[run->source];

  /* Written so that NaN, which stands for what is no number, changes nothing. */
  for (guint i = 0; i < run->n; i++)
    {
      min = values[i] < min ? values[i] : min;
      max = values[i] > max ? values[i] : max;
    }

  self->min[run->source] = min;
  self->max[run->source] = max;
}

static void
find_inexact (AssayColumnFacts *self)
{
  const double *values = assay_column_get_values (self->column);
  g_autoptr(GArray) rows = NULL;

  if (!assay_column_has_written (self->column))
    return;

  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint row = 0; row < assay_column_get_n_rows (self->column); row++)
    {
      const char *written = assay_column_get_written (self->column, row);

      if (written != NULL && !assay_number_is_exact (values[row], written, -1))
        g_array_append_val (rows, row);
    }

  self->n_inexact = rows->len;
  self->inexact = g_memdup2 (rows->data, sizeof (guint) * rows->len);
}

/**
 * assay_column_facts_new:
 * @column: a column
 * @runs: which rows come from which source
 *
 * Returns: (transfer full): what is true of @column whatever the threshold
 */
AssayColumnFacts *
assay_column_facts_new (AssayColumn     *column,
                        AssaySourceRuns *runs)
{
  AssayColumnFacts *self = g_new0 (AssayColumnFacts, 1);

  g_atomic_ref_count_init (&self->ref);
  self->column = assay_column_ref (column);
  self->runs = assay_source_runs_ref (runs);
  self->min = g_new (double, runs->n_sources);
  self->max = g_new (double, runs->n_sources);

  for (guint i = 0; i < runs->n_sources; i++)
    {
      self->min[i] = INFINITY;
      self->max[i] = -INFINITY;
    }
  for (guint i = 0; i < runs->n_runs; i++)
    find_range (self, &runs->runs[i]);
  find_inexact (self);

  return self;
}

/**
 * assay_column_facts_ref:
 * @self: facts
 *
 * Returns: (transfer full): @self
 */
AssayColumnFacts *
assay_column_facts_ref (AssayColumnFacts *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_column_facts_unref:
 * @self: (transfer full): facts
 */
void
assay_column_facts_unref (AssayColumnFacts *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  assay_column_unref (self->column);
  assay_source_runs_unref (self->runs);
  g_free (self->min);
  g_free (self->max);
  g_free (self->inexact);
  g_free (self);
}

/**
 * assay_column_facts_get_decimal:
 * @self: facts
 * @row: a row whose cell is a number
 * @buffer: room for ASSAY_NUMBER_BUFFER bytes
 *
 * Returns: (transfer none): the number as a decimal, as it was written where that is known; lives as long as
 *   the column and @buffer
 */
const char *
assay_column_facts_get_decimal (const AssayColumnFacts *self,
                                guint                   row,
                                char                    buffer[])
{
  const char *written = assay_column_get_written (self->column, row);

  return written != NULL ? written : assay_number_to_text (assay_column_get_values (self->column)[row], buffer);
}
