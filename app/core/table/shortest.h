#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a number stands in the file just as assay_number_to_text() would write it. */
gboolean assay_is_shortest_text (double      value,
                                 const char *text,
                                 gsize       length);

G_END_DECLS
