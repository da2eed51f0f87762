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

G_END_DECLS
