#include "policy/sensitivity-private.h"

#include <string.h>

#include "base/number.h"

/* Counts are kept for every so many rows of the order; the rest is counted on the spot. */
#define STRIDE 64

/* Of the rows read alike, how many could be approved, summed up along the order. */
typedef struct
{
  const AssaySensitivity *sensitivity;
  const AssayJudgement   *judgement;
  AssayReading            reading;
  guint8                 *eligible;   /* per row: only this rule's approve bound stands between it and approval */
  guint                  *sums;       /* how many of them before position i × STRIDE */
  guint                   total;
} Tally;

static void
leave_out_other_readings (Tally *tally)
{
  const AssayColumnFacts *facts = tally->judgement->facts;

  for (guint i = 0; i < facts->runs->n_runs; i++)
    {
      const AssaySourceRun *run = &facts->runs->runs[i];

      if (assay_reading_of_source (tally->judgement->rule, facts, run->source) != tally->reading)
        memset (tally->eligible + run->first, 0, run->n);
    }
}

static void
sum_up (Tally *tally)
{
  const guint *rows = assay_order_get_rows (tally->sensitivity->order);
  guint n = tally->sensitivity->n_numbers;
  guint sum = 0;

  tally->sums = g_new (guint, n / STRIDE + 1);
  for (guint i = 0; i < n; i++)
    {
      if (i % STRIDE == 0)
        tally->sums[i / STRIDE] = sum;
      sum += tally->eligible[rows[i]];
    }
  if (n % STRIDE == 0)
    tally->sums[n / STRIDE] = sum;
  tally->total = sum;
}

static guint
count_before (const Tally *tally,
              guint        position)
{
  const guint *rows = assay_order_get_rows (tally->sensitivity->order);
  guint count = tally->sums[position / STRIDE];

  for (guint i = position - position % STRIDE; i < position; i++)
    count += tally->eligible[rows[i]];

  return count;
}

/* What digits beyond the double change among the models that read to the same double as the bound. */
static int
correct_inexact (const Tally    *tally,
                 const AssayCut *cut)
{
  const AssaySensitivity *self = tally->sensitivity;
  const guint *rows = assay_order_get_rows (self->order);
  guint first = assay_sensitivity_count_below (self, cut->bounds[0], FALSE);
  guint end = assay_sensitivity_count_below (self, cut->bounds[0], TRUE);
  gboolean counted = assay_cut_judge (cut, cut->bounds[0]) == ASSAY_VERDICT_APPROVED;
  int correction = 0;

  for (guint i = first; i < end; i++)
    {
      const char *written = assay_column_get_written (self->column, rows[i]);

      if (written != NULL && tally->eligible[rows[i]])
        correction += (assay_cut_judge_text (cut, written) == ASSAY_VERDICT_APPROVED) - counted;
    }

  return correction;
}

static guint
count_approved (const Tally *tally,
                double       threshold)
{
  const AssayRule *rule = tally->judgement->rule;
  char text[ASSAY_NUMBER_BUFFER];
  AssayRuleSpec spec = { .metric = rule->metric, .direction = rule->direction, .strict = rule->strict, .unit = rule->unit,
                         .approve = assay_number_to_text (threshold, text) };
  g_autoptr(AssayRule) moved = assay_rule_new (&spec, NULL);
  AssayCut cut;
  guint approved;

  if (moved == NULL)
    return 0;

  assay_cut_init (&cut, moved, tally->reading == ASSAY_READING_CONVERTED ? assay_reading_get_power (rule) : 0);
  if (rule->direction == ASSAY_DIRECTION_HIGHER)
    approved = tally->total
               - count_before (tally, assay_sensitivity_count_below (tally->sensitivity, cut.approve_low, FALSE));
  else
    approved = count_before (tally, assay_sensitivity_count_below (tally->sensitivity, cut.approve_top, TRUE));
  if (tally->judgement->facts->n_inexact > 0)
    approved = (guint) ((int) approved + correct_inexact (tally, &cut));
  assay_cut_clear (&cut);

  return approved;
}

static void
add_reading (const AssaySensitivity *self,
             const AssayEvaluation  *evaluation,
             guint                   rule,
             AssayReading            reading,
             const double           *thresholds,
             guint                   n_thresholds,
             guint                  *approved)
{
  guint n_rows = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  g_autofree guint8 *eligible = g_malloc (n_rows + 1);
  Tally tally = { self, assay_evaluation_get_judgement (evaluation, rule), reading, eligible, NULL, 0 };

  assay_sensitivity_mark_eligible (evaluation, rule, eligible);
  if (tally.judgement->rule->unit != ASSAY_UNIT_UNSTATED)
    leave_out_other_readings (&tally);
  sum_up (&tally);

  for (guint i = 0; i < n_thresholds; i++)
    approved[i] += count_approved (&tally, thresholds[i]);

  g_free (tally.sums);
}

/**
 * assay_sensitivity_curve:
 * @self: of the column that the rule judges
 * @evaluation: an evaluation as it is now
 * @rule: index of a rule in its policy
 * @thresholds: (array length=n_thresholds): bounds to try, in any order
 * @n_thresholds: how many
 * @approved: (array length=n_thresholds) (out caller-allocates): how many models each would approve
 *
 * Counts what would be approved if the rule's approve bound stood at each of @thresholds, everything else as it is: the
 * other rules, this rule's reject bound, and sources whose unit is in doubt. Where no bound can move (a rule that only
 * warns, without direction, or a range) every count is the present one.
 *
 * One pass over the rows and a binary search for each threshold.
 */
void
assay_sensitivity_curve (const AssaySensitivity *self,
                         const AssayEvaluation  *evaluation,
                         guint                   rule,
                         const double           *thresholds,
                         guint                   n_thresholds,
                         guint                  *approved)
{
  const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, rule);

  if (!assay_sensitivity_can_move (self, judgement))
    {
      for (guint i = 0; i < n_thresholds; i++)
        approved[i] = assay_evaluation_get_count (evaluation, ASSAY_VERDICT_APPROVED);
      return;
    }

  memset (approved, 0, sizeof (guint) * n_thresholds);
  add_reading (self, evaluation, rule, ASSAY_READING_SAME, thresholds, n_thresholds, approved);
  if (judgement->rule->unit != ASSAY_UNIT_UNSTATED)
    add_reading (self, evaluation, rule, ASSAY_READING_CONVERTED, thresholds, n_thresholds, approved);
}
