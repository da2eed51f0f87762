#include "policy/evaluation.h"

#include "policy/scan.h"

struct _AssayEvaluation
{
  gatomicrefcount  ref;
  AssayTable      *table;
  AssayPolicy     *policy;
  AssaySourceRuns *runs;
  GPtrArray       *judgements;   /* one per rule; shared with other evaluations */
  GPtrArray       *facts;        /* of every column met so far; shared with other evaluations */
  guint8          *verdicts;
  guint            counts[ASSAY_N_VERDICTS];
};

/* The unnamed metric takes the name that all rules use (CONTRACT 1.20). */
static AssayColumn *
find_column (const AssayEvaluation *self,
             const char            *metric)
{
  AssayColumn *column = assay_table_find_column (self->table, metric);

  if (column != NULL || assay_policy_get_metric (self->policy) == NULL)
    return column;

  for (guint i = 0; i < assay_table_get_n_columns (self->table); i++)
    {
      column = assay_table_get_column (self->table, i);
      if (assay_column_is_unnamed (column))
        return column;
    }

  return NULL;
}

static AssayColumnFacts *
ensure_facts (AssayEvaluation *self,
              AssayColumn     *column)
{
  if (column == NULL)
    return NULL;

  for (guint i = 0; i < self->facts->len; i++)
    {
      AssayColumnFacts *facts = g_ptr_array_index (self->facts, i);

      if (facts->column == column)
        return facts;
    }

  g_ptr_array_add (self->facts, assay_column_facts_new (column, self->runs));

  return g_ptr_array_index (self->facts, self->facts->len - 1);
}

/* A rule that stayed the same on the same column keeps its outcomes. */
static AssayJudgement *
find_judgement (const AssayEvaluation *previous,
                const AssayRule       *rule,
                guint                  index,
                AssayColumn           *column)
{
  guint n = previous != NULL ? previous->judgements->len : 0;

  for (guint i = 0; i < n; i++)
    {
      /* Most often it stands where it stood. */
      AssayJudgement *judgement = g_ptr_array_index (previous->judgements, (index + i) % n);

      if (judgement->column == column && assay_rule_equal (judgement->rule, rule))
        return assay_judgement_ref (judgement);
    }

  return NULL;
}

static void
judge_rules (AssayEvaluation       *self,
             const AssayEvaluation *previous)
{
  for (guint i = 0; i < assay_policy_get_n_rules (self->policy); i++)
    {
      const AssayRule *rule = assay_policy_get_rule (self->policy, i);
      AssayColumn *column = find_column (self, rule->metric);
      AssayJudgement *judgement = find_judgement (previous, rule, i, column);

      if (judgement == NULL)
        judgement = assay_judgement_new (rule, self->table, ensure_facts (self, column));
      g_ptr_array_add (self->judgements, judgement);
    }
}

static void
find_verdicts (AssayEvaluation *self)
{
  guint n_rows = assay_table_get_n_rows (self->table);
  g_autoptr(GPtrArray) blocking = g_ptr_array_new ();

  for (guint i = 0; i < self->judgements->len; i++)
    {
      AssayJudgement *judgement = g_ptr_array_index (self->judgements, i);

      if (judgement->rule->severity == ASSAY_SEVERITY_BLOCK)
        g_ptr_array_add (blocking, judgement->outcomes);
    }

  self->verdicts = g_malloc (n_rows + 1);
  assay_scan_worst ((const guint8 * const *) blocking->pdata, blocking->len, n_rows, self->verdicts, self->counts);
}

static AssayEvaluation *
evaluation_new (AssayTable            *table,
                AssayPolicy           *policy,
                const AssayEvaluation *previous)
{
  AssayEvaluation *self = g_new0 (AssayEvaluation, 1);

  g_atomic_ref_count_init (&self->ref);
  self->table = assay_table_ref (table);
  self->policy = assay_policy_ref (policy);
  self->runs = previous != NULL ? assay_source_runs_ref (previous->runs) : assay_source_runs_new (table);
  self->judgements = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_judgement_unref);
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_facts_unref);
  for (guint i = 0; previous != NULL && i < previous->facts->len; i++)
    g_ptr_array_add (self->facts, assay_column_facts_ref (g_ptr_array_index (previous->facts, i)));

  judge_rules (self, previous);
  find_verdicts (self);

  return self;
}

/**
 * assay_evaluation_new:
 * @table: the results
 * @policy: the policy
 *
 * Judges every model of @table by @policy. Never fails: what can not be judged is not evaluable.
 *
 * Returns: (transfer full): the evaluation
 */
AssayEvaluation *
assay_evaluation_new (AssayTable  *table,
                      AssayPolicy *policy)
{
  return evaluation_new (table, policy, NULL);
}

/**
 * assay_evaluation_with_policy:
 * @self: an evaluation
 * @policy: another policy for the same table
 *
 * Judges the same models by @policy. Only rules that differ are judged again, so that moving one threshold over
 * 1,000,000 rows costs one scan of one column.
 *
 * Returns: (transfer full): the other evaluation
 */
AssayEvaluation *
assay_evaluation_with_policy (AssayEvaluation *self,
                              AssayPolicy     *policy)
{
  return evaluation_new (self->table, policy, self);
}

/**
 * assay_evaluation_ref:
 * @self: an evaluation
 *
 * Returns: (transfer full): @self
 */
AssayEvaluation *
assay_evaluation_ref (AssayEvaluation *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_evaluation_unref:
 * @self: (transfer full): an evaluation
 */
void
assay_evaluation_unref (AssayEvaluation *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_ptr_array_unref (self->judgements);
  g_ptr_array_unref (self->facts);
  assay_source_runs_unref (self->runs);
  assay_policy_unref (self->policy);
  assay_table_unref (self->table);
  g_free (self->verdicts);
  g_free (self);
}

/**
 * assay_evaluation_get_table:
 * @self: an evaluation
 *
 * Returns: (transfer none): the results
 */
AssayTable *
assay_evaluation_get_table (const AssayEvaluation *self)
{
  return self->table;
}

/**
 * assay_evaluation_get_policy:
 * @self: an evaluation
 *
 * Returns: (transfer none): the policy
 */
AssayPolicy *
assay_evaluation_get_policy (const AssayEvaluation *self)
{
  return self->policy;
}

/**
 * assay_evaluation_get_verdicts:
 * @self: an evaluation
 *
 * Returns: (transfer none): one #AssayVerdict per row
 */
const guint8 *
assay_evaluation_get_verdicts (const AssayEvaluation *self)
{
  return self->verdicts;
}

/**
 * assay_evaluation_get_verdict:
 * @self: an evaluation
 * @row: a row of the table
 *
 * Returns: the verdict on the model in @row
 */
AssayVerdict
assay_evaluation_get_verdict (const AssayEvaluation *self,
                              guint                  row)
{
  g_return_val_if_fail (row < assay_table_get_n_rows (self->table), ASSAY_VERDICT_NOT_EVALUABLE);

  return self->verdicts[row];
}

/**
 * assay_evaluation_get_judgement:
 * @self: an evaluation
 * @rule: index of a rule in the policy
 *
 * Returns: (transfer none): how the rule was held against the table
 */
const AssayJudgement *
assay_evaluation_get_judgement (const AssayEvaluation *self,
                                guint                  rule)
{
  g_return_val_if_fail (rule < self->judgements->len, NULL);

  return g_ptr_array_index (self->judgements, rule);
}

/**
 * assay_evaluation_get_outcomes:
 * @self: an evaluation
 * @rule: index of a rule in the policy
 *
 * Returns: (transfer none): one #AssayVerdict per row, as that rule alone has it; %ASSAY_OUTCOME_SKIPPED where it did
 *   not judge
 */
const guint8 *
assay_evaluation_get_outcomes (const AssayEvaluation *self,
                               guint                  rule)
{
  const AssayJudgement *judgement = assay_evaluation_get_judgement (self, rule);

  return judgement != NULL ? judgement->outcomes : NULL;
}

/**
 * assay_evaluation_get_column:
 * @self: an evaluation
 * @rule: index of a rule in the policy
 *
 * Returns: (transfer none) (nullable): the column that the rule judged, or %NULL if there is none of that name
 */
AssayColumn *
assay_evaluation_get_column (const AssayEvaluation *self,
                             guint                  rule)
{
  const AssayJudgement *judgement = assay_evaluation_get_judgement (self, rule);

  return judgement != NULL ? judgement->column : NULL;
}

/**
 * assay_evaluation_is_unnamed:
 * @self: an evaluation
 * @rule: index of a rule in the policy
 *
 * Returns: whether the results give the values that the rule judged no name, so that the name is the rule's
 *   (CONTRACT 1.20)
 */
gboolean
assay_evaluation_is_unnamed (const AssayEvaluation *self,
                             guint                  rule)
{
  AssayColumn *column = assay_evaluation_get_column (self, rule);

  return column != NULL && assay_column_is_unnamed (column);
}

/**
 * assay_evaluation_get_count:
 * @self: an evaluation
 * @verdict: a verdict
 *
 * Returns: how many models have it
 */
guint
assay_evaluation_get_count (const AssayEvaluation *self,
                            AssayVerdict           verdict)
{
  g_return_val_if_fail (verdict < ASSAY_N_VERDICTS, 0);

  return self->counts[verdict];
}
