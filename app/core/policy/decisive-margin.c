#include "policy/explanation.h"

/* In doubles, in the unit of the bounds: enough to find the smallest of several margins, and to sort by. */
static double
margin_of_rule (const AssayEvaluation *evaluation,
                guint                  row,
                guint                  index)
{
  const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, index);
  const AssayRule *rule = judgement->rule;
  gboolean reject = judgement->outcomes[row] == ASSAY_VERDICT_REJECTED;
  double low = reject ? rule->reject.value : rule->approve.value;
  double high = reject ? rule->reject_high.value : rule->approve_high.value;
  double value = assay_column_get_values (judgement->column)[row];

  if (assay_judgement_get_reading (judgement, assay_evaluation_get_table (evaluation), row) == ASSAY_READING_CONVERTED)
    value = rule->unit == ASSAY_UNIT_PERCENT ? value * 100 : value / 100;

  switch (rule->direction)
    {
    case ASSAY_DIRECTION_LOWER:
      return low - value;
    case ASSAY_DIRECTION_WITHIN:
      return MIN (value - low, high - value);
    case ASSAY_DIRECTION_NONE:
    case ASSAY_DIRECTION_HIGHER:
    default:
      return value - low;
    }
}

static gboolean
find_decisive (const AssayEvaluation *evaluation,
               guint                  row,
               guint                 *decisive,
               double                *least)
{
  AssayVerdict verdict = assay_evaluation_get_verdict (evaluation, row);
  gboolean found = FALSE;

  if (verdict == ASSAY_VERDICT_NOT_EVALUABLE)
    return FALSE;

  for (guint i = 0; i < assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation)); i++)
    {
      const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, i);
      double margin;

      if (judgement->rule->severity != ASSAY_SEVERITY_BLOCK || judgement->outcomes[row] != verdict)
        continue;

      margin = margin_of_rule (evaluation, row, i);
      if (!found || margin < *least)
        {
          *decisive = i;
          *least = margin;
          found = TRUE;
        }
    }

  return found;
}

/**
 * assay_explain_margin:
 * @evaluation: an evaluation
 * @row: a row of its table
 * @rule: (out) (optional): the rule that decided
 * @margin: (out) (optional): how far its value lies on the good side of the bound that spoke
 * @text: (out) (optional) (transfer full): the same as an exact decimal with its sign
 *
 * Of the blocking rules that gave the verdict, the one with the smallest margin. Without @text the margin is the
 * difference of two doubles, good enough to sort a million rows by; with @text it is the exact one.
 *
 * Returns: whether a rule with a margin decided; a model that is not evaluable has none
 */
gboolean
assay_explain_margin (const AssayEvaluation  *evaluation,
                      guint                   row,
                      guint                  *rule,
                      double                 *margin,
                      char                  **text)
{
  AssayReason reason;
  guint decisive;
  double least;

  if (!find_decisive (evaluation, row, &decisive, &least))
    return FALSE;

  if (rule != NULL)
    *rule = decisive;
  if (text != NULL)
    {
      assay_explain_rule (evaluation, row, decisive, &reason);
      least = reason.margin;
      *text = g_steal_pointer (&reason.margin_text);
      assay_reason_clear (&reason);
    }
  if (margin != NULL)
    *margin = least;

  return TRUE;
}
