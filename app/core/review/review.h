#pragma once

#include <gio/gio.h>

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* The one thing in core that changes: results under a policy that moves. Signals "changed" after each new policy
 * or table, with what is new as flags. */
#define ASSAY_TYPE_REVIEW (assay_review_get_type ())
G_DECLARE_FINAL_TYPE (AssayReview, assay_review, ASSAY, REVIEW, GObject)

typedef enum
{
  ASSAY_REVIEW_POLICY = 1 << 0,
  ASSAY_REVIEW_TABLE  = 1 << 1,
} AssayReviewChange;

AssayReview     *assay_review_new            (AssayTable  *table,
                                              AssayPolicy *policy);
AssayTable      *assay_review_get_table      (AssayReview *self);
AssayPolicy     *assay_review_get_policy     (AssayReview *self);
AssayEvaluation *assay_review_get_evaluation (AssayReview *self);
void             assay_review_set_policy     (AssayReview *self,
                                              AssayPolicy *policy);
void             assay_review_set_table      (AssayReview *self,
                                              AssayTable  *table);

G_END_DECLS
