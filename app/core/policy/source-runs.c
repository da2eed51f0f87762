#include "policy/source-runs.h"

static void
add_run (GArray *runs,
         guint   first,
         guint   n,
         guint   source)
{
  AssaySourceRun run = { first, n, source };

  g_array_append_val (runs, run);
}

/**
 * assay_source_runs_new:
 * @table: the results
 *
 * Returns: (transfer full): the runs of rows of one source, in the order of the rows
 */
AssaySourceRuns *
assay_source_runs_new (const AssayTable *table)
{
  AssaySourceRuns *self = g_new0 (AssaySourceRuns, 1);
  guint n_rows = assay_table_get_n_rows (table);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (AssaySourceRun));
  guint first = 0;

  g_atomic_ref_count_init (&self->ref);
  self->n_sources = MAX (assay_table_get_n_sources (table), 1);

  if (self->n_sources == 1)
    add_run (runs, 0, n_rows, 0);

  for (guint row = 1; self->n_sources > 1 && row <= n_rows; row++)
    {
      guint source = assay_table_get_source_of (table, first);

      if (row < n_rows && assay_table_get_source_of (table, row) == source)
        continue;
      add_run (runs, first, row - first, MIN (source, self->n_sources - 1));
      first = row;
    }

  self->n_runs = runs->len;
  self->runs = (AssaySourceRun *) (gpointer) g_array_free (runs, FALSE);

  return self;
}

/**
 * assay_source_runs_ref:
 * @self: runs
 *
 * Returns: (transfer full): @self
 */
AssaySourceRuns *
assay_source_runs_ref (AssaySourceRuns *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_source_runs_unref:
 * @self: (transfer full): runs
 */
void
assay_source_runs_unref (AssaySourceRuns *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_free (self->runs);
  g_free (self);
}
