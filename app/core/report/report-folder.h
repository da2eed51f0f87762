#pragma once

#include "base/input.h"
#include "report/report.h"

G_BEGIN_DECLS

gboolean assay_report_write_folder      (const AssayReport  *report,
                                         const char         *path,
                                         GCancellable       *cancellable,
                                         GError            **error);
gboolean assay_report_write_folder_full (const AssayReport  *report,
                                         const char         *path,
                                         AssayProgress       progress,
                                         gpointer            progress_user,
                                         GCancellable       *cancellable,
                                         GError            **error);

G_END_DECLS
