#include "figures/cairo-painter.h"

#include <pango/pangocairo.h>

#include "figures/hatch.h"

/* How much of its ink fills a rectangle that strokes tell apart. */
#define HATCHED_FILL 0.25

const AssayPalette assay_palette_print = {
  .inks = {
    [ASSAY_INK_APPROVED] = { 0.15, 0.52, 0.35, 1 },
    [ASSAY_INK_UNDECIDED] = { 0.66, 0.42, 0.00, 1 },
    [ASSAY_INK_REJECTED] = { 0.70, 0.15, 0.12, 1 },
    [ASSAY_INK_NEUTRAL] = { 0.42, 0.45, 0.50, 1 },
    [ASSAY_INK_THRESHOLD] = { 0.10, 0.10, 0.10, 1 },
    [ASSAY_INK_REJECT] = { 0.48, 0.10, 0.08, 1 },
    [ASSAY_INK_AXIS] = { 0.54, 0.56, 0.60, 1 },
    [ASSAY_INK_TEXT] = { 0.20, 0.20, 0.20, 1 },
  },
  .font = "Sans 8.5px",
};

static void
set_ink (cairo_t            *cr,
         const AssayPalette *palette,
         AssayInk            ink,
         double              strength)
{
  const double *colour = palette->inks[ink];

  cairo_set_source_rgba (cr, colour[0], colour[1], colour[2], colour[3] * strength);
}

static void
add_stroke (double   x1,
            double   y1,
            double   x2,
            double   y2,
            gpointer user)
{
  cairo_move_to (user, x1, y1);
  cairo_line_to (user, x2, y2);
}

static void
paint_rect (cairo_t            *cr,
            const AssayPalette *palette,
            const AssayMark    *mark)
{
  gboolean hatched = mark->ink == ASSAY_INK_UNDECIDED || mark->ink == ASSAY_INK_REJECTED;

  set_ink (cr, palette, mark->ink, hatched ? HATCHED_FILL : 1);
  cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_fill (cr);
  if (!hatched)
    return;

  set_ink (cr, palette, mark->ink, 1);
  cairo_set_line_width (cr, 1);
  assay_hatch (mark, add_stroke, cr);
  cairo_stroke (cr);
}

static void
paint_line (cairo_t            *cr,
            const AssayPalette *palette,
            const AssayMark    *mark)
{
  static const double dashes[] = { 4, 3 };
  gboolean strong = mark->ink != ASSAY_INK_AXIS && mark->ink != ASSAY_INK_NEUTRAL;

  set_ink (cr, palette, mark->ink, 1);
  cairo_set_line_width (cr, strong ? 1.5 : 1);
  cairo_set_dash (cr, dashes, mark->dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, mark->x, mark->y);
  cairo_line_to (cr, mark->x + mark->width, mark->y + mark->height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_text (cairo_t            *cr,
            PangoLayout        *layout,
            const AssayPalette *palette,
            const AssayMark    *mark)
{
  int width;

  pango_layout_set_text (layout, mark->text, -1);
  pango_layout_get_size (layout, &width, NULL);
  set_ink (cr, palette, mark->ink, 1);
  cairo_move_to (cr, mark->x - (double) width / PANGO_SCALE * mark->anchor / 2,
                 mark->y - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/**
 * assay_figure_paint:
 * @figure: a figure
 * @cr: where to paint; the figure's origin is the current one
 * @palette: the inks
 *
 * Paints @figure: approved parts solid, undecided ones hatched, rejected ones crossed. Leaves the state of @cr as it
 * was.
 */
void
assay_figure_paint (const AssayFigure  *figure,
                    cairo_t            *cr,
                    const AssayPalette *palette)
{
  g_autoptr(PangoLayout) layout = NULL;
  PangoFontDescription *font;
  guint n_marks;

  g_return_if_fail (figure != NULL && cr != NULL && palette != NULL);

  cairo_save (cr);
  layout = pango_cairo_create_layout (cr);
  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  font = pango_font_description_from_string (palette->font);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  n_marks = assay_figure_get_n_marks (figure);
  for (guint i = 0; i < n_marks; i++)
    {
      const AssayMark *mark = assay_figure_get_mark (figure, i);

      if (mark->kind == ASSAY_MARK_RECT)
        paint_rect (cr, palette, mark);
      else if (mark->kind == ASSAY_MARK_LINE)
        paint_line (cr, palette, mark);
      else
        paint_text (cr, layout, palette, mark);
    }
  cairo_restore (cr);
}
