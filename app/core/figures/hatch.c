#include "figures/hatch.h"

#include <math.h>

#define SPACING 5.0

/* The line y = offset + x (falling) or y = offset - x (rising), as far as it lies in the rectangle. All rectangles
 * share the offsets, so that the pattern runs on from bar to bar. */
static void
stroke_one (const AssayMark  *rect,
            double            offset,
            gboolean          falling,
            AssayHatchStroke  stroke,
            gpointer          user)
{
  double slope = falling ? 1 : -1;
  double top = (rect->y - offset) * slope;
  double bottom = (rect->y + rect->height - offset) * slope;
  double x1 = MAX (rect->x, MIN (top, bottom));
  double x2 = MIN (rect->x + rect->width, MAX (top, bottom));

  if (x1 < x2)
    stroke (x1, offset + slope * x1, x2, offset + slope * x2, user);
}

static void
stroke_all (const AssayMark  *rect,
            gboolean          falling,
            AssayHatchStroke  stroke,
            gpointer          user)
{
  double low = falling ? rect->y - rect->x - rect->width : rect->y + rect->x;
  double high = low + rect->width + rect->height;

  for (double offset = ceil (low / SPACING) * SPACING; offset < high; offset += SPACING)
    stroke_one (rect, offset, falling, stroke, user);
}

/**
 * assay_hatch:
 * @rect: a rectangle
 * @stroke: (scope call): called for each line
 * @user: for @stroke
 *
 * Gives the lines that fill @rect: none for approved, rising ones for undecided, crossed ones for rejected.
 */
void
assay_hatch (const AssayMark  *rect,
             AssayHatchStroke  stroke,
             gpointer          user)
{
  g_return_if_fail (rect != NULL && stroke != NULL);

  if (rect->ink == ASSAY_INK_UNDECIDED || rect->ink == ASSAY_INK_REJECTED)
    stroke_all (rect, FALSE, stroke, user);
  if (rect->ink == ASSAY_INK_REJECTED)
    stroke_all (rect, TRUE, stroke, user);
}
