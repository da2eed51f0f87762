#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *assay_round_number_between (double low,
                                  double high,
                                  guint  usual_decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
