#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The numbers beneath a histogram and the sliders that share its axis. */
#define ASSAY_TYPE_AXIS_VIEW (assay_axis_view_get_type ())
G_DECLARE_FINAL_TYPE (AssayAxisView, assay_axis_view, ASSAY, AXIS_VIEW, GtkWidget)

GtkWidget *assay_axis_view_new       (void);
void       assay_axis_view_set_range (AssayAxisView *self,
                                      double         low,
                                      double         high);
void       assay_axis_view_set_inset (AssayAxisView *self,
                                      int            inset);

G_END_DECLS
