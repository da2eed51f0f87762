#include "report/report-error.h"

G_DEFINE_QUARK (assay-report-error-quark, assay_report_error)
