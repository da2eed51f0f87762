#include "figures/histogram-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "figures/bound-words.h"
#include "figures/ticks.h"

#define MARGIN       18.0   /* half of a tick's label stands over the end of the axis */
#define DIGIT        6.5    /* about the width of one */
#define LETTER       5.8
#define ROW          13.0   /* one line of text */
#define TICK         4.0
#define TICK_SPACING 48.0
#define GAP          1.0    /* between bars that are wide enough to have one */
#define WIDE_BAR     4.0
#define LEAST_HEIGHT 1.5    /* one model among a million stays visible */
#define MAX_CUTS     4

/* Where values stand in the picture, and where bounds cut it. */
typedef struct
{
  const AssayHistogramStyle *style;
  double                     low, high;
  double                     left, right, top, bottom;
  double                     cuts[MAX_CUTS];   /* x, rising */
  guint                      n_cuts;
} Plot;

/* Halves keep the span of the largest doubles finite. */
static double
x_of (const Plot *plot,
      double      value)
{
  return plot->left
         + (value / 2 - plot->low / 2) / (plot->high / 2 - plot->low / 2) * (plot->right - plot->left);
}

static double
value_at (const Plot *plot,
          double      x)
{
  double part = (x - plot->left) / (plot->right - plot->left);

  return plot->low * (1 - part) + plot->high * part;
}

static void
add_cut (Plot  *plot,
         double bound)
{
  double x;
  guint i;

  if (!(bound > plot->low && bound < plot->high))
    return;

  x = x_of (plot, bound);
  for (i = plot->n_cuts; i > 0 && plot->cuts[i - 1] > x; i--)
    plot->cuts[i] = plot->cuts[i - 1];
  plot->cuts[i] = x;
  plot->n_cuts++;
}

static gboolean
is_approved (const AssayHistogramStyle *style,
             double                     value)
{
  switch (style->direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      return value >= style->approve_low;
    case ASSAY_DIRECTION_LOWER:
      return value <= style->approve_low;
    case ASSAY_DIRECTION_WITHIN:
      return value >= style->approve_low && value <= style->approve_high;
    case ASSAY_DIRECTION_NONE:
    default:
      return FALSE;
    }
}

static gboolean
is_rejected (const AssayHistogramStyle *style,
             double                     value)
{
  switch (style->direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      return value < style->reject_low;
    case ASSAY_DIRECTION_LOWER:
      return value > style->reject_low;
    case ASSAY_DIRECTION_WITHIN:
      return value < style->reject_low || value > style->reject_high;
    case ASSAY_DIRECTION_NONE:
    default:
      return FALSE;
    }
}

static AssayInk
ink_at (const Plot *plot,
        double      x)
{
  double value = value_at (plot, x);

  if (plot->style->direction == ASSAY_DIRECTION_NONE || isnan (plot->style->approve_low))
    return ASSAY_INK_NEUTRAL;
  if (is_approved (plot->style, value))
    return ASSAY_INK_APPROVED;

  return is_rejected (plot->style, value) ? ASSAY_INK_REJECTED : ASSAY_INK_UNDECIDED;
}

/* A bar that bounds cross becomes one rectangle on each side of each. */
static void
add_bar (AssayFigure *figure,
         const Plot  *plot,
         double       x1,
         double       x2,
         double       height)
{
  for (guint i = 0; i <= plot->n_cuts; i++)
    {
      double end = i < plot->n_cuts ? CLAMP (plot->cuts[i], x1, x2) : x2;

      if (end > x1)
        assay_figure_add_rect (figure, ink_at (plot, (x1 + end) / 2), x1, plot->bottom - height, end - x1, height);
      x1 = MAX (x1, end);
    }
}

/* How many models the highest bar stands for. */
static void
add_scale (AssayFigure *figure,
           const Plot  *plot,
           guint64      max)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, max);

  assay_figure_add_text (figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_END, plot->left - TICK, plot->top + TICK, text);
  assay_figure_add_line (figure, ASSAY_INK_AXIS, plot->left - TICK / 2, plot->top, plot->left, plot->top, FALSE);
}

/* Bins narrower than a pixel share one. */
static void
add_bars (AssayFigure          *figure,
          const Plot           *plot,
          const AssayHistogram *histogram)
{
  guint n_bins = assay_histogram_get_n_bins (histogram);
  double width = plot->right - plot->left;
  guint n_bars = CLAMP (n_bins, 1, MAX (1, (guint) width));
  double gap = width / n_bars >= WIDE_BAR ? GAP : 0;
  g_autofree guint64 *counts = g_new0 (guint64, n_bars);
  guint64 max = 1;

  for (guint bin = 0; bin < n_bins; bin++)
    {
      guint bar = (guint) ((guint64) bin * n_bars / n_bins);

      counts[bar] += assay_histogram_get_count (histogram, bin);
      max = MAX (max, counts[bar]);
    }

  for (guint bar = 0; bar < n_bars; bar++)
    if (counts[bar] > 0)
      add_bar (figure, plot, plot->left + width * bar / n_bars + gap / 2,
               plot->left + width * (bar + 1) / n_bars - gap / 2,
               MAX (LEAST_HEIGHT, (plot->bottom - plot->top) * counts[bar] / max));

  if (plot->style->axis && assay_histogram_get_total (histogram) > 0)
    add_scale (figure, plot, max);
}

static void
add_axis (AssayFigure *figure,
          const Plot  *plot)
{
  AssayTicks ticks;

  assay_figure_add_line (figure, ASSAY_INK_AXIS, plot->left, plot->bottom, plot->right, plot->bottom, FALSE);
  assay_ticks_init (&ticks, plot->low, plot->high, MAX (2, (plot->right - plot->left) / TICK_SPACING));

  for (guint i = 0; i < ticks.n; i++)
    {
      double x = CLAMP (x_of (plot, assay_ticks_get_value (&ticks, i)), plot->left, plot->right);
      g_autofree char *text = assay_ticks_dup_text (&ticks, i);

      assay_figure_add_line (figure, ASSAY_INK_AXIS, x, plot->bottom, x, plot->bottom + TICK, FALSE);
      assay_figure_add_text (figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_MIDDLE, x, plot->bottom + TICK + ROW - 2, text);
    }
}

static void
add_bound (AssayFigure *figure,
           const Plot  *plot,
           AssayInk     ink,
           double       bound,
           double       top)
{
  double x;

  if (!(bound >= plot->low && bound <= plot->high))
    return;

  x = x_of (plot, bound);
  assay_figure_add_line (figure, ink, x, top, x, plot->bottom, ink == ASSAY_INK_REJECT);
}

/* The label stands on that side of its line where there is more room. */
static AssayAnchor
side_of_approve (const Plot *plot,
                 double      x)
{
  return x < (plot->left + plot->right) / 2 ? ASSAY_ANCHOR_START : ASSAY_ANCHOR_END;
}

/* Away from the approve line, which would run through it, where there is room. */
static AssayAnchor
side_of_reject (const Plot *plot,
                double      x,
                double      room)
{
  gboolean is_left = plot->style->direction != ASSAY_DIRECTION_LOWER;

  if (is_left ? x - room < 0 : x + room > plot->right + MARGIN)
    is_left = !is_left;

  return is_left ? ASSAY_ANCHOR_END : ASSAY_ANCHOR_START;
}

static void
add_label (AssayFigure *figure,
           const Plot  *plot,
           AssayInk     ink,
           double       bound,
           double       baseline,
           const char  *value)
{
  gboolean approve = ink == ASSAY_INK_THRESHOLD;
  g_autofree char *text = NULL;
  AssayAnchor side;
  double x;

  if (value == NULL || isnan (bound))
    return;

  text = assay_bound_dup_label (plot->style->direction, approve, plot->style->strict, value);
  x = CLAMP (x_of (plot, bound), plot->left, plot->right);
  side = approve ? side_of_approve (plot, x) : side_of_reject (plot, x, (double) g_utf8_strlen (text, -1) * LETTER);
  assay_figure_add_text (figure, ink, side, side == ASSAY_ANCHOR_START ? x + 4 : x - 4, baseline, text);
}

/* In a range the label of the reject bounds stands above the approve bounds, whose lines end below it. */
static void
add_bounds (AssayFigure *figure,
            const Plot  *plot)
{
  const AssayHistogramStyle *style = plot->style;
  double reject_top = style->axis ? 2 + ROW : plot->top;
  double approve_top = style->axis ? (style->direction == ASSAY_DIRECTION_WITHIN ? plot->top : 2) : plot->top;

  add_bound (figure, plot, ASSAY_INK_REJECT, style->reject_low, reject_top);
  add_bound (figure, plot, ASSAY_INK_REJECT, style->reject_high, reject_top);
  add_bound (figure, plot, ASSAY_INK_THRESHOLD, style->approve_low, approve_top);
  add_bound (figure, plot, ASSAY_INK_THRESHOLD, style->approve_high, approve_top);
  if (!style->axis)
    return;

  add_label (figure, plot, ASSAY_INK_THRESHOLD, style->approve_low, ROW - 2, style->approve_text);
  add_label (figure, plot, ASSAY_INK_REJECT, style->reject_low, 2 * ROW - 2, style->reject_text);
}

static void
append_range (GString              *words,
              const AssayHistogram *histogram)
{
  double smallest = assay_histogram_get_smallest (histogram);
  double largest = assay_histogram_get_largest (histogram);
  char low[ASSAY_NUMBER_BUFFER], high[ASSAY_NUMBER_BUFFER];
  guint total = assay_histogram_get_total (histogram);

  if (total == 0)
    g_string_append (words, _("no model with a number"));
  else if (smallest == largest)
    g_string_append_printf (words, ngettext ("%u model at %s", "%u models at %s", total), total,
                            assay_number_to_text (smallest, low));
  else
    g_string_append_printf (words, ngettext ("%u model between %s and %s", "%u models between %s and %s", total), total,
                            assay_number_to_text (smallest, low), assay_number_to_text (largest, high));
}

static void
append_bound (GString                   *words,
              const AssayHistogramStyle *style,
              gboolean                   approve,
              const char                *value)
{
  g_autofree char *text = NULL;

  if (value == NULL)
    return;

  text = assay_bound_dup_words (style->direction, approve, style->strict, value);
  g_string_append_printf (words, "; %s", text);
}

static char *
summarise (const AssayHistogram      *histogram,
           const AssayHistogramStyle *style)
{
  GString *words = g_string_new (NULL);

  if (style->title != NULL)
    g_string_append_printf (words, _("Histogram of %s"), style->title);
  else
    g_string_append (words, _("Histogram"));
  g_string_append (words, ", ");
  append_range (words, histogram);

  append_bound (words, style, TRUE, style->approve_text);
  append_bound (words, style, FALSE, style->reject_text);

  return g_string_free (words, FALSE);
}

static guint
count_digits (guint number)
{
  return number < 10 ? 1 : 1 + count_digits (number / 10);
}

static void
plot_init (Plot                      *plot,
           const AssayHistogram      *histogram,
           const AssayHistogramStyle *style,
           double                     width,
           double                     height)
{
  double margin = style->axis ? MIN (MARGIN, width / 4) : 0;
  double scale = style->axis ? count_digits (assay_histogram_get_total (histogram)) * DIGIT + TICK : 0;

  *plot = (Plot) {
    .style = style,
    .low = assay_histogram_get_low (histogram),
    .high = assay_histogram_get_high (histogram),
    .left = MIN (MAX (margin, scale), width / 3),
    .right = width - margin,
    .top = style->axis ? 2 * ROW + 2 : 0,
    .bottom = style->axis ? height - TICK - ROW : height,
  };
  plot->bottom = MAX (plot->bottom, plot->top);
  add_cut (plot, style->approve_low);
  add_cut (plot, style->approve_high);
  add_cut (plot, style->reject_low);
  add_cut (plot, style->reject_high);
}

/**
 * assay_histogram_figure_new:
 * @histogram: the counts
 * @style: bounds and labels; read during the call only
 * @width: above 0
 * @height: above 0
 *
 * Draws @histogram with at most one bar to a pixel. A bar is approved, undecided or rejected by where it stands; one
 * that a bound crosses is split there. Without an approve bound bars are neutral. The summary of the figure says the
 * same in words.
 *
 * Returns: (transfer full): the picture
 */
AssayFigure *
assay_histogram_figure_new (const AssayHistogram      *histogram,
                            const AssayHistogramStyle *style,
                            double                     width,
                            double                     height)
{
  g_autoptr(AssayFigure) figure = NULL;
  g_autofree char *summary = NULL;
  Plot plot;

  g_return_val_if_fail (histogram != NULL && style != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  figure = assay_figure_new (width, height);
  plot_init (&plot, histogram, style, width, height);
  add_bars (figure, &plot, histogram);
  if (style->axis)
    add_axis (figure, &plot);
  add_bounds (figure, &plot);

  summary = summarise (histogram, style);
  assay_figure_set_summary (figure, summary);

  return g_steal_pointer (&figure);
}
