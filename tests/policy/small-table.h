#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* Tables and policies in a line, for tests. A table is a JSON list of records with a "model" each, or a map of name
 * to number, whose metric then has no name. */
AssayTable      *small_table_new           (const char          *json) G_GNUC_WARN_UNUSED_RESULT;
AssayTable      *small_table_of_sources    (const char * const  *jsons) G_GNUC_WARN_UNUSED_RESULT;
AssayTable      *small_table_of_values     (const double        *values,
                                            guint                n) G_GNUC_WARN_UNUSED_RESULT;
AssayRule       *small_rule                (const char          *metric,
                                            AssayDirection       direction,
                                            const char          *approve,
                                            const char          *reject) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicy     *small_policy              (const char          *rules) G_GNUC_WARN_UNUSED_RESULT;
AssayEvaluation *small_evaluation          (const char          *json,
                                            const char          *rules) G_GNUC_WARN_UNUSED_RESULT;
char            *small_verdicts            (const AssayEvaluation *evaluation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
