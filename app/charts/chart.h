#pragma once

#include <gtk/gtk.h>

#include "figures/figure.h"

G_BEGIN_DECLS

/* What every chart has in common: a figure gets the ink of the theme, and a name that can be read out. */

void assay_chart_snapshot (GtkWidget         *widget,
                           GtkSnapshot       *snapshot,
                           const AssayFigure *figure,
                           double             x,
                           double             y);
void assay_chart_describe (GtkWidget         *widget,
                           const char        *label,
                           const char        *description);

G_END_DECLS
