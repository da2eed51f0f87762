#include "stats/grid.h"

#include <float.h>
#include <math.h>

#include "base/decimal.h"
#include "base/number.h"
#include "stats/round-number.h"
#include "stats/selection.h"
#include "stats/step.h"
#include "stats/summary.h"

#define MAX_STEPS 1000

/* Air on each side, as a part of the span. */
#define AIR 0.04

/* Steps finer than this part of the values would be finer than doubles tell apart, and their numbers would leave
 * the integers that doubles hold. Beside 1e-300, zero is near enough. */
#define FINEST_SPAN 1e-12
#define LEAST_SPAN  1e-300

/* How many rows tell the usual number of decimals of a column. */
#define ROWS_SAMPLED 1000

static gint64
index_below (double  value,
             double  step,
             guint   multiple,
             int     mantissa,
             int     exponent)
{
  /* The quotient may come out a hair below the integer that it is. */
  gint64 index = (gint64) floor (value / step / multiple + 1e-9) * multiple;

  return assay_step_value (index, mantissa, exponent) > value ? index - multiple : index;
}

static gint64
index_above (double  value,
             double  step,
             guint   multiple,
             int     mantissa,
             int     exponent)
{
  gint64 index = (gint64) ceil (value / step / multiple - 1e-9) * multiple;

  if (assay_step_value (index, mantissa, exponent) < value)
    index += multiple;

  return isfinite (assay_step_value (index, mantissa, exponent)) ? index : (gint64) floor (DBL_MAX / step);
}

/* Bounds are rounded outwards to many steps at once, so that 0.68 to 0.91 becomes 0.66 to 0.92. */
static guint
coarse_of (double n_steps)
{
  static const guint coarse[] = { 100, 50, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (coarse); i++)
    if (coarse[i] <= n_steps / 12)
      return coarse[i];

  return 10;
}

static void
place (AssayGrid *grid,
       double     low,
       double     high,
       guint      mantissa,
       int        exponent)
{
  double step = assay_step_value (1, mantissa, exponent);
  guint multiple = coarse_of ((high / 2 - low / 2) / (step / 2));

  grid->mantissa = mantissa;
  grid->exponent = exponent;
  grid->first = index_below (low, step, multiple, mantissa, exponent);
  if (!isfinite (assay_step_value (grid->first, mantissa, exponent)))
    grid->first = (gint64) ceil (-DBL_MAX / step);
  grid->last = index_above (high, step, multiple, mantissa, exponent);
}

/* Chooses the step and covers [low, high]. A power of ten is taken where it gives 200 to 1000 steps, since every
 * decimal of its length is then on the grid. Halves keep the span of the largest doubles finite. */
static void
fit (AssayGrid *grid,
     double     low,
     double     high)
{
  int exponent = assay_step_power_of (high / 2 - low / 2) - 2;
  double n_steps = (high / 2 - low / 2) / (assay_step_value (1, 1, exponent) / 2);

  place (grid, low, high, n_steps > MAX_STEPS ? 5 : 1, exponent);
  if (grid->last - grid->first > MAX_STEPS)
    place (grid, low, high, 2, exponent);
}

static double
held_finite (double value)
{
  return CLAMP (value, -DBL_MAX, DBL_MAX);
}

static double
air_around (double min,
            double max)
{
  double size = MAX (fabs (min), fabs (max));

  if (min == max)
    return size == 0 ? 1 : MAX (size / 4, LEAST_SPAN);

  return MAX (MAX ((max / 2 - min / 2) * 2 * AIR, size * FINEST_SPAN), LEAST_SPAN);
}

static void
init_below (AssayGrid *grid,
            double     min,
            double     max,
            double     ceiling)
{
  double air, low, high;

  if (!isfinite (min) || !isfinite (max))
    {
      min = 0;
      max = 1;
    }
  if (min > max)
    {
      double other = min;

      min = max;
      max = other;
    }

  air = isfinite (max - min) ? air_around (min, max) : DBL_MAX * AIR;
  low = held_finite (min - air);
  high = held_finite (max + air);
  if (min >= 0)
    low = MAX (low, 0);
  if (max <= ceiling)
    high = MIN (high, ceiling);

  fit (grid, low, high);
}

/**
 * assay_grid_init:
 * @grid: (out): filled in
 * @min: the smallest value that the grid is for
 * @max: the largest
 *
 * Lays a grid of 100 to 1000 steps around [@min, @max], with a little air, over round bounds. The step is 1, 2 or 5
 * times a power of ten. Nothing but finite numbers makes a grid: anything else gives the one of [0, 1]. Where all
 * values are equal, the grid reaches a quarter to both sides; where the smallest is not negative, neither is the grid.
 * Values closer to each other than 10^-12 of their size get a grid of that width. The grid may end one step before the
 * largest double.
 */
void
assay_grid_init (AssayGrid *grid,
                 double     min,
                 double     max)
{
  g_return_if_fail (grid != NULL);

  init_below (grid, min, max, INFINITY);
}

/**
 * assay_grid_of_column:
 * @grid: (out): filled in
 * @column: a column
 *
 * Lays a grid around the numbers of @column. A rate ends at 1, or at 100 where it is given in percent.
 */
void
assay_grid_of_column (AssayGrid         *grid,
                      const AssayColumn *column)
{
  AssaySummary summary;
  double ceiling = INFINITY;

  g_return_if_fail (grid != NULL && column != NULL);

  assay_summary_of_column (column, &summary);
  if (assay_column_is_rate (column) && summary.max <= 1)
    ceiling = 1;
  else if (assay_column_is_rate (column) && summary.max > 1.5 && summary.max <= 100)
    ceiling = 100;

  init_below (grid, summary.min, summary.max, ceiling);
}

/**
 * assay_grid_include:
 * @grid: a grid
 * @value: a finite number; anything else is ignored
 *
 * Widens @grid until @value lies in it. The step stays as it is unless there would be more than 1000 of it.
 */
void
assay_grid_include (AssayGrid *grid,
                    double     value)
{
  double low, high;

  g_return_if_fail (grid != NULL);

  low = assay_grid_low (grid);
  high = assay_grid_high (grid);
  if (!isfinite (value) || (value >= low && value <= high))
    return;

  low = MIN (low, value);
  high = MAX (high, value);
  if ((high / 2 - low / 2) / (assay_grid_step (grid) / 2) > MAX_STEPS - 20)
    fit (grid, low, high);
  else
    place (grid, low, high, grid->mantissa, grid->exponent);
}

/**
 * assay_grid_low:
 * @grid: a grid
 *
 * Returns: the value of the first step
 */
double
assay_grid_low (const AssayGrid *grid)
{
  return assay_step_value (grid->first, grid->mantissa, grid->exponent);
}

/**
 * assay_grid_high:
 * @grid: a grid
 *
 * Returns: the value of the last step
 */
double
assay_grid_high (const AssayGrid *grid)
{
  return assay_step_value (grid->last, grid->mantissa, grid->exponent);
}

/**
 * assay_grid_step:
 * @grid: a grid
 *
 * Returns: the width of a step
 */
double
assay_grid_step (const AssayGrid *grid)
{
  return assay_step_value (1, grid->mantissa, grid->exponent);
}

/**
 * assay_grid_nearest:
 * @grid: a grid
 * @value: any number
 *
 * Returns: the step nearest to @value, from first to last; first for NaN
 */
gint64
assay_grid_nearest (const AssayGrid *grid,
                    double           value)
{
  double index = rint (value / assay_grid_step (grid));

  if (!(index > grid->first))
    return grid->first;

  return index >= grid->last ? grid->last : (gint64) index;
}

/**
 * assay_grid_dup_text:
 * @grid: a grid
 * @step: which step, as assay_grid_nearest () gives it
 *
 * Returns: (transfer full): the exact decimal of @step as a JSON number: "0.8", never 0.80000000000000004
 */
char *
assay_grid_dup_text (const AssayGrid *grid,
                     gint64           step)
{
  return assay_step_dup_text (step, grid->mantissa, grid->exponent, 0);
}

/* The number of decimals that most of the first numbers of the column are written with. */
static guint
usual_decimals (const AssayColumn *column)
{
  guint counts[20] = { 0 }, usual = 0, n = 0;
  guint n_rows = assay_column_get_n_rows (column);
  char buffer[ASSAY_NUMBER_BUFFER];

  for (guint row = 0; row < n_rows && n < ROWS_SAMPLED; row++)
    {
      const char *written = assay_column_get_written (column, row);
      guint decimals;

      if (assay_column_get_cell (column, row) != ASSAY_CELL_NUMBER)
        continue;
      /* The number alone: what stands in the cell may have a unit or an uncertainty behind it. */
      if (written == NULL)
        written = assay_number_to_text (assay_column_get_values (column)[row], buffer);
      decimals = assay_decimal_decimals (written);
      counts[MIN (decimals, G_N_ELEMENTS (counts) - 1)]++;
      n++;
    }

  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] >= counts[usual])
      usual = i;

  return counts[usual] > 0 ? usual : 0;
}

/**
 * assay_grid_suggest:
 * @grid: a grid
 * @column: the column that it was made for
 *
 * Finds a first threshold: the roundest decimal between the two middle numbers of @column, so that about half of the
 * models are on either side; with one number, that number. It is written as the column's numbers are: "0.80" among
 * 0.76 and 0.82.
 *
 * Returns: (transfer full): the threshold as a JSON number
 */
char *
assay_grid_suggest (const AssayGrid   *grid,
                    const AssayColumn *column)
{
  guint n_numbers;
  double upper, lower;

  g_return_val_if_fail (grid != NULL && column != NULL, NULL);

  n_numbers = assay_column_get_n_numbers (column);
  if (n_numbers == 0)
    return assay_grid_dup_text (grid, grid->first + (grid->last - grid->first) / 2);

  upper = assay_selection_nth (column, n_numbers / 2);
  lower = n_numbers > 1 ? assay_selection_nth (column, n_numbers / 2 - 1) : upper;

  return assay_round_number_between (lower, upper, usual_decimals (column));
}
