#include "policy/judgement.h"

#include <math.h>
#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "policy/scan.h"

/* A fraction does not lie above this, whatever the rounding; CONTRACT 1.16. */
#define MOST_OF_A_FRACTION 1.5

/* Names longer than this are no slip of the finger. */
#define LONGEST_NAME 100

static double
greatest_bound (const AssayRule *rule)
{
  double greatest = rule->approve.value;

  if (rule->approve_high.set)
    greatest = MAX (greatest, rule->approve_high.value);
  if (rule->reject.set)
    greatest = MAX (greatest, rule->reject.value);
  if (rule->reject_high.set)
    greatest = MAX (greatest, rule->reject_high.value);

  return greatest;
}

/**
 * assay_reading_of_source:
 * @rule: a rule
 * @facts: about the column that it judges
 * @source: a source of the table
 *
 * A source whose values go beyond 1.5 looks like percent. One whose values all lie in -1 to 1 looks like fractions,
 * but only a rule that says `unit: percent` makes use of that.
 *
 * Returns: how the values of @source stand to the bounds of @rule
 */
AssayReading
assay_reading_of_source (const AssayRule        *rule,
                         const AssayColumnFacts *facts,
                         guint                   source)
{
  double max = facts->max[source];
  double bound;

  switch (rule->unit)
    {
    case ASSAY_UNIT_FRACTION:
      return max > MOST_OF_A_FRACTION ? ASSAY_READING_CONVERTED : ASSAY_READING_SAME;
    case ASSAY_UNIT_PERCENT:
      return max <= 1 && facts->min[source] >= -1 ? ASSAY_READING_CONVERTED : ASSAY_READING_SAME;
    case ASSAY_UNIT_UNSTATED:
    default:
      break;
    }

  bound = greatest_bound (rule);

  return assay_column_is_rate (facts->column) && bound > 0 && bound <= 1 && max > MOST_OF_A_FRACTION
         ? ASSAY_READING_DOUBT : ASSAY_READING_SAME;
}

/**
 * assay_reading_get_power:
 * @rule: a rule that says its unit
 *
 * Returns: by how many decimal places its bounds move into the unit of a converted source
 */
int
assay_reading_get_power (const AssayRule *rule)
{
  switch (rule->unit)
    {
    case ASSAY_UNIT_FRACTION:
      return 2;
    case ASSAY_UNIT_PERCENT:
      return -2;
    case ASSAY_UNIT_UNSTATED:
    default:
      return 0;
    }
}

/**
 * assay_judgement_get_reading:
 * @self: a judgement with a column
 * @table: the table that it was made of
 * @row: a row
 *
 * Returns: how the value in @row stands to the bounds of the rule
 */
AssayReading
assay_judgement_get_reading (const AssayJudgement *self,
                             const AssayTable     *table,
                             guint                 row)
{
  guint source = 0;

  if (self->facts->runs->n_sources > 1)
    source = MIN (assay_table_get_source_of (table, row), self->facts->runs->n_sources - 1);

  return assay_reading_of_source (self->rule, self->facts, source);
}

static void
judge_run (AssayJudgement *self,
           const AssayCut *cut,
           guint           first,
           guint           n)
{
  assay_scan_column (cut, assay_column_get_values (self->column) + first, n, self->outcomes + first);
}

/* Rows whose digits the double does not hold, beside a bound that reads to the same double (CONTRACT 1.6). */
static void
judge_inexact (AssayJudgement  *self,
               const AssayCut   cuts[],
               const guint8    *readings)
{
  const double *values = assay_column_get_values (self->column);
  const AssaySourceRuns *runs = self->facts->runs;
  guint run = 0;

  for (guint i = 0; i < self->facts->n_inexact; i++)
    {
      guint row = self->facts->inexact[i];
      const AssayCut *cut;

      while (row >= runs->runs[run].first + runs->runs[run].n)
        run++;

      cut = &cuts[readings[run] == ASSAY_READING_CONVERTED];
      if (readings[run] == ASSAY_READING_DOUBT || !assay_cut_touches (cut, values[row]))
        continue;
      self->outcomes[row] = assay_cut_judge_text (cut, assay_column_get_written (self->column, row));
    }
}

static void
judge_column (AssayJudgement *self)
{
  const AssaySourceRuns *runs = self->facts->runs;
  const guint8 *cells = assay_column_get_cells (self->column);
  g_autofree guint8 *readings = g_new (guint8, runs->n_runs + 1);
  AssayCut cuts[2];

  assay_cut_init (&cuts[0], self->rule, 0);
  assay_cut_init (&cuts[1], self->rule, assay_reading_get_power (self->rule));

  for (guint i = 0; i < runs->n_runs; i++)
    {
      const AssaySourceRun *run = &runs->runs[i];

      readings[i] = assay_reading_of_source (self->rule, self->facts, run->source);
      if (readings[i] == ASSAY_READING_DOUBT)
        memset (self->outcomes + run->first, ASSAY_VERDICT_NOT_EVALUABLE, run->n);
      else
        judge_run (self, &cuts[readings[i] == ASSAY_READING_CONVERTED], run->first, run->n);
    }
  judge_inexact (self, cuts, readings);

  if (!self->rule->required && cells != NULL)
    assay_scan_skipped (cells, assay_column_get_n_rows (self->column), self->outcomes);

  assay_cut_clear (&cuts[0]);
  assay_cut_clear (&cuts[1]);
}

/* The metric whose name is nearest; once for the whole table, for it looks at every column. */
static char *
find_nearest (const AssayTable *table,
              const char       *metric)
{
  g_autofree char *wanted = NULL;
  AssayColumn *nearest = NULL;
  guint least;

  if (strlen (metric) > LONGEST_NAME)
    return NULL;

  wanted = g_utf8_casefold (metric, -1);
  least = 1 + MAX (2, strlen (metric) / 4);
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);
      const char *name = assay_column_get_name (column);
      g_autofree char *folded = NULL;
      guint distance;

      if (assay_column_get_n_numbers (column) == 0 || strlen (name) > LONGEST_NAME)
        continue;
      folded = g_utf8_casefold (name, -1);
      distance = assay_text_edit_distance (wanted, folded);
      if (distance < least && distance < strlen (folded))
        {
          least = distance;
          nearest = column;
        }
    }

  return nearest != NULL ? g_strdup (assay_column_get_name (nearest)) : NULL;
}

/**
 * assay_judgement_new:
 * @rule: a rule
 * @table: the results
 * @facts: (nullable): about the column that @rule judges; %NULL if @table has none
 *
 * Judges every row by one rule.
 *
 * Returns: (transfer full): the outcomes
 */
AssayJudgement *
assay_judgement_new (const AssayRule  *rule,
                     const AssayTable *table,
                     AssayColumnFacts *facts)
{
  AssayJudgement *self = g_new0 (AssayJudgement, 1);
  guint n_rows = assay_table_get_n_rows (table);

  g_atomic_ref_count_init (&self->ref);
  self->rule = assay_rule_ref ((AssayRule *) rule);
  self->outcomes = g_malloc (n_rows + 1);

  if (facts == NULL)
    {
      self->nearest = find_nearest (table, rule->metric);
      memset (self->outcomes, rule->required ? ASSAY_VERDICT_NOT_EVALUABLE : ASSAY_OUTCOME_SKIPPED, n_rows);
      return self;
    }

  self->facts = assay_column_facts_ref (facts);
  self->column = assay_column_ref (facts->column);
  judge_column (self);

  return self;
}

/**
 * assay_judgement_ref:
 * @self: a judgement
 *
 * Returns: (transfer full): @self
 */
AssayJudgement *
assay_judgement_ref (AssayJudgement *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_judgement_unref:
 * @self: (transfer full): a judgement
 */
void
assay_judgement_unref (AssayJudgement *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  assay_rule_unref (self->rule);
  g_clear_pointer (&self->column, assay_column_unref);
  g_clear_pointer (&self->facts, assay_column_facts_unref);
  g_free (self->nearest);
  g_free (self->outcomes);
  g_free (self);
}
