#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double first;
  double step;
  guint  n;
  guint  decimals;
  gint64 index;      /* first is index x mantissa x 10^exponent, exactly */
  guint  mantissa;   /* 1, 2 or 5 */
  int    exponent;
} AssayTicks;

void    assay_ticks_init      (AssayTicks       *ticks,
                               double            low,
                               double            high,
                               guint             max_ticks);
double  assay_ticks_get_value (const AssayTicks *ticks,
                               guint             index);
char   *assay_ticks_dup_text  (const AssayTicks *ticks,
                               guint             index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
