#pragma once

#include "report/report.h"

G_BEGIN_DECLS

gboolean assay_report_write_folder (const AssayReport *report,
                                    const char        *path,
                                    GCancellable      *cancellable,
                                    GError           **error);

G_END_DECLS
