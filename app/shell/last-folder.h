#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a person last went in each kind of file dialog. */
char *assay_last_folder_get  (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void  assay_last_folder_note (const char *kind,
                              const char *suggested,
                              const char *path);

G_END_DECLS
