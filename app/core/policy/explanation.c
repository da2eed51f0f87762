#include "policy/explanation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/decimal.h"
#include "base/number.h"
#include "base/text.h"
#include "policy/margin.h"
#include "policy/reason-words.h"

#define LONGEST_SHOWN 48

/* What an explanation of one rule for one row looks at. */
typedef struct
{
  const AssayEvaluation *evaluation;
  const AssayJudgement  *judgement;
  guint                  row;
} Case;

/**
 * assay_reason_clear:
 * @self: a reason
 */
void
assay_reason_clear (AssayReason *self)
{
  g_clear_pointer (&self->metric, g_free);
  g_clear_pointer (&self->observed_text, g_free);
  g_clear_pointer (&self->threshold_text, g_free);
  g_clear_pointer (&self->margin_text, g_free);
  g_clear_pointer (&self->text, g_free);
}

static char *
show (const char *text)
{
  g_autofree char *shortened = assay_text_shorten (text, LONGEST_SHOWN);

  return assay_text_escape_controls (shortened);
}

static AssayReading
get_reading (const Case *which)
{
  return assay_judgement_get_reading (which->judgement, assay_evaluation_get_table (which->evaluation), which->row);
}

/* The value in the unit of the rule's bounds, as a decimal. */
static char *
dup_decimal (const Case *which)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *decimal = assay_column_facts_get_decimal (which->judgement->facts, which->row, buffer);

  if (get_reading (which) == ASSAY_READING_CONVERTED)
    return assay_decimal_scale (decimal, -assay_reading_get_power (which->judgement->rule));

  return g_strdup (decimal);
}

static gboolean
end_is_nearer (const char *value,
               const char *low,
               const char *high)
{
  g_autofree char *to_low = assay_decimal_subtract (value, low);
  g_autofree char *to_high = assay_decimal_subtract (high, value);

  return assay_decimal_compare (to_high, to_low) < 0;
}

/* The bound that decided: of a range, the end that is nearest or, outside, the one that was passed. */
static const AssayBound *
speaking_bound (const AssayRule *rule,
                AssayVerdict     outcome,
                const char      *value,
                gboolean        *top)
{
  gboolean reject = outcome == ASSAY_VERDICT_REJECTED;
  const AssayBound *low = reject ? &rule->reject : &rule->approve;
  const AssayBound *high = reject ? &rule->reject_high : &rule->approve_high;

  *top = rule->direction == ASSAY_DIRECTION_LOWER;
  if (rule->direction != ASSAY_DIRECTION_WITHIN)
    return low;

  *top = end_is_nearer (value, low->text, high->text);

  return *top ? high : low;
}

static const char *
speaking_operator (const AssayRule *rule,
                   AssayVerdict     outcome)
{
  if (outcome != ASSAY_VERDICT_REJECTED || rule->direction == ASSAY_DIRECTION_WITHIN)
    return assay_rule_get_operator (rule);

  /* Equality does not reject, even where the approve bound is strict. */
  return rule->direction == ASSAY_DIRECTION_LOWER ? "<=" : ">=";
}

static char *
show_observed (const Case *which,
               const char *value)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  const AssayRule *rule = which->judgement->rule;
  g_autofree char *observed = show (assay_column_get_text (which->judgement->column, which->row, buffer));
  g_autofree char *converted = NULL;

  if (get_reading (which) != ASSAY_READING_CONVERTED)
    return g_steal_pointer (&observed);

  converted = show (value);

  return rule->unit == ASSAY_UNIT_PERCENT
         ? g_strdup_printf (_("%s (a fraction, %s in percent)"), observed, converted)
         : g_strdup_printf (_("%s (percent, %s as a fraction)"), observed, converted);
}

static void
explain_judged (const Case  *which,
                const char  *metric,
                AssayReason *reason)
{
  const AssayRule *rule = which->judgement->rule;
  gboolean reject = reason->outcome == ASSAY_VERDICT_REJECTED;
  g_autofree char *value = dup_decimal (which);
  g_autofree char *observed = show_observed (which, value);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  AssayReasonWords words = { .metric = metric, .observed = observed, .reject = reject };
  gboolean top;
  const AssayBound *bound = speaking_bound (rule, reason->outcome, value, &top);

  reason->operator_text = speaking_operator (rule, reason->outcome);
  reason->threshold = bound->value;
  reason->threshold_text = g_strdup (bound->text);
  reason->margin_text = top ? assay_margin_to_text (value, bound->text) : assay_margin_to_text (bound->text, value);
  assay_number_parse (reason->margin_text + (*reason->margin_text == '+'), -1, &reason->margin);

  low = show (reject ? rule->reject.text : rule->approve.text);
  words.low = low;
  if (rule->direction == ASSAY_DIRECTION_WITHIN)
    words.high = high = show (reject ? rule->reject_high.text : rule->approve_high.text);
  if (reason->margin_text[0] != '0')
    words.distance = reason->margin_text + 1;
  words.above = (reason->margin_text[0] == '+') != top;
  reason->text = assay_reason_words_judged (&words, rule, reason->outcome);
}

static const char *
code_of_cell (AssayCell cell)
{
  static const char *const codes[] = {
    [ASSAY_CELL_NUMBER] = "missing",
    [ASSAY_CELL_MISSING] = "missing",
    [ASSAY_CELL_NULL] = "null",
    [ASSAY_CELL_EMPTY] = "missing",
    [ASSAY_CELL_NAN] = "nan",
    [ASSAY_CELL_INFINITE] = "infinite",
    [ASSAY_CELL_TEXT] = "text",
    [ASSAY_CELL_BOOLEAN] = "text",
  };

  return codes[cell];
}

static char *
explain_no_column (const AssayJudgement *judgement,
                   const char           *metric)
{
  g_autofree char *nearest = judgement->nearest != NULL ? show (judgement->nearest) : NULL;

  if (nearest != NULL)
    return g_strdup_printf (_("the results have no column “%s”; did you mean “%s”?"), metric, nearest);

  return g_strdup_printf (_("the results have no column “%s”"), metric);
}

static char *
explain_doubt (const Case *which,
               const char *metric,
               const char *observed)
{
  return g_strdup_printf (_("%s %s cannot be held against %s: the values look like percent, the threshold like a fraction; "
                            "say unit: percent or unit: fraction in the rule"),
                          metric, observed, which->judgement->rule->approve.text);
}

static void
explain_unjudged (const Case  *which,
                  const char  *metric,
                  AssayReason *reason)
{
  const AssayJudgement *judgement = which->judgement;
  char buffer[ASSAY_NUMBER_BUFFER];
  g_autofree char *observed = NULL;
  AssayCell cell;

  if (judgement->column == NULL)
    {
      reason->code = "no_column";
      reason->text = explain_no_column (judgement, metric);
      return;
    }

  cell = assay_column_get_cell (judgement->column, which->row);
  observed = show (assay_column_get_text (judgement->column, which->row, buffer));
  if (cell != ASSAY_CELL_NUMBER)
    {
      reason->code = code_of_cell (cell);
      reason->text = assay_reason_words_cell (metric, observed, cell);
    }
  else if (judgement->rule->direction == ASSAY_DIRECTION_NONE)
    {
      reason->code = "no_direction";
      reason->text = g_strdup_printf (_("%s %s: whether higher or lower is better has not been said"), metric, observed);
    }
  else
    {
      reason->code = "unit_doubt";
      reason->text = explain_doubt (which, metric, observed);
    }
}

static void
mark_skipped (AssayReason *reason)
{
  g_autofree char *why = g_steal_pointer (&reason->text);

  reason->code = "skipped";
  reason->text = g_strdup_printf (_("skipped, not required: %s"), why);
}

static char *
name_metric (const AssayJudgement *judgement)
{
  /* A number without a name in the results goes by the name that the rules give it. */
  if (judgement->column == NULL || assay_column_is_unnamed (judgement->column))
    return g_strdup (judgement->rule->metric);

  return g_strdup (assay_column_get_name (judgement->column));
}

/**
 * assay_explain_rule:
 * @evaluation: an evaluation
 * @row: a row of its table
 * @rule: index of a rule in its policy
 * @reason: (out caller-allocates): why the rule came out as it did; free with assay_reason_clear()
 *
 * Explains every outcome, an approval too. Values stand as they were written, margins are exact differences of
 * decimals in the unit of the bounds, so that nothing is rounded across a threshold.
 */
void
assay_explain_rule (const AssayEvaluation *evaluation,
                    guint                  row,
                    guint                  rule,
                    AssayReason           *reason)
{
  Case which = { evaluation, assay_evaluation_get_judgement (evaluation, rule), row };
  const AssayJudgement *judgement = which.judgement;
  char buffer[ASSAY_NUMBER_BUFFER];
  g_autofree char *metric = NULL;

  *reason = (AssayReason) {
    .rule = rule,
    .outcome = judgement->outcomes[row],
    .metric = name_metric (judgement),
    .observed = judgement->column != NULL ? assay_column_get_values (judgement->column)[row] : NAN,
    .operator_text = assay_rule_get_operator (judgement->rule),
    .threshold = NAN,
    .margin = NAN,
    .warn = judgement->rule->severity == ASSAY_SEVERITY_WARN,
  };
  if (judgement->column != NULL && *assay_column_get_text (judgement->column, row, buffer) != '\0')
    reason->observed_text = g_strdup (assay_column_get_text (judgement->column, row, buffer));

  metric = show (reason->metric);
  if (reason->outcome == ASSAY_VERDICT_NOT_EVALUABLE || reason->outcome == ASSAY_OUTCOME_SKIPPED)
    explain_unjudged (&which, metric, reason);
  else
    explain_judged (&which, metric, reason);
  if (reason->outcome == ASSAY_OUTCOME_SKIPPED)
    mark_skipped (reason);
}

/**
 * assay_explain:
 * @evaluation: an evaluation
 * @row: a row of its table
 *
 * Returns: (transfer full) (element-type AssayReason): a reason for each rule of the policy, in its order; the array
 *   clears its reasons
 */
GArray *
assay_explain (const AssayEvaluation *evaluation,
               guint                  row)
{
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));
  GArray *reasons = g_array_sized_new (FALSE, TRUE, sizeof (AssayReason), n_rules);

  g_array_set_clear_func (reasons, (GDestroyNotify) assay_reason_clear);
  g_array_set_size (reasons, n_rules);
  for (guint i = 0; i < n_rules; i++)
    assay_explain_rule (evaluation, row, i, &g_array_index (reasons, AssayReason, i));

  return reasons;
}

static void
append_sentence (GString    *words,
                 const char *sentence)
{
  if (words->len > 0)
    g_string_append (words, "; ");
  g_string_append (words, sentence);
}

static gboolean
was_judged (GArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const AssayReason *reason = &g_array_index (reasons, AssayReason, i);

      if (!reason->warn && reason->outcome != ASSAY_OUTCOME_SKIPPED)
        return TRUE;
    }

  return FALSE;
}

/* Said once, however many rules stand on it. */
static void
append_naming (GString               *words,
               const AssayEvaluation *evaluation,
               GArray                *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *metric = NULL;
      g_autofree char *sentence = NULL;

      if (!assay_evaluation_is_unnamed (evaluation, i))
        continue;
      metric = show (g_array_index (reasons, AssayReason, i).metric);
      sentence = g_strdup_printf (_("the results give one number without a name, which the rules call %s"), metric);
      append_sentence (words, sentence);
      return;
    }
}

/**
 * assay_explain_in_words:
 * @evaluation: an evaluation
 * @row: a row of its table
 *
 * Returns: (transfer full): the whole explanation of a verdict in one line, without a full stop: the sentence of each
 *   rule, and what else one has to know
 */
char *
assay_explain_in_words (const AssayEvaluation *evaluation,
                        guint                  row)
{
  g_autoptr(GArray) reasons = assay_explain (evaluation, row);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const AssayReason *reason = &g_array_index (reasons, AssayReason, i);
      g_autofree char *warning = reason->warn ? g_strdup_printf (_("only a warning: %s"), reason->text) : NULL;

      append_sentence (words, warning != NULL ? warning : reason->text);
    }
  if (reasons->len == 0)
    append_sentence (words, _("there is no rule yet"));
  else if (!was_judged (reasons))
    append_sentence (words, _("no rule that counts could judge this model"));
  append_naming (words, evaluation, reasons);

  return g_string_free (words, FALSE);
}
