#include "figures/curve-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "figures/bound-words.h"
#include "figures/ticks.h"

#define MARGIN       18.0   /* half of a tick's label stands over the end of the axis */
#define DIGIT        6.5    /* about the width of one */
#define ROW          13.0   /* one line of text */
#define TICK         4.0
#define TICK_SPACING 48.0
#define MOST_COUNTS  4      /* labels on the axis of counts */
#define DOT          5.0

typedef struct
{
  double low, high;
  guint  most;
  double left, right, top, bottom;
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
y_of (const Plot *plot,
      double      count)
{
  return plot->bottom - (plot->bottom - plot->top) * count / plot->most;
}

static guint
count_digits (guint number)
{
  return number < 10 ? 1 : 1 + count_digits (number / 10);
}

static void
plot_init (Plot         *plot,
           const double *thresholds,
           const guint  *approved,
           guint         n,
           double        width,
           double        height)
{
  double margin = MIN (MARGIN, width / 4);
  guint most = 1;

  for (guint i = 0; i < n; i++)
    most = MAX (most, approved[i]);

  *plot = (Plot) {
    .low = thresholds[0],
    .high = thresholds[n - 1],
    .most = most,
    .left = MIN (MAX (margin, count_digits (most) * DIGIT + TICK), width / 3),
    .right = width - margin,
    .top = 2 * ROW + 2,
    .bottom = height - TICK - ROW,
  };
  plot->bottom = MAX (plot->bottom, plot->top);
}

static void
add_value_axis (AssayFigure *figure,
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

/* Never more labels than whole numbers, so that none of them is a fraction. */
static void
add_count_axis (AssayFigure *figure,
                const Plot  *plot)
{
  AssayTicks ticks;

  assay_figure_add_line (figure, ASSAY_INK_AXIS, plot->left, plot->top, plot->left, plot->bottom, FALSE);
  assay_ticks_init (&ticks, 0, plot->most, plot->most < MOST_COUNTS ? plot->most + 1 : MOST_COUNTS);
  for (guint i = 0; i < ticks.n; i++)
    {
      double y = y_of (plot, assay_ticks_get_value (&ticks, i));
      g_autofree char *text = assay_ticks_dup_text (&ticks, i);

      assay_figure_add_line (figure, ASSAY_INK_AXIS, plot->left - TICK / 2, y, plot->left, y, FALSE);
      assay_figure_add_text (figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_END, plot->left - TICK, y + TICK, text);
    }
}

/* Where the count stays, one line runs on; where it changes, one leads from threshold to threshold. */
static void
add_steps (AssayFigure  *figure,
           const Plot   *plot,
           const double *thresholds,
           const guint  *approved,
           guint         n)
{
  guint from = 0;

  for (guint i = 1; i < n; i++)
    {
      gboolean changes = approved[i] != approved[i - 1];

      if (from < i - changes && (changes || i + 1 == n))
        assay_figure_add_line (figure, ASSAY_INK_APPROVED, x_of (plot, thresholds[from]), y_of (plot, approved[from]),
                               x_of (plot, thresholds[i - changes]), y_of (plot, approved[from]), FALSE);
      if (!changes)
        continue;

      assay_figure_add_line (figure, ASSAY_INK_APPROVED, x_of (plot, thresholds[i - 1]), y_of (plot, approved[i - 1]),
                             x_of (plot, thresholds[i]), y_of (plot, approved[i]), FALSE);
      from = i;
    }
}

static void
add_present (AssayFigure           *figure,
             const Plot            *plot,
             const AssayCurveStyle *style)
{
  g_autofree char *bound = NULL;
  g_autofree char *label = NULL;
  double x, y;

  if (!(style->threshold >= plot->low && style->threshold <= plot->high))
    return;

  x = x_of (plot, style->threshold);
  y = y_of (plot, MIN (style->n_approved, plot->most));
  assay_figure_add_line (figure, ASSAY_INK_THRESHOLD, x, 2, x, plot->bottom, FALSE);
  assay_figure_add_rect (figure, ASSAY_INK_THRESHOLD, x - DOT / 2, y - DOT / 2, DOT, DOT);
  if (style->threshold_text == NULL)
    return;

  bound = assay_bound_dup_label (style->direction, TRUE, style->strict, style->threshold_text);
  label = g_strdup_printf (_("%s: %u of %u"), bound, style->n_approved, style->n_models);
  if (x < (plot->left + plot->right) / 2)
    assay_figure_add_text (figure, ASSAY_INK_THRESHOLD, ASSAY_ANCHOR_START, x + 4, ROW - 2, label);
  else
    assay_figure_add_text (figure, ASSAY_INK_THRESHOLD, ASSAY_ANCHOR_END, x - 4, ROW - 2, label);
}

static char *
summarise (const double          *thresholds,
           const guint           *approved,
           guint                  n,
           const AssayCurveStyle *style)
{
  GString *words = g_string_new (NULL);
  char low[ASSAY_NUMBER_BUFFER], high[ASSAY_NUMBER_BUFFER];

  if (style->title != NULL)
    g_string_append_printf (words, _("Models approved at each threshold of %s"), style->title);
  else
    g_string_append (words, _("Models approved at each threshold"));
  g_string_append_printf (words, _(": %u at %s, %u at %s"), approved[0], assay_number_to_text (thresholds[0], low),
                          approved[n - 1], assay_number_to_text (thresholds[n - 1], high));
  if (style->threshold_text != NULL)
    g_string_append_printf (words, _("; now %u of %u at %s"), style->n_approved, style->n_models,
                            style->threshold_text);

  return g_string_free (words, FALSE);
}

/**
 * assay_curve_figure_new:
 * @thresholds: (array length=n_thresholds): rising; the first and the last are the ends of the axis
 * @approved: (array length=n_thresholds): how many models each would approve
 * @n_thresholds: at least 2
 * @style: the bound as it stands now, and labels; read during the call only
 * @width: above 0
 * @height: above 0
 *
 * Draws the approval curve, with at most two marks for each threshold: give one for each pixel of @width. The summary of the figure
 * says where it begins, where it ends and where it stands.
 *
 * Returns: (transfer full): the picture
 */
AssayFigure *
assay_curve_figure_new (const double          *thresholds,
                        const guint           *approved,
                        guint                  n_thresholds,
                        const AssayCurveStyle *style,
                        double                 width,
                        double                 height)
{
  g_autoptr(AssayFigure) figure = NULL;
  g_autofree char *summary = NULL;
  Plot plot;

  g_return_val_if_fail (thresholds != NULL && approved != NULL && style != NULL, NULL);
  g_return_val_if_fail (n_thresholds >= 2 && width > 0 && height > 0, NULL);
  g_return_val_if_fail (thresholds[0] < thresholds[n_thresholds - 1], NULL);

  figure = assay_figure_new (width, height);
  plot_init (&plot, thresholds, approved, n_thresholds, width, height);
  add_value_axis (figure, &plot);
  add_count_axis (figure, &plot);
  add_steps (figure, &plot, thresholds, approved, n_thresholds);
  add_present (figure, &plot, style);

  summary = summarise (thresholds, approved, n_thresholds, style);
  assay_figure_set_summary (figure, summary);

  return g_steal_pointer (&figure);
}
