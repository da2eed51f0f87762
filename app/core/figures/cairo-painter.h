#pragma once

#include <cairo.h>

#include "figures/figure.h"

G_BEGIN_DECLS

typedef struct
{
  double      inks[ASSAY_N_INKS][4];   /* red, green, blue, alpha, each 0 to 1 */
  const char *font;                    /* a Pango font description, with size */
} AssayPalette;

extern const AssayPalette assay_palette_print;

void assay_figure_paint (const AssayFigure  *figure,
                         cairo_t            *cr,
                         const AssayPalette *palette);

G_END_DECLS
