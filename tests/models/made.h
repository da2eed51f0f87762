#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* Tables and policies made up for tests and benches. */

AssayTable      *made_table         (const char  *models);
AssayTable      *made_large_table   (guint        n_rows,
                                     guint        n_metrics);
AssayPolicy     *made_policy        (const char  *metric,
                                     const char  *approve,
                                     const char  *reject);
AssayEvaluation *made_evaluation    (AssayTable  *table,
                                     const char  *metric,
                                     const char  *approve,
                                     const char  *reject);

G_END_DECLS
