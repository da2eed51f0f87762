#pragma once

#include "figures/figure.h"

G_BEGIN_DECLS

char *assay_figure_to_svg (const AssayFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
