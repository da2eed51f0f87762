#include "report/report-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/text.h"
#include "figures/histogram-figure.h"
#include "stats/grid.h"

#define AIR         0.03
#define MOST_BINS   75
#define OTHER_BINS  60
#define TITLE_CHARS 80

/* Bins that are whole steps of the grid, so that their edges are round. */
static guint
count_bins (const AssayGrid *grid)
{
  static const guint steps_per_bin[] = { 1, 2, 5, 10, 20, 50 };
  gint64 n_steps = grid->last - grid->first;

  for (guint i = 0; i < G_N_ELEMENTS (steps_per_bin); i++)
    if (n_steps % steps_per_bin[i] == 0 && n_steps / steps_per_bin[i] <= MOST_BINS)
      return (guint) MAX (1, n_steps / steps_per_bin[i]);

  return OTHER_BINS;
}

static double
value_of (const AssayBound *bound)
{
  return bound->set ? bound->value : NAN;
}

static char *
dup_bound_text (const AssayBound *low,
                const AssayBound *high)
{
  if (!low->set)
    return NULL;

  return high->set ? g_strdup_printf (_("%s to %s"), low->text, high->text) : g_strdup (low->text);
}

/* A bound gets a little air, so that both of its sides are seen. */
static void
include (AssayGrid        *grid,
         const AssayBound *bound)
{
  double air = (assay_grid_high (grid) / 2 - assay_grid_low (grid) / 2) * 2 * AIR;

  if (!bound->set)
    return;

  assay_grid_include (grid, bound->value - air);
  assay_grid_include (grid, bound->value + air);
}

static AssayHistogram *
count_column (const AssayColumn *column,
              const AssayRule   *rule)
{
  AssayGrid grid;

  assay_grid_of_column (&grid, column);
  include (&grid, &rule->approve);
  include (&grid, &rule->approve_high);
  include (&grid, &rule->reject);
  include (&grid, &rule->reject_high);

  return assay_histogram_new (column, assay_grid_low (&grid), assay_grid_high (&grid), count_bins (&grid));
}

/**
 * assay_report_figure:
 * @evaluation: an evaluation
 * @rule: index of a rule
 * @width: in points
 * @height: in points
 *
 * Draws the histogram of the column that @rule judges, with its bounds.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where the column is missing or holds no number
 */
AssayFigure *
assay_report_figure (const AssayEvaluation *evaluation,
                     guint                  rule,
                     double                 width,
                     double                 height)
{
  const AssayRule *spec = assay_policy_get_rule (assay_evaluation_get_policy (evaluation), rule);
  AssayColumn *column = assay_evaluation_get_column (evaluation, rule);
  g_autoptr(AssayHistogram) histogram = NULL;
  g_autofree char *controlled = assay_text_escape_controls (spec->metric);
  g_autofree char *title = assay_text_shorten (controlled, TITLE_CHARS);
  g_autofree char *approve = dup_bound_text (&spec->approve, &spec->approve_high);
  g_autofree char *reject = dup_bound_text (&spec->reject, &spec->reject_high);
  AssayHistogramStyle style = {
    .title = title,
    .direction = spec->direction,
    .approve_low = value_of (&spec->approve),
    .approve_high = value_of (&spec->approve_high),
    .reject_low = value_of (&spec->reject),
    .reject_high = value_of (&spec->reject_high),
    .approve_text = approve,
    .reject_text = reject,
    .axis = TRUE,
    .strict = spec->strict,
  };

  if (column == NULL || assay_column_get_n_numbers (column) == 0)
    return NULL;

  histogram = count_column (column, spec);

  return assay_histogram_figure_new (histogram, &style, width, height);
}
