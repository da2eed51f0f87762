#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exact arithmetic on numbers as they were written ("0.80", "1.5e-3"), because doubles forget. */

gboolean assay_decimal_is_valid (const char *text);
guint    assay_decimal_decimals (const char *a);
int      assay_decimal_compare  (const char *a,
                                 const char *b);
char    *assay_decimal_add      (const char *a,
                                 const char *b) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_decimal_subtract (const char *a,
                                 const char *b) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_decimal_multiply (const char *a,
                                 const char *b) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_decimal_scale    (const char *a,
                                 int         power_of_ten) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_decimal_round    (const char *a,
                                 guint       decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
