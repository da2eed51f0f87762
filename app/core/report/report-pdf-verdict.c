#include "report/report-pdf-verdict.h"

#include <glib.h>

/**
 * assay_pdf_verdict_ink:
 * @cr: where to draw
 * @verdict: a verdict
 *
 * Takes the colour of @verdict, dark enough for text on paper.
 */
void
assay_pdf_verdict_ink (cairo_t      *cr,
                       AssayVerdict  verdict)
{
  static const double inks[ASSAY_N_VERDICTS][3] = {
    [ASSAY_OUTCOME_SKIPPED] = { 0.36, 0.39, 0.44 },
    [ASSAY_VERDICT_APPROVED] = { 0.11, 0.48, 0.31 },
    [ASSAY_VERDICT_NEEDS_DECISION] = { 0.56, 0.35, 0.00 },
    [ASSAY_VERDICT_NOT_EVALUABLE] = { 0.36, 0.39, 0.44 },
    [ASSAY_VERDICT_REJECTED] = { 0.70, 0.15, 0.12 },
  };

  cairo_set_source_rgb (cr, inks[verdict][0], inks[verdict][1], inks[verdict][2]);
}

static void
add_tick (cairo_t *cr)
{
  cairo_move_to (cr, 0.12, 0.55);
  cairo_line_to (cr, 0.40, 0.82);
  cairo_line_to (cr, 0.88, 0.20);
}

static void
add_cross (cairo_t *cr)
{
  cairo_move_to (cr, 0.18, 0.18);
  cairo_line_to (cr, 0.82, 0.82);
  cairo_move_to (cr, 0.82, 0.18);
  cairo_line_to (cr, 0.18, 0.82);
}

static void
add_quarter (cairo_t *cr)
{
  cairo_arc (cr, 0.5, 0.5, 0.4, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_move_to (cr, 0.5, 0.1);
  cairo_line_to (cr, 0.5, 0.5);
  cairo_line_to (cr, 0.9, 0.5);
}

static void
add_question (cairo_t *cr)
{
  cairo_arc (cr, 0.5, 0.30, 0.24, -G_PI, 0.5 * G_PI);
  cairo_line_to (cr, 0.5, 0.68);
  cairo_move_to (cr, 0.5, 0.90);
  cairo_line_to (cr, 0.5, 0.93);
}

/**
 * assay_pdf_verdict_sign:
 * @cr: where to draw
 * @verdict: a verdict
 * @x: left, in points
 * @y: top
 * @size: its width and height
 *
 * Draws the sign of @verdict as strokes, since not every font has it: a tick, a cross, a question mark, or a circle
 * with a quarter in it. Takes the colour of the verdict.
 */
void
assay_pdf_verdict_sign (cairo_t      *cr,
                        AssayVerdict  verdict,
                        double        x,
                        double        y,
                        double        size)
{
  /* Text leaves a current point, and an arc would draw a line from there. */
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_set_line_width (cr, 0.14);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  assay_pdf_verdict_ink (cr, verdict);
  if (verdict == ASSAY_VERDICT_APPROVED)
    add_tick (cr);
  else if (verdict == ASSAY_VERDICT_REJECTED)
    add_cross (cr);
  else if (verdict == ASSAY_VERDICT_NEEDS_DECISION)
    add_quarter (cr);
  else
    add_question (cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}
