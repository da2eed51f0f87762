#include "shell/shown-number.h"

#include <string.h>

#include "base/decimal.h"
#include "base/number.h"

/* Whether both numbers stand to a bound as one does: below, on or above it. */
static gboolean
stands_alike (const char       *a,
              const char       *b,
              const AssayBound *bound)
{
  return !bound->set || assay_decimal_compare (a, bound->text) == assay_decimal_compare (b, bound->text);
}

static gboolean
judged_alike (const char      *a,
              const char      *b,
              const AssayRule *rule)
{
  return stands_alike (a, b, &rule->approve) && stands_alike (a, b, &rule->approve_high)
         && stands_alike (a, b, &rule->reject) && stands_alike (a, b, &rule->reject_high);
}

/* A rule that states its unit may compare in another unit than the number is written in: nothing is rounded then. */
static gboolean
may_stand_for (const char        *rounded,
               const char        *text,
               const AssayColumn *cells,
               AssayEvaluation   *evaluation)
{
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    {
      const AssayRule *rule = assay_policy_get_rule (policy, i);

      if (assay_evaluation_get_column (evaluation, i) == cells
          && (rule->unit != ASSAY_UNIT_UNSTATED || !judged_alike (rounded, text, rule)))
        return FALSE;
    }

  return TRUE;
}

/* Digits are added until every threshold stands where it stood (CONTRACT 1.7). 1e300 keeps its exponent. */
static char *
round_to (const char        *text,
          const AssayColumn *cells,
          AssayEvaluation   *evaluation,
          guint              decimals)
{
  guint n_written = assay_decimal_decimals (text);

  for (guint n = decimals; n == decimals || n < n_written; n++)
    {
      g_autofree char *rounded = assay_decimal_round (text, n);

      if (strlen (rounded) >= ASSAY_NUMBER_BUFFER)
        break;
      if (may_stand_for (rounded, text, cells, evaluation))
        return g_steal_pointer (&rounded);
    }

  return g_strdup (text);
}

/* The double may be another number than the one that was written, and stand on the other side of a threshold. */
static char *
shorten (const char        *text,
         const AssayColumn *cells,
         guint              row)
{
  double value = assay_column_get_values (cells)[row];
  char buffer[ASSAY_NUMBER_BUFFER];

  return g_strdup (assay_number_is_exact (value, text, -1) ? assay_number_to_text (value, buffer) : text);
}

/**
 * assay_shown_number:
 * @cells: a column
 * @row: one of its rows, with a number
 * @evaluation: by what it is judged
 * @digits: how numbers are to be shown
 * @decimals: how many decimals, for %ASSAY_DIGITS_FIXED
 *
 * Never rounds a number across a threshold: there it has as many decimals as it takes.
 *
 * Returns: (transfer full): what to show
 */
char *
assay_shown_number (const AssayColumn *cells,
                    guint              row,
                    AssayEvaluation   *evaluation,
                    AssayDigits        digits,
                    guint              decimals)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *text = assay_column_get_text (cells, row, buffer);

  /* “82.3%” is a number, and stays as it is. */
  if (digits == ASSAY_DIGITS_WRITTEN || !assay_decimal_is_valid (text))
    return g_strdup (text);
  if (digits == ASSAY_DIGITS_SHORTEST)
    return shorten (text, cells, row);

  return round_to (text, cells, evaluation, decimals);
}
