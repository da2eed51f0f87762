#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Results to try the program with. */
char *assay_example_unpack (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
