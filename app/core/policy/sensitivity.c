#include "policy/sensitivity-private.h"

#include <math.h>

#include "base/decimal.h"
#include "base/number.h"
#include "policy/flip-bound.h"

/* One walk along the sorted column, away from the bound. */
typedef struct
{
  const AssaySensitivity *sensitivity;
  const AssayEvaluation  *evaluation;
  const AssayJudgement   *judgement;
  AssayReading            reading;     /* only rows of sources read like this; the others are another walk */
  guint                   rule;
  gboolean                approving;   /* looks for a model that the moved bound would approve */
  guint8                 *eligible;    /* made when a walk gets long */
} Walk;

/**
 * assay_sensitivity_new:
 * @column: the column that the rule judges
 *
 * Sorts the column once.
 *
 * Returns: (transfer full): what is needed to ask what would change
 */
AssaySensitivity *
assay_sensitivity_new (const AssayColumn *column)
{
  AssaySensitivity *self = g_new0 (AssaySensitivity, 1);

  self->column = assay_column_ref ((AssayColumn *) column);
  self->order = assay_order_new_by_column (column, FALSE);
  self->n_numbers = assay_order_get_n_numbers (self->order);

  return self;
}

/**
 * assay_sensitivity_free:
 * @self: (transfer full): a sensitivity
 */
void
assay_sensitivity_free (AssaySensitivity *self)
{
  assay_column_unref (self->column);
  assay_order_unref (self->order);
  g_free (self);
}

/**
 * assay_sensitivity_count_below:
 * @self: a sensitivity
 * @value: a number
 * @or_at: whether to count what is equal too
 *
 * Returns: how many numbers of the column lie below @value, which is also the position in the order where those
 *   that do not begin
 */
guint
assay_sensitivity_count_below (const AssaySensitivity *self,
                               double                  value,
                               gboolean                or_at)
{
  const guint *rows = assay_order_get_rows (self->order);
  const double *values = assay_column_get_values (self->column);
  guint low = 0;
  guint high = self->n_numbers;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      double x = values[rows[middle]];

      if (x < value || (or_at && x == value))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * assay_sensitivity_mark_eligible:
 * @evaluation: an evaluation
 * @rule: index of a rule
 * @eligible: (out caller-allocates): one byte per row
 *
 * Marks the models that only this rule's approve bound keeps from approval, or that are approved.
 */
void
assay_sensitivity_mark_eligible (const AssayEvaluation *evaluation,
                                 guint                  rule,
                                 guint8                *eligible)
{
  guint n_rows = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  const guint8 *own = assay_evaluation_get_outcomes (evaluation, rule);

  for (guint row = 0; row < n_rows; row++)
    eligible[row] = (own[row] == ASSAY_VERDICT_APPROVED) | (own[row] == ASSAY_VERDICT_NEEDS_DECISION);

  for (guint i = 0; i < assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation)); i++)
    {
      const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, i);
      const guint8 *other = judgement->outcomes;

      if (i == rule || judgement->rule->severity != ASSAY_SEVERITY_BLOCK)
        continue;
      for (guint row = 0; row < n_rows; row++)
        eligible[row] &= other[row] <= ASSAY_VERDICT_APPROVED;
    }
}

/**
 * assay_sensitivity_others_approve:
 * @evaluation: an evaluation
 * @rule: index of a rule
 * @row: a row
 *
 * Returns: whether the other blocking rules would let this model be approved
 */
gboolean
assay_sensitivity_others_approve (const AssayEvaluation *evaluation,
                                  guint                  rule,
                                  guint                  row)
{
  for (guint i = 0; i < assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation)); i++)
    {
      const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, i);

      if (i != rule && judgement->rule->severity == ASSAY_SEVERITY_BLOCK
          && judgement->outcomes[row] > ASSAY_VERDICT_APPROVED)
        return FALSE;
    }

  return TRUE;
}

static gboolean
would_flip (Walk  *walk,
            guint  row)
{
  AssayVerdict wanted = walk->approving ? ASSAY_VERDICT_NEEDS_DECISION : ASSAY_VERDICT_APPROVED;

  /* The verdict is the cheapest to look at and refuses most. */
  return assay_evaluation_get_verdict (walk->evaluation, row) == wanted
         && walk->judgement->outcomes[row] == wanted
         && (!walk->approving || assay_sensitivity_others_approve (walk->evaluation, walk->rule, row))
         && assay_judgement_get_reading (walk->judgement, assay_evaluation_get_table (walk->evaluation), row)
            == walk->reading;
}

static const char *
get_decimal (Walk  *walk,
             guint  row,
             char   buffer[])
{
  return assay_column_facts_get_decimal (walk->judgement->facts, row, buffer);
}

/* Among models whose doubles are equal, the one whose decimal lies nearest to the bound flips first. */
static guint
nearest_of_equal (Walk  *walk,
                  guint  best,
                  int    step)
{
  const guint *rows = assay_order_get_rows (walk->sensitivity->order);
  double value = assay_column_get_values (walk->sensitivity->column)[best];
  guint end = assay_sensitivity_count_below (walk->sensitivity, value, TRUE);
  char buffers[2][ASSAY_NUMBER_BUFFER];

  if (walk->judgement->facts->n_inexact == 0)
    return best;

  for (guint i = assay_sensitivity_count_below (walk->sensitivity, value, FALSE); i < end; i++)
    {
      guint row = rows[i];
      int relation;

      if (!would_flip (walk, row))
        continue;
      relation = assay_decimal_compare (get_decimal (walk, row, buffers[0]), get_decimal (walk, best, buffers[1]));
      if (relation * step < 0)
        best = row;
    }

  return best;
}

static gboolean
scan_to_flip (Walk   *walk,
              double  bound,
              int     step,
              guint  *row)
{
  const double *values = assay_column_get_values (walk->sensitivity->column);
  guint n_rows = assay_column_get_n_rows (walk->sensitivity->column);
  double best = step * INFINITY;
  gboolean found = FALSE;

  if (walk->eligible == NULL)
    {
      walk->eligible = g_malloc (n_rows);
      assay_sensitivity_mark_eligible (walk->evaluation, walk->rule, walk->eligible);
    }

  for (guint i = 0; i < n_rows; i++)
    {
      if (!walk->eligible[i] || (values[i] - bound) * step < 0 || (best - values[i]) * step <= 0 || !would_flip (walk, i))
        continue;
      best = values[i];
      *row = i;
      found = TRUE;
    }

  return found;
}

/* From the bound upwards (@step 1) or downwards (-1) to the first model that flips. */
static gboolean
walk_to_flip (Walk   *walk,
              double  bound,
              int     step,
              guint  *row)
{
  const guint *rows = assay_order_get_rows (walk->sensitivity->order);
  guint n_numbers = walk->sensitivity->n_numbers;
  guint position = assay_sensitivity_count_below (walk->sensitivity, bound, step < 0);
  guint steps = 0;

  /* Unsigned wrap-around ends the walk below 0 as well. */
  for (guint i = step > 0 ? position : position - 1; i < n_numbers; i += (guint) step)
    {
      if (would_flip (walk, rows[i]))
        {
          *row = nearest_of_equal (walk, rows[i], step);
          return TRUE;
        }
      if (++steps == ASSAY_LONGEST_WALK)
        {
          if (!scan_to_flip (walk, bound, step, row))
            return FALSE;
          *row = nearest_of_equal (walk, *row, step);
          return TRUE;
        }
    }

  return FALSE;
}

/* The value of the next model beyond @row that would flip too, so that the bound can stop before it; or NULL. */
static char *
dup_next_value (Walk  *walk,
                guint  row,
                int    step)
{
  const double value = assay_column_get_values (walk->sensitivity->column)[row];
  double beyond = nextafter (value, step * INFINITY);
  char buffer[ASSAY_NUMBER_BUFFER];
  guint next;

  if (!walk_to_flip (walk, beyond, step, &next))
    return NULL;

  return g_strdup (get_decimal (walk, next, buffer));
}

/* Whether the rule may have that bound, and still reads the values of @row's source as it does now. */
static gboolean
is_possible (Walk       *walk,
             guint       row,
             const char *bound)
{
  AssayRuleSpec spec;
  g_autoptr(AssayRule) moved = NULL;
  guint source = assay_table_get_source_of (assay_evaluation_get_table (walk->evaluation), row);

  assay_rule_get_spec (walk->judgement->rule, &spec);
  spec.approve = bound;
  moved = assay_rule_new (&spec, NULL);

  return moved != NULL && assay_reading_of_source (moved, walk->judgement->facts, source) == walk->reading;
}

/* Takes the bound if it is nearer than what was found so far. */
static void
offer (Walk       *walk,
       AssayFlip  *flip,
       guint       row,
       const char *bound,
       int         step)
{
  if (!is_possible (walk, row, bound)
      || (flip->found && assay_decimal_compare (bound, flip->text) * step >= 0))
    return;

  g_free (flip->text);
  *flip = (AssayFlip) { .found = TRUE, .row = row, .text = g_strdup (bound) };
  assay_number_parse (bound, -1, &flip->threshold);
}

/* Walks through the rows of one reading. @step is where values lie: 1 above the bound, -1 below it. */
static void
find_flip (Walk      *walk,
           int        step,
           AssayFlip *flip)
{
  const AssayRule *rule = walk->judgement->rule;
  int power = walk->reading == ASSAY_READING_CONVERTED ? assay_reading_get_power (rule) : 0;
  char buffer[ASSAY_NUMBER_BUFFER];
  AssayCut cut;
  guint row;

  assay_cut_init (&cut, rule, power);
  if (walk_to_flip (walk, cut.bounds[0], step, &row))
    {
      const char *decimal = get_decimal (walk, row, buffer);
      g_autofree char *next = dup_next_value (walk, row, step);
      g_autofree char *value = power == 0 ? g_strdup (decimal) : assay_decimal_scale (decimal, -power);
      g_autofree char *limit = next != NULL ? assay_decimal_scale (next, -power) : NULL;
      g_autofree char *bound = assay_flip_bound (rule, value, limit, step, walk->approving);

      offer (walk, flip, row, bound, step);
    }
  assay_cut_clear (&cut);
}

/**
 * assay_sensitivity_can_move:
 * @self: a sensitivity
 * @judgement: how a rule was held against the table
 *
 * Returns: whether moving one bound of that rule could change a verdict, and @self knows its column
 */
gboolean
assay_sensitivity_can_move (const AssaySensitivity *self,
                            const AssayJudgement   *judgement)
{
  return judgement->facts != NULL
         && assay_column_get_values (judgement->column) == assay_column_get_values (self->column)
         && judgement->rule->severity == ASSAY_SEVERITY_BLOCK
         && (judgement->rule->direction == ASSAY_DIRECTION_HIGHER || judgement->rule->direction == ASSAY_DIRECTION_LOWER);
}

static void
find_flips (Walk      *walk,
            AssayFlip *down,
            AssayFlip *up)
{
  gboolean lower = walk->judgement->rule->direction == ASSAY_DIRECTION_LOWER;

  walk->approving = !lower;
  find_flip (walk, -1, down);
  walk->approving = lower;
  find_flip (walk, 1, up);
}

/**
 * assay_sensitivity_next_flips:
 * @self: of the column that the rule judges
 * @evaluation: an evaluation as it is now
 * @rule: index of a rule in its policy
 * @down: (out caller-allocates): what happens first if the rule's approve bound goes down
 * @up: (out caller-allocates): what happens first if it goes up
 *
 * Finds the nearest bound that gives some model another verdict, all other rules as they are: going easier it
 * approves a model that needs a decision, going harder an approved model needs one. The bound is the value of the
 * model itself or the next decimal beyond it, so that no further model flips with it where that can be helped. Nothing
 * is found for a rule that only warns, that has no direction, or that is a range: a range has two ends to move.
 *
 * Costs a binary search, and a walk over the models that the other rules hold back; never more than a few passes over
 * the rows.
 */
void
assay_sensitivity_next_flips (const AssaySensitivity *self,
                              const AssayEvaluation  *evaluation,
                              guint                   rule,
                              AssayFlip              *down,
                              AssayFlip              *up)
{
  Walk walk = { self, evaluation, assay_evaluation_get_judgement (evaluation, rule), ASSAY_READING_SAME, rule, FALSE,
                NULL };

  *down = (AssayFlip) { .threshold = NAN };
  *up = (AssayFlip) { .threshold = NAN };
  if (!assay_sensitivity_can_move (self, walk.judgement))
    return;

  find_flips (&walk, down, up);
  if (walk.judgement->rule->unit != ASSAY_UNIT_UNSTATED)
    {
      walk.reading = ASSAY_READING_CONVERTED;
      find_flips (&walk, down, up);
    }
  g_free (walk.eligible);
}
