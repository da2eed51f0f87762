#pragma once

#include "report/report.h"

G_BEGIN_DECLS

GBytes *assay_report_verify_text (const AssayReport *report,
                                  GBytes            *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
