#pragma once

#include "policy/sensitivity.h"

G_BEGIN_DECLS

/* Steps through the order jump about in memory. After this many, reading all rows in turn is faster. */
#define ASSAY_LONGEST_WALK 4096

/* Shared by the units that ask what would change. */
struct _AssaySensitivity
{
  AssayColumn *column;
  AssayOrder  *order;        /* ascending */
  guint        n_numbers;
};

guint    assay_sensitivity_count_below (const AssaySensitivity *self,
                                        double                  value,
                                        gboolean                or_at);
gboolean assay_sensitivity_can_move    (const AssaySensitivity *self,
                                        const AssayJudgement   *judgement);
gboolean assay_sensitivity_others_approve (const AssayEvaluation *evaluation,
                                           guint                  rule,
                                           guint                  row);
void     assay_sensitivity_mark_eligible (const AssayEvaluation *evaluation,
                                          guint                  rule,
                                          guint8                *eligible);

G_END_DECLS
