#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What Windows wrote in the west before UTF-8; Latin-1 is in it. */
void assay_windows_1252_append (GString    *text,
                                const char *bytes,
                                gsize       length);

G_END_DECLS
