#include "cli/exit-status.h"

#include <gio/gio.h>

#include "base/json-scan.h"
#include "formats/results.h"
#include "report/report.h"

/**
 * assay_exit_of_error:
 * @error: why a command could not do its work
 *
 * Returns: the exit status that CONTRACT 4 gives to it: what the environment refused is 8, a malformed policy or
 *   context 2, malformed results 5
 */
AssayExit
assay_exit_of_error (const GError *error)
{
  if (error->domain == ASSAY_FORMAT_ERROR)
    return error->code == ASSAY_FORMAT_ERROR_LAYOUT ? ASSAY_EXIT_USAGE : ASSAY_EXIT_MALFORMED;
  /* A document that is no results file and no policy file is the context of a report. */
  if (error->domain == ASSAY_POLICY_ERROR || error->domain == G_OPTION_ERROR || error->domain == ASSAY_JSON_ERROR)
    return ASSAY_EXIT_USAGE;
  /* Everything else that a report refuses was asked for wrongly. */
  if (error->domain == ASSAY_REPORT_ERROR && error->code != ASSAY_REPORT_ERROR_CHANGED)
    return ASSAY_EXIT_USAGE;

  return ASSAY_EXIT_ENVIRONMENT;
}

/**
 * assay_exit_of_counts:
 * @counts: how many of the judged models have each verdict
 * @any: whether one approved model is enough
 *
 * Returns: the exit status of a judgement
 */
AssayExit
assay_exit_of_counts (const guint counts[ASSAY_N_VERDICTS],
                      gboolean    any)
{
  if (any && counts[ASSAY_VERDICT_APPROVED] > 0)
    return ASSAY_EXIT_APPROVED;
  if (counts[ASSAY_VERDICT_REJECTED] > 0)
    return ASSAY_EXIT_REJECTED;
  if (counts[ASSAY_VERDICT_NOT_EVALUABLE] > 0)
    return ASSAY_EXIT_NOT_EVALUABLE;
  if (counts[ASSAY_VERDICT_NEEDS_DECISION] > 0)
    return ASSAY_EXIT_WAITING;

  return ASSAY_EXIT_APPROVED;
}
