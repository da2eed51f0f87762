#include "shell/verdict-mark.h"

static const struct
{
  const char *symbol;
  const char *css_class;
} marks[ASSAY_N_VERDICTS] = {
  [ASSAY_OUTCOME_SKIPPED] = { "·", "dim-label" },
  [ASSAY_VERDICT_APPROVED] = { "✓", "approved" },
  [ASSAY_VERDICT_NEEDS_DECISION] = { "◔", "needs-decision" },
  [ASSAY_VERDICT_NOT_EVALUABLE] = { "–", "not-evaluable" },
  [ASSAY_VERDICT_REJECTED] = { "✕", "rejected" },
};

/**
 * assay_verdict_mark_symbol:
 * @verdict: a verdict, or the outcome of a rule
 *
 * Returns: (transfer none): one character
 */
const char *
assay_verdict_mark_symbol (AssayVerdict verdict)
{
  g_return_val_if_fail (verdict < ASSAY_N_VERDICTS, "");

  return marks[verdict].symbol;
}

/**
 * assay_verdict_mark_css_class:
 * @verdict: a verdict, or the outcome of a rule
 *
 * Returns: (transfer none): the style class of what shows it
 */
const char *
assay_verdict_mark_css_class (AssayVerdict verdict)
{
  g_return_val_if_fail (verdict < ASSAY_N_VERDICTS, "");

  return marks[verdict].css_class;
}
