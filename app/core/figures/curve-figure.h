#pragma once

#include "figures/figure.h"
#include "table/direction.h"

G_BEGIN_DECLS

/* How many models would be approved, wherever the approve bound of one rule stood. */
typedef struct
{
  const char    *title;             /* the metric; or NULL */
  AssayDirection direction;         /* higher or lower */
  gboolean       strict;            /* the approve bound is exclusive */
  double         threshold;         /* where it stands now; NaN for nowhere */
  const char    *threshold_text;    /* as written; or NULL */
  guint          n_approved;        /* with it */
  guint          n_models;
} AssayCurveStyle;

AssayFigure *assay_curve_figure_new (const double          *thresholds,
                                     const guint           *approved,
                                     guint                  n_thresholds,
                                     const AssayCurveStyle *style,
                                     double                 width,
                                     double                 height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
