#include "stats/summary.h"

#include <math.h>

#include "stats/selection.h"

/* Above this, the sum of the rows that a table may hold could leave the range of a double. */
#define SCALE_ABOVE 1e290
#define SCALE       0x1p-64

static void
find_bounds (const AssayColumn *column,
             AssaySummary      *summary)
{
  const double *values = assay_column_get_values (column);
  guint n_rows = assay_column_get_n_rows (column);
  double min = INFINITY, max = -INFINITY;

  for (guint row = 0; row < n_rows; row++)
    {
      if (isnan (values[row]))
        continue;
      summary->n_numbers++;
      min = MIN (min, values[row]);
      max = MAX (max, values[row]);
    }

  summary->n_others = n_rows - summary->n_numbers;
  summary->min = summary->n_numbers > 0 ? min : NAN;
  summary->max = summary->n_numbers > 0 ? max : NAN;
}

/* Neumaier's sum: the error of each addition is carried along. */
static double
find_mean (const AssayColumn  *column,
           const AssaySummary *summary)
{
  const double *values = assay_column_get_values (column);
  guint n_rows = assay_column_get_n_rows (column);
  double scale = MAX (fabs (summary->min), fabs (summary->max)) > SCALE_ABOVE ? SCALE : 1;
  double sum = 0, carry = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      double value, next;

      if (isnan (values[row]))
        continue;
      value = values[row] * scale;
      next = sum + value;
      carry += fabs (sum) >= fabs (value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }

  return (sum + carry) / summary->n_numbers / scale;
}

static double
middle_of (double a,
           double b)
{
  if (a == b)
    return a;

  return (a < 0) == (b < 0) ? a + (b - a) / 2 : (a + b) / 2;
}

/**
 * assay_summary_of_column:
 * @column: a column
 * @summary: (out): filled in
 *
 * Counts, bounds, mean and median of the numbers of @column. What is not a number is counted and otherwise left
 * alone. Values up to the largest double do not overflow.
 */
void
assay_summary_of_column (const AssayColumn *column,
                         AssaySummary      *summary)
{
  guint n;

  g_return_if_fail (column != NULL && summary != NULL);

  *summary = (AssaySummary) { .mean = NAN, .median = NAN };
  find_bounds (column, summary);
  n = summary->n_numbers;
  if (n == 0)
    return;

  summary->mean = find_mean (column, summary);
  summary->median = assay_selection_nth (column, n / 2);
  if (n % 2 == 0)
    summary->median = middle_of (assay_selection_nth (column, n / 2 - 1), summary->median);
}
