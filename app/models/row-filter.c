#include "models/row-filter.h"

struct _AssayRowFilter
{
  GBytes      *order;     /* guint row numbers; NULL before the first order */
  AssayRowSet *found;     /* NULL where nothing is searched for */
  guint        verdict;   /* 0: all */

  guint       *base;      /* order ∩ found, kept while only verdicts change; NULL where nothing is searched for */
  guint        n_base;
  gboolean     base_fits;

  guint       *shown;     /* as long as the order */
};

/**
 * assay_row_filter_new:
 *
 * Returns: (transfer full): a filter over no rows, that lets all through
 */
AssayRowFilter *
assay_row_filter_new (void)
{
  return g_new0 (AssayRowFilter, 1);
}

/**
 * assay_row_filter_free:
 * @self: (nullable)
 *
 * Frees the filter, and with it the rows that it gave out last.
 */
void
assay_row_filter_free (AssayRowFilter *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->order, g_bytes_unref);
  g_clear_pointer (&self->found, assay_row_set_free);
  g_free (self->base);
  g_free (self->shown);
  g_free (self);
}

static guint
order_length (const AssayRowFilter *self)
{
  return self->order == NULL ? 0 : g_bytes_get_size (self->order) / sizeof (guint);
}

/**
 * assay_row_filter_set_order:
 * @order: row numbers (guint), each row once
 *
 * Sets the order. Rows that were given out before stand until the next assay_row_filter_apply () only if the caller
 * holds the order that they came from.
 */
void
assay_row_filter_set_order (AssayRowFilter *self,
                            GBytes         *order)
{
  guint n_before;

  g_return_if_fail (self != NULL && order != NULL);

  n_before = order_length (self);
  g_bytes_ref (order);
  g_clear_pointer (&self->order, g_bytes_unref);
  self->order = order;
  self->base_fits = FALSE;

  if (order_length (self) != n_before)
    {
      g_clear_pointer (&self->base, g_free);
      g_clear_pointer (&self->shown, g_free);
    }
}

/**
 * assay_row_filter_set_found:
 * @found: (transfer full) (nullable): the rows that a search found; NULL where nothing is searched for
 */
void
assay_row_filter_set_found (AssayRowFilter *self,
                            AssayRowSet    *found)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->found, assay_row_set_free);
  self->found = found;
  self->base_fits = FALSE;
}

/**
 * assay_row_filter_set_verdict:
 * @verdict: the verdict to show; 0 for all
 */
void
assay_row_filter_set_verdict (AssayRowFilter *self,
                              guint           verdict)
{
  g_return_if_fail (self != NULL && verdict < ASSAY_N_VERDICTS);

  self->verdict = verdict;
}

/**
 * assay_row_filter_get_verdict:
 *
 * Returns: the verdict that is shown; 0 for all
 */
guint
assay_row_filter_get_verdict (AssayRowFilter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->verdict;
}

/**
 * assay_row_filter_is_searched:
 *
 * Returns: whether only rows pass that a search found
 */
gboolean
assay_row_filter_is_searched (AssayRowFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->found != NULL;
}

static const guint *
find_base (AssayRowFilter *self,
           guint          *n_base)
{
  const guint *rows = g_bytes_get_data (self->order, NULL);
  guint n_rows = order_length (self);

  if (self->found == NULL)
    {
      *n_base = n_rows;
      return rows;
    }

  if (!self->base_fits)
    {
      if (self->base == NULL)
        self->base = g_new (guint, n_rows);

      self->n_base = 0;
      for (guint i = 0; i < n_rows; i++)
        if (assay_row_set_contains (self->found, rows[i]))
          self->base[self->n_base++] = rows[i];
      self->base_fits = TRUE;
    }

  *n_base = self->n_base;

  return self->base;
}

/* Written without a branch: which rows pass changes with every frame, and a wrong guess per row costs more than a store. */
static guint
keep_verdict (const guint  *rows,
              guint         n_rows,
              const guint8 *verdicts,
              guint8        verdict,
              guint        *kept)
{
  guint n_kept = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      guint row = rows[i];

      kept[n_kept] = row;
      n_kept += verdicts[row] == verdict;
    }

  return n_kept;
}

/**
 * assay_row_filter_apply:
 * @verdicts: one verdict per row of the table
 * @n_shown: (out): how many rows are shown
 *
 * One pass over the order; none where no filter is on, then the order itself is given out.
 *
 * Returns: (transfer none) (nullable): the rows shown, in their order. They stand until the filter is applied again
 *   or gets another order
 */
const guint *
assay_row_filter_apply (AssayRowFilter *self,
                        const guint8   *verdicts,
                        guint          *n_shown)
{
  const guint *base;
  guint n_base;

  g_return_val_if_fail (self != NULL && n_shown != NULL, NULL);

  *n_shown = 0;
  if (self->order == NULL)
    return NULL;

  base = find_base (self, &n_base);
  if (self->verdict == 0)
    {
      *n_shown = n_base;
      return base;
    }

  if (self->shown == NULL)
    self->shown = g_new (guint, order_length (self));
  *n_shown = keep_verdict (base, n_base, verdicts, self->verdict, self->shown);

  return self->shown;
}
