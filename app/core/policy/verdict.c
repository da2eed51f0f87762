#include "policy/verdict.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *title;
} verdicts[ASSAY_N_VERDICTS] = {
  [ASSAY_OUTCOME_SKIPPED] = { "skipped", N_("Skipped") },
  [ASSAY_VERDICT_APPROVED] = { "approved", N_("Approved") },
  [ASSAY_VERDICT_NEEDS_DECISION] = { "needs_decision", N_("Needs decision") },
  [ASSAY_VERDICT_NOT_EVALUABLE] = { "not_evaluable", N_("Not evaluable") },
  [ASSAY_VERDICT_REJECTED] = { "rejected", N_("Rejected") },
};

/**
 * assay_verdict_to_id:
 * @verdict: a verdict, or the outcome of a rule
 *
 * Returns: (transfer none): the word of files and of the command line, never translated
 */
const char *
assay_verdict_to_id (AssayVerdict verdict)
{
  g_return_val_if_fail (verdict < ASSAY_N_VERDICTS, NULL);

  return verdicts[verdict].id;
}

/**
 * assay_verdict_to_title:
 * @verdict: a verdict, or the outcome of a rule
 *
 * Returns: (transfer none): the word to show a person, translated
 */
const char *
assay_verdict_to_title (AssayVerdict verdict)
{
  g_return_val_if_fail (verdict < ASSAY_N_VERDICTS, NULL);

  return _(verdicts[verdict].title);
}

/**
 * assay_verdict_from_id:
 * @id: a word
 * @verdict: (out): the verdict that it names
 *
 * “skipped” is no verdict: a rule can be skipped, a model can not.
 *
 * Returns: whether @id names a verdict
 */
gboolean
assay_verdict_from_id (const char   *id,
                       AssayVerdict *verdict)
{
  for (guint i = ASSAY_VERDICT_APPROVED; i < ASSAY_N_VERDICTS; i++)
    {
      if (g_strcmp0 (id, verdicts[i].id) == 0)
        {
          *verdict = i;
          return TRUE;
        }
    }

  return FALSE;
}
