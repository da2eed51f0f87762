#pragma once

#include "report/report-form.h"

G_BEGIN_DECLS

void assay_report_add_reading (AssayReportBlocks *blocks,
                               const AssayReport *report);

G_END_DECLS
