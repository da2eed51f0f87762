#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The place of a report folder: who may stand there, and how a new one takes it in one step. */
gboolean  assay_report_place_check   (const char  *path,
                                      GError     **error);
char     *assay_report_place_prepare (const char  *path,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  assay_report_place_commit  (const char  *temporary,
                                      const char  *path,
                                      GError     **error);
void      assay_report_place_remove  (const char  *folder);

G_END_DECLS
