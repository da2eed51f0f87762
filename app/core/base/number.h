#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ASSAY_NUMBER_BUFFER 40

const char *assay_number_to_text  (double      value,
                                   char        buffer[ASSAY_NUMBER_BUFFER]);
gboolean    assay_number_parse    (const char *text,
                                   gssize      length,
                                   double     *value);
gboolean    assay_number_is_exact (double      value,
                                   const char *text,
                                   gssize      length);

G_END_DECLS
