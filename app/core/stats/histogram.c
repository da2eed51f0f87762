#include "stats/histogram.h"

#include <math.h>

/* A value this part of a bin below an edge counts as on the edge: 0.8 belongs to the bin that starts at 0.80
 * although (0.8 - 0.65) / 0.01 comes out below 15. */
#define EDGE 1e-9

struct _AssayHistogram
{
  gatomicrefcount ref;
  guint           n_bins;
  guint          *counts;
  guint           max;
  guint           total;
  double          low;
  double          high;
  double          smallest;
  double          largest;
};

/* Halves keep the span of the largest doubles finite. */
static guint
bin_of (const AssayHistogram *self,
        double                value)
{
  double span = self->high / 2 - self->low / 2;
  double place = (value / 2 - self->low / 2) / span * self->n_bins + EDGE;

  if (!(place > 0))
    return 0;

  return place >= self->n_bins ? self->n_bins - 1 : (guint) place;
}

static void
count (AssayHistogram    *self,
       const AssayColumn *column)
{
  const double *values = assay_column_get_values (column);
  guint n_rows = assay_column_get_n_rows (column);
  double smallest = INFINITY, largest = -INFINITY;

  for (guint row = 0; row < n_rows; row++)
    {
      if (isnan (values[row]))
        continue;
      self->counts[bin_of (self, values[row])]++;
      self->total++;
      smallest = MIN (smallest, values[row]);
      largest = MAX (largest, values[row]);
    }

  self->smallest = self->total > 0 ? smallest : NAN;
  self->largest = self->total > 0 ? largest : NAN;
  for (guint bin = 0; bin < self->n_bins; bin++)
    self->max = MAX (self->max, self->counts[bin]);
}

/**
 * assay_histogram_new:
 * @column: a column
 * @low: where the first bin begins
 * @high: where the last bin ends; above @low
 * @n_bins: how many bins of equal width; at least 1
 *
 * Counts the numbers of @column. A number on an edge belongs to the bin that begins there; one outside [@low, @high]
 * belongs to the first or last bin; what is not a number is not counted.
 *
 * Returns: (transfer full): the histogram
 */
AssayHistogram *
assay_histogram_new (const AssayColumn *column,
                     double             low,
                     double             high,
                     guint              n_bins)
{
  AssayHistogram *self;

  g_return_val_if_fail (column != NULL, NULL);
  g_return_val_if_fail (low < high && isfinite (low) && isfinite (high), NULL);
  g_return_val_if_fail (n_bins > 0, NULL);

  self = g_new0 (AssayHistogram, 1);
  g_atomic_ref_count_init (&self->ref);
  self->n_bins = n_bins;
  self->counts = g_new0 (guint, n_bins);
  self->low = low;
  self->high = high;
  count (self, column);

  return self;
}

/**
 * assay_histogram_ref:
 * @self: a histogram
 *
 * Returns: (transfer full): @self
 */
AssayHistogram *
assay_histogram_ref (AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_histogram_unref:
 * @self: (transfer full): a histogram
 *
 * Drops one reference; the last one frees it.
 */
void
assay_histogram_unref (AssayHistogram *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_free (self->counts);
  g_free (self);
}

/**
 * assay_histogram_get_n_bins:
 * @self: a histogram
 *
 * Returns: how many bins there are
 */
guint
assay_histogram_get_n_bins (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bins;
}

/**
 * assay_histogram_get_count:
 * @self: a histogram
 * @bin: from 0
 *
 * Returns: how many numbers lie in @bin
 */
guint
assay_histogram_get_count (const AssayHistogram *self,
                           guint                 bin)
{
  g_return_val_if_fail (self != NULL && bin < self->n_bins, 0);

  return self->counts[bin];
}

/**
 * assay_histogram_get_max:
 * @self: a histogram
 *
 * Returns: the count of the fullest bin
 */
guint
assay_histogram_get_max (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->max;
}

/**
 * assay_histogram_get_low:
 * @self: a histogram
 *
 * Returns: where the first bin begins
 */
double
assay_histogram_get_low (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->low;
}

/**
 * assay_histogram_get_high:
 * @self: a histogram
 *
 * Returns: where the last bin ends
 */
double
assay_histogram_get_high (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->high;
}

/**
 * assay_histogram_get_total:
 * @self: a histogram
 *
 * Returns: how many numbers were counted
 */
guint
assay_histogram_get_total (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->total;
}

/**
 * assay_histogram_get_smallest:
 * @self: a histogram
 *
 * Returns: the smallest number counted, also where it lies outside the bins; NaN where there is none
 */
double
assay_histogram_get_smallest (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->smallest;
}

/**
 * assay_histogram_get_largest:
 * @self: a histogram
 *
 * Returns: the largest number counted, also where it lies outside the bins; NaN where there is none
 */
double
assay_histogram_get_largest (const AssayHistogram *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->largest;
}
