#pragma once

#include <gtk/gtk.h>

#include "figures/figure.h"

G_BEGIN_DECLS

/* The bars of a picture, painted once in each ink that they are shown in. When a bound moves, other parts of the same
 * paintings show: strokes and hatches are not drawn anew with every frame. */
typedef struct _AssayBarLayers AssayBarLayers;

AssayBarLayers *assay_bar_layers_new      (const AssayFigure *bars) G_GNUC_WARN_UNUSED_RESULT;
void            assay_bar_layers_free     (AssayBarLayers    *self);
void            assay_bar_layers_snapshot (AssayBarLayers    *self,
                                           GtkWidget         *widget,
                                           GtkSnapshot       *snapshot,
                                           const AssayFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayBarLayers, assay_bar_layers_free)

G_END_DECLS
