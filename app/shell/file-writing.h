#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that are whole at any moment: a crash leaves the old one or the new one. */
gboolean assay_file_write (const char  *path,
                           GBytes      *bytes,
                           GError     **error);

G_END_DECLS
