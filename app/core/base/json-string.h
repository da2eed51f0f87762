#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands between the quotes of a JSON string. Private to this room. */
gboolean    assay_json_string_unescape (GString     *out,
                                        const char  *text,
                                        gsize        length,
                                        const char **fault);
const char *assay_json_string_end      (const char  *text,
                                        const char  *end);

G_END_DECLS
