#include "review/review.h"

struct _AssayReview
{
  GObject          parent_instance;

  AssayTable      *table;
  AssayPolicy     *policy;
  AssayEvaluation *evaluation;
};

G_DEFINE_FINAL_TYPE (AssayReview, assay_review, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
assay_review_finalize (GObject *object)
{
  AssayReview *self = ASSAY_REVIEW (object);

  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  g_clear_pointer (&self->policy, assay_policy_unref);
  g_clear_pointer (&self->table, assay_table_unref);

  G_OBJECT_CLASS (assay_review_parent_class)->finalize (object);
}

static void
assay_review_class_init (AssayReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = assay_review_finalize;

  /**
   * AssayReview::changed:
   * @self: the review
   * @change: what is new, as #AssayReviewChange flags
   *
   * The results or the policy are others now. Everything has been judged already when this is emitted.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ASSAY_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
assay_review_init (AssayReview *self)
{
}

/**
 * assay_review_new:
 * @table: the results
 * @policy: the policy
 *
 * Judges @table by @policy. May be called from any thread; afterwards a review belongs to one thread.
 *
 * Returns: (transfer full): a review of them
 */
AssayReview *
assay_review_new (AssayTable  *table,
                  AssayPolicy *policy)
{
  AssayReview *self = g_object_new (ASSAY_TYPE_REVIEW, NULL);

  self->table = assay_table_ref (table);
  self->policy = assay_policy_ref (policy);
  self->evaluation = assay_evaluation_new (table, policy);

  return self;
}

/**
 * assay_review_get_table:
 * @self: a review
 *
 * Returns: (transfer none): the results
 */
AssayTable *
assay_review_get_table (AssayReview *self)
{
  return self->table;
}

/**
 * assay_review_get_policy:
 * @self: a review
 *
 * Returns: (transfer none): the policy as it stands now
 */
AssayPolicy *
assay_review_get_policy (AssayReview *self)
{
  return self->policy;
}

/**
 * assay_review_get_evaluation:
 * @self: a review
 *
 * Returns: (transfer none): the verdicts as they stand now; a frozen value, so hold a reference to keep it
 */
AssayEvaluation *
assay_review_get_evaluation (AssayReview *self)
{
  return self->evaluation;
}

/**
 * assay_review_set_policy:
 * @self: a review
 * @policy: another policy
 *
 * Judges the results by another policy, then says so by the signal “changed”; nothing happens if it is the same one.
 */
void
assay_review_set_policy (AssayReview *self,
                         AssayPolicy *policy)
{
  AssayEvaluation *previous = self->evaluation;
  AssayPolicy *old = self->policy;

  g_return_if_fail (ASSAY_IS_REVIEW (self));

  if (policy == old)
    return;

  self->policy = assay_policy_ref (policy);
  self->evaluation = assay_evaluation_with_policy (previous, policy);
  assay_evaluation_unref (previous);
  assay_policy_unref (old);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, (guint) ASSAY_REVIEW_POLICY);
}

/**
 * assay_review_set_table:
 * @self: a review
 * @table: other results
 *
 * Judges other results by the same policy, then says so by the signal “changed”. Row numbers of the old table mean
 * nothing in the new one.
 */
void
assay_review_set_table (AssayReview *self,
                        AssayTable  *table)
{
  AssayTable *old = self->table;

  g_return_if_fail (ASSAY_IS_REVIEW (self));

  if (table == old)
    return;

  self->table = assay_table_ref (table);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  self->evaluation = assay_evaluation_new (table, self->policy);
  assay_table_unref (old);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, (guint) ASSAY_REVIEW_TABLE);
}
