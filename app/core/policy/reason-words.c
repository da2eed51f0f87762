#include "policy/reason-words.h"

#include <glib/gi18n-lib.h>

static char *
exactly_at (const AssayReasonWords *words,
            const AssayRule        *rule,
            AssayVerdict            outcome)
{
  if (outcome == ASSAY_VERDICT_APPROVED)
    return g_strdup_printf (_("%s %s is exactly at %s, which is enough"), words->metric, words->observed, words->low);
  if (rule->direction == ASSAY_DIRECTION_LOWER)
    return g_strdup_printf (_("%s %s is exactly at %s, but must be below it"), words->metric, words->observed, words->low);

  return g_strdup_printf (_("%s %s is exactly at %s, but must be above it"), words->metric, words->observed, words->low);
}

static char *
beside_bound (const AssayReasonWords *words)
{
  if (words->reject)
    return g_strdup_printf (words->above ? _("%s %s is %s above the reject bound %s")
                                         : _("%s %s is %s below the reject bound %s"),
                            words->metric, words->observed, words->distance, words->low);

  return g_strdup_printf (words->above ? _("%s %s is %s above %s") : _("%s %s is %s below %s"),
                          words->metric, words->observed, words->distance, words->low);
}

static char *
at_range (const AssayReasonWords *words,
          AssayVerdict            outcome)
{
  if (words->distance == NULL)
    return g_strdup_printf (outcome == ASSAY_VERDICT_APPROVED
                              ? _("%s %s is exactly at an end of the range %s to %s, which is enough")
                              : _("%s %s is exactly at an end of the range %s to %s, but must be inside"),
                            words->metric, words->observed, words->low, words->high);

  return g_strdup_printf (_("%s %s is inside the range %s to %s, %s from its nearest end"), words->metric, words->observed,
                          words->low, words->high, words->distance);
}

static char *
beside_range (const AssayReasonWords *words)
{
  if (words->reject)
    return g_strdup_printf (words->above ? _("%s %s is %s above the reject range %s to %s")
                                         : _("%s %s is %s below the reject range %s to %s"),
                            words->metric, words->observed, words->distance, words->low, words->high);

  return g_strdup_printf (words->above ? _("%s %s is %s above the range %s to %s")
                                       : _("%s %s is %s below the range %s to %s"),
                          words->metric, words->observed, words->distance, words->low, words->high);
}

/**
 * assay_reason_words_judged:
 * @words: the parts
 * @rule: the rule that judged
 * @outcome: how
 *
 * Returns: (transfer full): the sentence, for example “accuracy 0.76 is 0.04 below 0.80”
 */
char *
assay_reason_words_judged (const AssayReasonWords *words,
                           const AssayRule        *rule,
                           AssayVerdict            outcome)
{
  if (words->high != NULL)
    return outcome == ASSAY_VERDICT_APPROVED || words->distance == NULL ? at_range (words, outcome)
                                                                        : beside_range (words);

  return words->distance != NULL ? beside_bound (words) : exactly_at (words, rule, outcome);
}

/**
 * assay_reason_words_cell:
 * @metric: the metric's name
 * @observed: what stands in the cell
 * @cell: what that is; not a number
 *
 * Returns: (transfer full): why nothing is proven by it
 */
char *
assay_reason_words_cell (const char *metric,
                         const char *observed,
                         AssayCell   cell)
{
  switch (cell)
    {
    case ASSAY_CELL_NULL:
      return g_strdup_printf (_("%s is null: the results give no value"), metric);
    case ASSAY_CELL_EMPTY:
      return g_strdup_printf (_("%s is empty: the results give no value"), metric);
    case ASSAY_CELL_NAN:
      return g_strdup_printf (_("%s is NaN, not a number: nothing is proven"), metric);
    case ASSAY_CELL_INFINITE:
      return g_strdup_printf (_("%s is %s: an infinite value proves nothing"), metric, observed);
    case ASSAY_CELL_TEXT:
      return g_strdup_printf (_("%s is the text “%s”, not a number"), metric, observed);
    case ASSAY_CELL_BOOLEAN:
      return g_strdup_printf (_("%s is %s, a yes or no and not a number"), metric, observed);
    case ASSAY_CELL_MISSING:
    case ASSAY_CELL_NUMBER:
    default:
      return g_strdup_printf (_("%s is missing: this model has no such value"), metric);
    }
}
