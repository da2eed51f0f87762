#pragma once

#include <gtk/gtk.h>

#include "figures/cairo-painter.h"

G_BEGIN_DECLS

/* What every chart has in common: a figure gets the ink of the theme, and a name that can be read out. */

void assay_chart_read_palette (GtkWidget             *widget,
                               AssayPalette          *palette);
void assay_chart_snapshot     (GtkWidget             *widget,
                               GtkSnapshot           *snapshot,
                               const AssayFigure     *figure,
                               const graphene_rect_t *bounds);
void assay_chart_describe     (GtkWidget             *widget,
                               const char            *label,
                               const char            *description);

G_END_DECLS
