#include "figures/ticks.h"

#include <math.h>

#include "stats/step.h"

/* A tick this part of a step outside the axis is on its end. */
#define END 1e-6

/* An axis narrower than this part of its values is narrower than doubles tell apart. */
#define NARROWEST 1e-14

/* Writing 1000000000000 below an axis helps nobody. */
#define MAX_DECIMALS 15

static void
place (AssayTicks *ticks,
       double      low,
       double      high,
       guint       mantissa,
       int         exponent)
{
  double step = assay_step_value (1, mantissa, exponent);
  double first = ceil (low / step - END);
  double last = floor (high / step + END);

  ticks->step = step;
  ticks->mantissa = mantissa;
  ticks->exponent = exponent;
  ticks->index = (gint64) first;
  ticks->n = last >= first ? (guint) (last - first) + 1 : 0;
  ticks->first = assay_step_value (ticks->index, mantissa, exponent);
  ticks->decimals = CLAMP (-exponent, 0, MAX_DECIMALS);
}

/* Rising steps of 1, 2 and 5 until few enough fit. */
static void
choose (AssayTicks *ticks,
        double      low,
        double      high,
        guint       max_ticks)
{
  static const guint mantissas[] = { 1, 2, 5 };
  int exponent = assay_step_power_of ((high / 2 - low / 2) / max_ticks);

  for (;; exponent++)
    for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++)
      {
        place (ticks, low, high, mantissas[i], exponent);
        if (ticks->n <= max_ticks)
          return;
      }
}

/**
 * assay_ticks_init:
 * @ticks: (out): filled in
 * @low: where the axis begins
 * @high: where it ends
 * @max_ticks: room for so many labels
 *
 * Chooses round ticks on an axis: multiples of 1, 2 or 5 times a power of ten, as many as there is room for. An axis
 * without width, or with ends that are not finite, has none.
 */
void
assay_ticks_init (AssayTicks *ticks,
                  double      low,
                  double      high,
                  guint       max_ticks)
{
  double size = MAX (fabs (low), fabs (high));

  g_return_if_fail (ticks != NULL);

  *ticks = (AssayTicks) { .step = 1, .mantissa = 1 };
  if (!isfinite (low) || !isfinite (high) || max_ticks == 0)
    return;
  if (!(high / 2 - low / 2 > MAX (size * NARROWEST, 1e-300)))
    return;

  choose (ticks, low, high, max_ticks);
}

/**
 * assay_ticks_get_value:
 * @ticks: ticks
 * @index: from 0
 *
 * Returns: where the tick stands on the axis
 */
double
assay_ticks_get_value (const AssayTicks *ticks,
                       guint             index)
{
  g_return_val_if_fail (ticks != NULL && index < ticks->n, NAN);

  return assay_step_value (ticks->index + index, ticks->mantissa, ticks->exponent);
}

/**
 * assay_ticks_dup_text:
 * @ticks: ticks
 * @index: from 0
 *
 * Returns: (transfer full): the label of the tick, with as many decimals as its neighbours have
 */
char *
assay_ticks_dup_text (const AssayTicks *ticks,
                      guint             index)
{
  g_return_val_if_fail (ticks != NULL && index < ticks->n, NULL);

  return assay_step_dup_text (ticks->index + index, ticks->mantissa, ticks->exponent, ticks->decimals);
}
