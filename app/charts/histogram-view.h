#pragma once

#include <gtk/gtk.h>

#include "figures/histogram-figure.h"

G_BEGIN_DECLS

/* A histogram as a widget. It reads out what it shows, and draws in the colours of the theme. */
#define ASSAY_TYPE_HISTOGRAM_VIEW (assay_histogram_view_get_type ())
G_DECLARE_FINAL_TYPE (AssayHistogramView, assay_histogram_view, ASSAY, HISTOGRAM_VIEW, GtkWidget)

GtkWidget *assay_histogram_view_new           (void);
void       assay_histogram_view_set_histogram (AssayHistogramView        *self,
                                               AssayHistogram            *histogram);
void       assay_histogram_view_set_style     (AssayHistogramView        *self,
                                               const AssayHistogramStyle *style);
void       assay_histogram_view_set_inset     (AssayHistogramView        *self,
                                               int                        inset);

G_END_DECLS
