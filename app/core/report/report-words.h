#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* The words that all renderings share. */
const char *assay_report_verdict_symbol (AssayVerdict           verdict);
const char *assay_report_cell_to_words  (AssayCell              cell);
char       *assay_report_dup_shown      (const char            *text,
                                         guint                  max_characters) G_GNUC_WARN_UNUSED_RESULT;
char       *assay_report_dup_conclusion (const AssayEvaluation *evaluation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
