#pragma once

#include "figures/figure.h"
#include "policy/evaluation.h"

G_BEGIN_DECLS

AssayFigure *assay_report_figure (const AssayEvaluation *evaluation,
                                  guint                  rule,
                                  double                 width,
                                  double                 height) G_GNUC_WARN_UNUSED_RESULT;
AssayFigure *assay_report_curve  (const AssayEvaluation *evaluation,
                                  guint                  rule,
                                  double                 width,
                                  double                 height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
