#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double first;
  double step;
  guint  n;
  guint  decimals;
} AssayTicks;

void  assay_ticks_init     (AssayTicks       *ticks,
                            double            low,
                            double            high,
                            guint             max_ticks);
char *assay_ticks_dup_text (const AssayTicks *ticks,
                            guint             index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
