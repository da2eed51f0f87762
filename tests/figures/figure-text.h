#pragma once

#include "figures/figure.h"

/* A figure as text, a mark per line: "rect approved 10,20 5x30", "line axis 0,50 to 100,50", "text reject ...". */
char *figure_to_text (const AssayFigure *figure);
