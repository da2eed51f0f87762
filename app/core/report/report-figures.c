#include "report/report-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "figures/curve-figure.h"
#include "figures/histogram-figure.h"
#include "policy/sensitivity.h"
#include "report/report-words.h"
#include "stats/grid.h"

#define AIR         0.03
#define FEWEST_BINS 16
#define MOST_BINS   60
#define TITLE_CHARS 80

/* Bins that are whole steps of the grid, so that their edges are round; fewer for fewer models, so that bars stay bars. */
static guint
count_bins (const AssayGrid *grid,
            guint            n_numbers)
{
  static const guint steps_per_bin[] = { 1, 2, 5, 10, 20, 50, 100 };
  guint most = CLAMP (2 * (guint) sqrt (n_numbers), FEWEST_BINS, MOST_BINS);
  gint64 n_steps = grid->last - grid->first;

  for (guint i = 0; i < G_N_ELEMENTS (steps_per_bin); i++)
    if (n_steps % steps_per_bin[i] == 0 && n_steps / steps_per_bin[i] <= most)
      return (guint) MAX (1, n_steps / steps_per_bin[i]);

  return most;
}

/* The bounds in the unit that the files use. Files that do not share one make no picture together. */
static gboolean
read_cut (const AssayEvaluation *evaluation,
          guint                  rule,
          AssayCut              *cut,
          int                   *power)
{
  const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, rule);
  const AssayColumnFacts *facts = judgement->facts;
  gboolean is_converted = FALSE;

  if (judgement->column == NULL || assay_column_get_n_numbers (judgement->column) == 0)
    return FALSE;

  for (guint i = 0; i < facts->runs->n_runs; i++)
    {
      gboolean is_other = assay_reading_of_source (judgement->rule, facts, facts->runs->runs[i].source)
                          == ASSAY_READING_CONVERTED;

      if (i > 0 && is_other != is_converted)
        return FALSE;
      is_converted = is_other;
    }

  *power = is_converted ? assay_reading_get_power (judgement->rule) : 0;
  assay_cut_init (cut, judgement->rule, *power);

  return TRUE;
}

static char *
dup_bound_text (const char *low,
                const char *high)
{
  return high != NULL ? g_strdup_printf (_("%s to %s"), low, high) : g_strdup (low);
}

/* A bound gets a little air, so that both of its sides are seen. */
static void
include (AssayGrid *grid,
         double     bound)
{
  double air = (assay_grid_high (grid) / 2 - assay_grid_low (grid) / 2) * 2 * AIR;

  if (isnan (bound))
    return;

  assay_grid_include (grid, bound - air);
  assay_grid_include (grid, bound + air);
}

static void
choose_range (AssayGrid         *grid,
              const AssayColumn *column,
              const AssayCut    *cut)
{
  assay_grid_of_column (grid, column);
  for (guint i = 0; i < ASSAY_N_BOUNDS_OF_CUT; i++)
    include (grid, cut->bounds[i]);
}

static char *
dup_title (const AssayRule *rule)
{
  return assay_report_dup_shown (rule->metric, TITLE_CHARS);
}

static AssayFigure *
draw_histogram (const AssayColumn         *column,
                const AssayCut            *cut,
                const AssayHistogramStyle *style,
                double                     width,
                double                     height)
{
  AssayGrid grid;
  g_autoptr(AssayHistogram) histogram = NULL;

  choose_range (&grid, column, cut);
  histogram = assay_histogram_new (column, assay_grid_low (&grid), assay_grid_high (&grid),
                                   count_bins (&grid, assay_column_get_n_numbers (column)));

  return assay_histogram_figure_new (histogram, style, width, height);
}

/**
 * assay_report_figure:
 * @evaluation: an evaluation
 * @rule: index of a rule
 * @width: in points
 * @height: in points
 *
 * Draws the histogram of the column that @rule judges, with its bounds, in the unit of the files.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where the column is missing or holds no number, and where one
 *   file gives percent and another fractions
 */
AssayFigure *
assay_report_figure (const AssayEvaluation *evaluation,
                     guint                  rule,
                     double                 width,
                     double                 height)
{
  const AssayRule *spec = assay_policy_get_rule (assay_evaluation_get_policy (evaluation), rule);
  g_autofree char *title = dup_title (spec);
  g_autofree char *approve = NULL;
  g_autofree char *reject = NULL;
  AssayHistogramStyle style = { .title = title, .direction = spec->direction, .axis = TRUE, .strict = spec->strict };
  AssayFigure *figure;
  AssayCut cut;
  int power;

  if (!read_cut (evaluation, rule, &cut, &power))
    return NULL;

  style.approve_low = cut.bounds[0];
  style.approve_high = cut.bounds[1];
  style.reject_low = cut.bounds[2];
  style.reject_high = cut.bounds[3];
  style.approve_text = approve = power != 0 ? dup_bound_text (cut.approve, cut.approve_high)
                                            : dup_bound_text (spec->approve.text, spec->approve_high.text);
  style.reject_text = reject = power != 0 ? dup_bound_text (cut.reject, cut.reject_high)
                                          : dup_bound_text (spec->reject.text, spec->reject_high.text);
  figure = draw_histogram (assay_evaluation_get_column (evaluation, rule), &cut, &style, width, height);
  assay_cut_clear (&cut);

  return figure;
}

/* A range has two approve bounds, and a warning moves no verdict: neither has a curve. */
static gboolean
has_curve (const AssayRule *rule)
{
  return rule->approve.set && rule->severity == ASSAY_SEVERITY_BLOCK
         && (rule->direction == ASSAY_DIRECTION_HIGHER || rule->direction == ASSAY_DIRECTION_LOWER);
}

/* In the unit of the rule, since that is what a threshold is written in. */
static void
fill_thresholds (double          *thresholds,
                 guint            n,
                 const AssayGrid *grid,
                 int              power)
{
  double scale = pow (10, -power);

  for (guint i = 0; i < n; i++)
    {
      double part = (double) i / (n - 1);

      thresholds[i] = (assay_grid_low (grid) * (1 - part) + assay_grid_high (grid) * part) * scale;
    }
}

/**
 * assay_report_curve:
 * @evaluation: an evaluation
 * @rule: index of a rule
 * @width: in points
 * @height: in points
 *
 * Draws how many models would be approved wherever the approve bound of @rule stood, with all else as it is, over the
 * range of its histogram.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where there is no histogram, and for a rule that only warns or
 *   asks for a range
 */
AssayFigure *
assay_report_curve (const AssayEvaluation *evaluation,
                    guint                  rule,
                    double                 width,
                    double                 height)
{
  const AssayRule *spec = assay_policy_get_rule (assay_evaluation_get_policy (evaluation), rule);
  AssayColumn *column = assay_evaluation_get_column (evaluation, rule);
  guint n = MAX (2, (guint) width);
  g_autofree double *thresholds = g_new (double, n);
  g_autofree guint *approved = g_new (guint, n);
  g_autoptr(AssaySensitivity) sensitivity = NULL;
  g_autofree char *title = dup_title (spec);
  AssayCurveStyle style = {
    .title = title,
    .direction = spec->direction,
    .strict = spec->strict,
    .threshold = spec->approve.value,
    .threshold_text = spec->approve.text,
    .n_approved = assay_evaluation_get_count (evaluation, ASSAY_VERDICT_APPROVED),
    .n_models = assay_table_get_n_rows (assay_evaluation_get_table (evaluation)),
  };
  AssayGrid grid;
  AssayCut cut;
  int power;

  if (!has_curve (spec) || !read_cut (evaluation, rule, &cut, &power))
    return NULL;

  choose_range (&grid, column, &cut);
  assay_cut_clear (&cut);
  fill_thresholds (thresholds, n, &grid, power);
  if (!isfinite (thresholds[0]) || !isfinite (thresholds[n - 1]))
    return NULL;

  sensitivity = assay_sensitivity_new (column);
  assay_sensitivity_curve (sensitivity, evaluation, rule, thresholds, n, approved);

  return assay_curve_figure_new (thresholds, approved, n, &style, width, height);
}
