#pragma once

#include "table/table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The bytes of a source, for whoever wants them once more. */
GInputStream *assay_source_open (const AssaySource  *self,
                                 GCancellable       *cancellable,
                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
