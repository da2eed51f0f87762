#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Multiples of mantissa x 10^exponent as decimals, computed in integers. */
double assay_step_value    (gint64 index,
                            guint  mantissa,
                            int    exponent);
char  *assay_step_dup_text (gint64 index,
                            guint  mantissa,
                            int    exponent,
                            guint  min_decimals) G_GNUC_WARN_UNUSED_RESULT;
int    assay_step_power_of (double value);

G_END_DECLS
