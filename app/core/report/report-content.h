#pragma once

#include "report/report-form.h"

G_BEGIN_DECLS

AssayReportBlocks *assay_report_content_new (const AssayReport     *report,
                                             const AssayReportForm *form) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
