#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In order of severity: several rules give the worst. SKIPPED is an outcome of a rule, never a verdict. */
typedef enum
{
  ASSAY_OUTCOME_SKIPPED,
  ASSAY_VERDICT_APPROVED,
  ASSAY_VERDICT_NEEDS_DECISION,
  ASSAY_VERDICT_NOT_EVALUABLE,
  ASSAY_VERDICT_REJECTED,
  ASSAY_N_VERDICTS,
} AssayVerdict;

const char *assay_verdict_to_id    (AssayVerdict  verdict);    /* "needs_decision" */
const char *assay_verdict_to_title (AssayVerdict  verdict);    /* "Needs decision", translated */
gboolean    assay_verdict_from_id  (const char   *id,
                                    AssayVerdict *verdict);

G_END_DECLS
