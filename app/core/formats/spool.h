#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Standard input as a file that can be read more than once. */
char *assay_spool_standard_input (GCancellable  *cancellable,
                                  guint64       *size,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
