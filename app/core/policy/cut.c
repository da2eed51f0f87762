#include "policy/cut.h"

#include <math.h>

#include "base/decimal.h"
#include "base/number.h"

static char *
scale_text (const AssayBound *bound,
            int               power_of_ten)
{
  if (!bound->set)
    return NULL;

  return power_of_ten == 0 ? g_strdup (bound->text) : assay_decimal_scale (bound->text, power_of_ten);
}

static double
parse (const char *text)
{
  double value = NAN;

  if (text != NULL)
    assay_number_parse (text, -1, &value);

  return value;
}

/* How the decimal that @value shows in shortest digits stands to the bound @text that it was read from. */
static int
compare_shortest (double      value,
                  const char *text)
{
  char buffer[ASSAY_NUMBER_BUFFER];

  return assay_decimal_compare (assay_number_to_text (value, buffer), text);
}

/* The least double whose shortest digits are at or above @text (above it, where @strict). */
static double
least_at (const char *text,
          double      value,
          gboolean    strict)
{
  int relation;

  if (text == NULL || !isfinite (value))
    return text == NULL ? -INFINITY : value;

  relation = compare_shortest (value, text);

  return relation > 0 || (relation == 0 && !strict) ? value : nextafter (value, INFINITY);
}

/* The greatest double whose shortest digits are at or below @text (below it, where @strict). */
static double
greatest_at (const char *text,
             double      value,
             gboolean    strict)
{
  int relation;

  if (text == NULL || !isfinite (value))
    return text == NULL ? INFINITY : value;

  relation = compare_shortest (value, text);

  return relation < 0 || (relation == 0 && !strict) ? value : nextafter (value, -INFINITY);
}

static void
set_ends (AssayCut *self)
{
  gboolean lower = self->direction == ASSAY_DIRECTION_LOWER;
  gboolean within = self->direction == ASSAY_DIRECTION_WITHIN;
  const char *approve_top = lower ? self->approve : self->approve_high;
  const char *reject_top = lower ? self->reject : self->reject_high;

  self->approve_low = least_at (lower ? NULL : self->approve, self->bounds[0], self->strict);
  self->approve_top = greatest_at (approve_top, self->bounds[within ? 1 : 0], self->strict);
  self->reject_low = least_at (lower ? NULL : self->reject, self->bounds[2], FALSE);
  self->reject_top = greatest_at (reject_top, self->bounds[within ? 3 : 2], FALSE);
}

/**
 * assay_cut_init:
 * @self: a cut; free what it holds with assay_cut_clear()
 * @rule: the rule
 * @power_of_ten: 0, or by how many decimal places to move the bounds into the unit of the values
 *
 * Prepares a rule's bounds for judging. Doubles that differ decide; where a value reads to the same double as a
 * bound, decimals decide (CONTRACT 1.6), and this moves the double by at most one step to say the same.
 */
void
assay_cut_init (AssayCut        *self,
                const AssayRule *rule,
                int              power_of_ten)
{
  *self = (AssayCut) {
    .direction = rule->direction,
    .strict = rule->strict,
    .approve = scale_text (&rule->approve, power_of_ten),
    .approve_high = scale_text (&rule->approve_high, power_of_ten),
    .reject = scale_text (&rule->reject, power_of_ten),
    .reject_high = scale_text (&rule->reject_high, power_of_ten),
  };
  self->bounds[0] = parse (self->approve);
  self->bounds[1] = parse (self->approve_high);
  self->bounds[2] = parse (self->reject);
  self->bounds[3] = parse (self->reject_high);
  set_ends (self);
}

/**
 * assay_cut_clear:
 * @self: a cut
 */
void
assay_cut_clear (AssayCut *self)
{
  g_clear_pointer (&self->approve, g_free);
  g_clear_pointer (&self->approve_high, g_free);
  g_clear_pointer (&self->reject, g_free);
  g_clear_pointer (&self->reject_high, g_free);
}

/**
 * assay_cut_touches:
 * @self: a cut
 * @value: a finite number
 *
 * Returns: whether some bound reads to the same double, so that only decimals can decide
 */
gboolean
assay_cut_touches (const AssayCut *self,
                   double          value)
{
  for (guint i = 0; i < ASSAY_N_BOUNDS_OF_CUT; i++)
    {
      if (self->bounds[i] == value)
        return TRUE;
    }

  return FALSE;
}

/**
 * assay_cut_judge:
 * @self: a cut
 * @value: a number that its shortest digits say exactly; NaN for what is none
 *
 * Returns: the outcome; %ASSAY_VERDICT_NOT_EVALUABLE for NaN, which proves nothing (CONTRACT 1.1)
 */
AssayVerdict
assay_cut_judge (const AssayCut *self,
                 double          value)
{
  if (isnan (value) || self->direction == ASSAY_DIRECTION_NONE)
    return ASSAY_VERDICT_NOT_EVALUABLE;
  if (value < self->reject_low || value > self->reject_top)
    return ASSAY_VERDICT_REJECTED;
  if (value >= self->approve_low && value <= self->approve_top)
    return ASSAY_VERDICT_APPROVED;

  return ASSAY_VERDICT_NEEDS_DECISION;
}

static gboolean
holds_low (const char *decimal,
           const char *bound,
           gboolean    strict)
{
  return bound == NULL || assay_decimal_compare (decimal, bound) >= (strict ? 1 : 0);
}

static gboolean
holds_top (const char *decimal,
           const char *bound,
           gboolean    strict)
{
  return bound == NULL || assay_decimal_compare (decimal, bound) <= (strict ? -1 : 0);
}

/**
 * assay_cut_judge_text:
 * @self: a cut
 * @decimal: a JSON number as written
 *
 * Judges by decimals alone, exact for any number of digits.
 *
 * Returns: the outcome
 */
AssayVerdict
assay_cut_judge_text (const AssayCut *self,
                      const char     *decimal)
{
  gboolean lower = self->direction == ASSAY_DIRECTION_LOWER;
  gboolean within = self->direction == ASSAY_DIRECTION_WITHIN;
  const char *top = lower ? self->approve : self->approve_high;
  const char *reject_top = lower ? self->reject : self->reject_high;

  if (self->direction == ASSAY_DIRECTION_NONE)
    return ASSAY_VERDICT_NOT_EVALUABLE;
  if (!holds_low (decimal, lower ? NULL : self->reject, FALSE)
      || !holds_top (decimal, lower || within ? reject_top : NULL, FALSE))
    return ASSAY_VERDICT_REJECTED;
  if (holds_low (decimal, lower ? NULL : self->approve, self->strict)
      && holds_top (decimal, lower || within ? top : NULL, self->strict))
    return ASSAY_VERDICT_APPROVED;

  return ASSAY_VERDICT_NEEDS_DECISION;
}
