#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* Row numbers in an order that a person asked for, by key: NULL (as in the files), "verdict", "name", "margin",
 * "column:NAME". The bytes are guint row numbers, each row once; what cannot be compared stands last either way. */

GBytes  *assay_row_order_new      (AssayEvaluation *evaluation,
                                   const char      *key,
                                   gboolean         descending) G_GNUC_WARN_UNUSED_RESULT;
gboolean assay_row_order_is_quick (AssayEvaluation *evaluation,
                                   const char      *key);
gboolean assay_row_order_is_known (AssayEvaluation *evaluation,
                                   const char      *key);
gboolean assay_row_order_differs  (AssayEvaluation *before,
                                   AssayEvaluation *after,
                                   const char      *key);

G_END_DECLS
