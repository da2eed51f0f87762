#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines and columns of a text: a line ends with LF, CR LF or CR. */
void assay_text_place_advance (const char *text,
                               gsize       length,
                               char        next,
                               guint64    *line,
                               guint64    *column);

G_END_DECLS
