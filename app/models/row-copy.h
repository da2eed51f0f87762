#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* Rows of the results as text for other programs: a line of titles, then a line for each row. */

typedef enum
{
  ASSAY_ROW_COPY_TABS,   /* as spreadsheets exchange cells */
  ASSAY_ROW_COPY_CSV,    /* RFC 4180 */
} AssayRowCopyForm;

char *assay_row_copy      (AssayEvaluation  *evaluation,
                           GPtrArray        *keys,
                           const guint      *rows,
                           guint             n_rows,
                           AssayRowCopyForm  form) G_GNUC_WARN_UNUSED_RESULT;
char *assay_row_copy_cell (AssayEvaluation  *evaluation,
                           const char       *key,
                           guint             row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
