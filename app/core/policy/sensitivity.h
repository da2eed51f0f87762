#pragma once

#include "policy/evaluation.h"
#include "table/order.h"

G_BEGIN_DECLS

/* What would change if one rule's approve bound moved. The column is sorted once; a moving threshold only
 * searches. */
typedef struct _AssaySensitivity AssaySensitivity;

typedef struct
{
  gboolean found;
  guint    row;           /* the model that flips first */
  double   threshold;     /* with this bound its verdict is another one than now */
  char    *text;          /* the bound as written; free with g_free () */
} AssayFlip;

AssaySensitivity *assay_sensitivity_new        (const AssayColumn      *column) G_GNUC_WARN_UNUSED_RESULT;
void              assay_sensitivity_free       (AssaySensitivity       *self);
void              assay_sensitivity_next_flips (const AssaySensitivity *self,
                                                const AssayEvaluation  *evaluation,
                                                guint                   rule,
                                                AssayFlip              *down,
                                                AssayFlip              *up);
guint             assay_sensitivity_count_flips (const AssaySensitivity *self,
                                                 const AssayEvaluation  *evaluation,
                                                 guint                   rule,
                                                 const AssayFlip        *flip);
void              assay_sensitivity_curve      (const AssaySensitivity *self,
                                                const AssayEvaluation  *evaluation,
                                                guint                   rule,
                                                const double           *thresholds,
                                                guint                   n_thresholds,
                                                guint                  *approved);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssaySensitivity, assay_sensitivity_free)

G_END_DECLS
