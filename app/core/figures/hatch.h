#pragma once

#include "figures/figure.h"

G_BEGIN_DECLS

/* The strokes that tell inks apart without colour, cut to a rectangle, so that every painter draws the same. */
typedef void (*AssayHatchStroke) (double   x1,
                                  double   y1,
                                  double   x2,
                                  double   y2,
                                  gpointer user);

void assay_hatch (const AssayMark  *rect,
                  AssayHatchStroke  stroke,
                  gpointer          user);

G_END_DECLS
