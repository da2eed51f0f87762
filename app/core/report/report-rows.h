#pragma once

#include "policy/evaluation.h"

G_BEGIN_DECLS

/* The models in the order that a committee reads them, and what is printed of each. */
typedef struct _AssayReportRows AssayReportRows;

typedef struct
{
  guint        row;
  AssayVerdict verdict;
  char        *id;        /* without control characters, shortened */
  char       **values;    /* one per judged column: as written */
  double      *numbers;   /* the same to sort by, then the margin; NaN for what is no number */
  char        *margin;    /* "" where there is none */
  char        *reason;    /* a sentence per rule that made the verdict */
  char        *further;   /* a sentence per other rule; "" where there is none */
} AssayReportRow;

AssayReportRows *assay_report_rows_new           (AssayEvaluation       *evaluation,
                                                  guint                  max_rows,
                                                  guint                  max_columns);
void             assay_report_rows_free          (AssayReportRows       *self);
guint            assay_report_rows_get_n_rows    (const AssayReportRows *self);
guint            assay_report_rows_get_n_columns (const AssayReportRows *self);
guint            assay_report_rows_get_n_omitted (const AssayReportRows *self);
AssayColumn     *assay_report_rows_get_column    (const AssayReportRows *self,
                                                  guint                  index);
void             assay_report_rows_read          (const AssayReportRows *self,
                                                  guint                  index,
                                                  AssayReportRow        *row);
void             assay_report_row_clear          (AssayReportRow        *row);
GPtrArray       *assay_report_judged_columns     (const AssayEvaluation *evaluation) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayReportRows, assay_report_rows_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayReportRow, assay_report_row_clear)

G_END_DECLS
