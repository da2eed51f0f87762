#pragma once

#include "figures/figure.h"
#include "stats/histogram.h"

G_BEGIN_DECLS

/* A histogram cut by up to two bounds per side into approved, undecided and rejected parts. */
typedef struct
{
  const char    *title;             /* the metric; or NULL */
  AssayDirection direction;
  double         approve_low;       /* NaN where there is no such bound */
  double         approve_high;      /* within: the upper end; otherwise NaN */
  double         reject_low;
  double         reject_high;
  const char    *approve_text;      /* as written, for the label (within: both, "0.95 to 1.05"); or NULL */
  const char    *reject_text;
  gboolean       axis;              /* ticks and labels; the window's slider brings its own place for them */
  gboolean       strict;            /* the approve bound is exclusive */
} AssayHistogramStyle;

AssayFigure *assay_histogram_figure_new (const AssayHistogram      *histogram,
                                         const AssayHistogramStyle *style,
                                         double                     width,
                                         double                     height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
