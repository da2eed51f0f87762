#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines around a place in a text file, to be shown beside an error. */
char *assay_excerpt_read (const char  *path,
                          guint64      line,
                          guint64      column,
                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
