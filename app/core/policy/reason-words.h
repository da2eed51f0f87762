#pragma once

#include "policy/rule.h"
#include "policy/verdict.h"

G_BEGIN_DECLS

/* The sentence of a reason; private to this room. */
typedef struct
{
  const char *metric;      /* escaped */
  const char *observed;    /* as written, escaped and shortened */
  const char *low;         /* the bound that speaks, or the low end of the range */
  const char *high;        /* the high end; NULL for one bound */
  const char *distance;    /* how far from the bound, without sign; NULL where exactly at it */
  gboolean    above;       /* the value lies above the bound that speaks */
  gboolean    reject;      /* it is the reject bound that speaks */
} AssayReasonWords;

char *assay_reason_words_judged (const AssayReasonWords *words,
                                 const AssayRule        *rule,
                                 AssayVerdict            outcome) G_GNUC_WARN_UNUSED_RESULT;
char *assay_reason_words_cell   (const char             *metric,
                                 const char             *observed,
                                 AssayCell               cell) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
