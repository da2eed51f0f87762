#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* Why one rule came out as it did for one model, as data and as a sentence. Free with assay_reason_clear (). */
typedef struct
{
  guint        rule;             /* index in the policy */
  AssayVerdict outcome;
  const char  *code;             /* "missing", "nan", ...; NULL for a rule that was judged */
  char        *metric;           /* name of the column judged, or the rule's metric where there is none */
  double       observed;         /* NaN where there is no number */
  char        *observed_text;    /* as written; or NULL */
  const char  *operator_text;    /* ">=", ">", "<=", "<", "within" */
  double       threshold;        /* the bound that speaks; NaN for none */
  char        *threshold_text;
  double       margin;           /* signed: at or above 0 holds; in the metric's own unit */
  char        *margin_text;      /* decimal-exact, with sign: "+0.02" */
  char        *text;             /* "accuracy 0.82 is 0.02 above 0.80" */
  gboolean     warn;             /* of a rule with severity warn */
} AssayReason;

void       assay_reason_clear            (AssayReason           *self);
void       assay_explain_rule            (const AssayEvaluation *evaluation,
                                          guint                  row,
                                          guint                  rule,
                                          AssayReason           *reason);
GArray    *assay_explain                 (const AssayEvaluation *evaluation,
                                          guint                  row) G_GNUC_WARN_UNUSED_RESULT;
char      *assay_explain_in_words        (const AssayEvaluation *evaluation,
                                          guint                  row) G_GNUC_WARN_UNUSED_RESULT;
gboolean   assay_explain_margin          (const AssayEvaluation *evaluation,
                                          guint                  row,
                                          guint                 *rule,
                                          double                *margin,
                                          char                 **text);

G_END_DECLS
