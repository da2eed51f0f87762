#pragma once

#include "report/report-blocks.h"
#include "report/report.h"

G_BEGIN_DECLS

/* What there is room for. */
typedef struct
{
  guint  max_models;
  guint  max_columns;     /* judged values */
  double figure_width;    /* in points */
  double figure_height;   /* 0 for no figures */
} AssayReportForm;

AssayReportBlocks *assay_report_content_new (const AssayReport     *report,
                                             const AssayReportForm *form) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
