#pragma once

#include "report/report-form.h"

G_BEGIN_DECLS

void assay_report_add_evidence   (AssayReportBlocks *blocks,
                                  const AssayReport *report);
void assay_report_add_signatures (AssayReportBlocks *blocks,
                                  const AssayReport *report);

G_END_DECLS
