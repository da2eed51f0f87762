#include "stats/round-number.h"

#include <float.h>
#include <math.h>

#include "base/number.h"
#include "stats/step.h"

/* Beyond so many digits two doubles are not told apart by a shorter decimal. */
#define MAX_DIGITS 17

/* At most one in ten multiples lies between the two when the coarser step had none: few are tried. */
#define MAX_TRIES 24

/* The multiple of 10^exponent strictly between the two: of several a multiple of 5, then the one nearest to the
 * middle. */
static gboolean
find_multiple (double  low,
               double  high,
               int     exponent,
               gint64 *found)
{
  double step = assay_step_value (1, 1, exponent);
  double middle = (low / 2 + high / 2) / step;
  gint64 first = (gint64) floor (low / step);
  double best = INFINITY;

  for (gint64 i = first; i < first + MAX_TRIES; i++)
    {
      double value = assay_step_value (i, 1, exponent);
      double cost = fabs (i - middle) + (i % 5 == 0 ? 0 : MAX_TRIES);

      if (value >= high)
        break;
      if (value <= low || cost >= best)
        continue;
      best = cost;
      *found = i;
    }

  return best < INFINITY;
}

/* As many decimals as the column has, but no more than two after the zeros: 0.80 and 0.00012, not 0.8000000. */
static guint
decimals_to_show (double value,
                  guint  usual_decimals)
{
  guint zeros = value == 0 || fabs (value) >= 1 ? 0 : -assay_step_power_of (fabs (value)) - 1;

  return MIN (usual_decimals, zeros + 2);
}

static char *
dup_same (double value)
{
  char buffer[ASSAY_NUMBER_BUFFER];

  return g_strdup (assay_number_to_text (value, buffer));
}

/**
 * assay_round_number_between:
 * @low: a finite number
 * @high: a finite number, not below @low
 * @usual_decimals: how many decimals numbers of this kind are written with
 *
 * Finds the roundest decimal strictly between @low and @high: the one with the fewest digits, of several the one
 * that ends in 5, then the nearest to the middle. It is padded to @usual_decimals, at most two of which count.
 * Where nothing lies between, it is @high.
 *
 * Returns: (transfer full): the number as a JSON number
 */
char *
assay_round_number_between (double low,
                            double high,
                            guint  usual_decimals)
{
  double size = MAX (fabs (low), fabs (high));
  int power;
  gint64 multiple;

  g_return_val_if_fail (isfinite (low) && isfinite (high), NULL);

  if (low < 0 && high > 0)
    return assay_step_dup_text (0, 1, 0, decimals_to_show (0, usual_decimals));
  if (!(low < high) || size < DBL_MIN)
    return dup_same (high);

  power = assay_step_power_of (size);
  for (int exponent = power; exponent > power - MAX_DIGITS; exponent--)
    if (find_multiple (low, high, exponent, &multiple))
      return assay_step_dup_text (multiple, 1, exponent,
                                  decimals_to_show (assay_step_value (multiple, 1, exponent), usual_decimals));

  return dup_same (high);
}
