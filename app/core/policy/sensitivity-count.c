#include "policy/sensitivity-private.h"

#include "base/number.h"

/* The rows of one reading, before and after the bound has moved. */
typedef struct
{
  const AssayEvaluation *evaluation;
  const AssayJudgement  *judgement;   /* as it is now */
  guint                  rule;
  AssayReading           reading;
  AssayVerdict           from;        /* what those that flip are now */
  AssayCut               moved;
  double                 low;         /* only values from here to there can flip */
  double                 high;
} Move;

static AssayVerdict
judge_moved (const Move *move,
             guint       row)
{
  double value = assay_column_get_values (move->judgement->column)[row];
  char buffer[ASSAY_NUMBER_BUFFER];

  if (move->judgement->facts->n_inexact > 0 && assay_cut_touches (&move->moved, value))
    return assay_cut_judge_text (&move->moved, assay_column_facts_get_decimal (move->judgement->facts, row, buffer));

  return assay_cut_judge (&move->moved, value);
}

static gboolean
flips (const Move *move,
       guint       row)
{
  return assay_evaluation_get_verdict (move->evaluation, row) == move->from
         && move->judgement->outcomes[row] == move->from
         && judge_moved (move, row) != move->from
         && (move->from == ASSAY_VERDICT_APPROVED
             || assay_sensitivity_others_approve (move->evaluation, move->rule, row))
         && assay_judgement_get_reading (move->judgement, assay_evaluation_get_table (move->evaluation), row)
            == move->reading;
}

static guint
count_between (const AssaySensitivity *self,
               const Move             *move)
{
  const guint *rows = assay_order_get_rows (self->order);
  const double *values = assay_column_get_values (self->column);
  guint n_rows = assay_column_get_n_rows (self->column);
  guint first = assay_sensitivity_count_below (self, move->low, FALSE);
  guint end = assay_sensitivity_count_below (self, move->high, TRUE);
  guint count = 0;

  if (end - first <= ASSAY_LONGEST_WALK)
    {
      for (guint i = first; i < end; i++)
        count += flips (move, rows[i]);
      return count;
    }

  for (guint row = 0; row < n_rows; row++)
    count += values[row] >= move->low && values[row] <= move->high && flips (move, row);

  return count;
}

static guint
count_reading (const AssaySensitivity *self,
               const AssayRule        *moved,
               Move                   *move)
{
  int power = move->reading == ASSAY_READING_CONVERTED ? assay_reading_get_power (moved) : 0;
  AssayCut now;
  guint count;

  assay_cut_init (&now, move->judgement->rule, power);
  assay_cut_init (&move->moved, moved, power);
  move->low = MIN (now.bounds[0], move->moved.bounds[0]);
  move->high = MAX (now.bounds[0], move->moved.bounds[0]);
  count = count_between (self, move);
  assay_cut_clear (&now);
  assay_cut_clear (&move->moved);

  return count;
}

/**
 * assay_sensitivity_count_flips:
 * @self: of the column that the rule judges
 * @evaluation: the evaluation that the flip was found in
 * @rule: index of the rule in its policy
 * @flip: a flip of that rule, as assay_sensitivity_next_flips () found it
 *
 * Counts the models whose verdict changes with the bound of @flip: where several have the same value, they flip
 * together. Costs as much as finding the flip.
 *
 * Returns: how many models flip, the one that @flip names included; 0 if @flip was not found
 */
guint
assay_sensitivity_count_flips (const AssaySensitivity *self,
                               const AssayEvaluation  *evaluation,
                               guint                   rule,
                               const AssayFlip        *flip)
{
  Move move = { .evaluation = evaluation, .judgement = assay_evaluation_get_judgement (evaluation, rule), .rule = rule };
  g_autoptr(AssayRule) moved = NULL;
  AssayRuleSpec spec;
  guint count;

  if (!flip->found || !assay_sensitivity_can_move (self, move.judgement))
    return 0;

  assay_rule_get_spec (move.judgement->rule, &spec);
  spec.approve = flip->text;
  moved = assay_rule_new (&spec, NULL);
  if (moved == NULL)
    return 0;

  move.from = assay_evaluation_get_verdict (evaluation, flip->row);
  move.reading = ASSAY_READING_SAME;
  count = count_reading (self, moved, &move);
  if (moved->unit != ASSAY_UNIT_UNSTATED)
    {
      move.reading = ASSAY_READING_CONVERTED;
      count += count_reading (self, moved, &move);
    }

  return count;
}
