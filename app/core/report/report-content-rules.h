#pragma once

#include "report/report-form.h"

G_BEGIN_DECLS

void assay_report_add_rules (AssayReportBlocks     *blocks,
                             const AssayReport     *report,
                             const AssayReportForm *form);

G_END_DECLS
