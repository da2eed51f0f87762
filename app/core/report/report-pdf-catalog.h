#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean assay_pdf_add_to_catalog (GByteArray *pdf,
                                   const char *entries);

G_END_DECLS
