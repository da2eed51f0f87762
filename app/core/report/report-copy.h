#pragma once

#include <gio/gio.h>

#include "table/table.h"

G_BEGIN_DECLS

/* Files of a report folder: written whole, and on the disk when the call returns. */
gboolean assay_report_copy_source (const AssaySource  *source,
                                   const char         *target,
                                   GCancellable       *cancellable,
                                   GError            **error);
gboolean assay_report_write_file  (const char         *path,
                                   GBytes             *bytes,
                                   GError            **error);

G_END_DECLS
