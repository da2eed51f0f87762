#include "shell/workspace-private.h"

static void
notify_history (AssayWorkspace *self)
{
  g_object_notify (G_OBJECT (self), "can-undo");
  g_object_notify (G_OBJECT (self), "can-redo");
}

/**
 * assay_workspace_start_history:
 * @self: a workspace
 * @state: (transfer full): the policy that new results came with
 *
 * Forgets what could be undone: it belonged to other results.
 */
void
assay_workspace_start_history (AssayWorkspace   *self,
                               AssayPolicyState *state)
{
  g_clear_pointer (&self->history, assay_policy_history_free);
  self->history = assay_policy_history_new (state);
  notify_history (self);
}

/* A policy whose rules all speak of one metric gives its name to results that have no name for theirs. */
static void
name_metric_after (AssayWorkspace *self,
                   AssayPolicy    *policy)
{
  AssayTable *table = assay_review_get_table (self->review);
  const char *metric = assay_policy_get_metric (policy);
  AssayColumn *column = assay_table_get_n_columns (table) > 0 ? assay_table_get_column (table, 0) : NULL;
  g_autoptr(AssayTable) named = NULL;

  if (metric == NULL || column == NULL || !assay_column_is_unnamed (column))
    return;

  named = assay_table_name_metric (table, metric);
  assay_review_set_table (self->review, named);
}

/**
 * assay_workspace_take_policy:
 * @self: a workspace with results
 * @policy: the policy of a file
 *
 * Puts the open results under a policy that was read; one step of undo.
 */
void
assay_workspace_take_policy (AssayWorkspace *self,
                             AssayPolicy    *policy)
{
  assay_policy_history_push (self->history, assay_policy_state_new (policy, FALSE), ASSAY_ACT_ALONE,
                             g_get_monotonic_time ());
  name_metric_after (self, policy);
  assay_review_set_policy (self->review, policy);
  notify_history (self);
}

/* The state speaks before the review does: a listener to "changed" already asks for it. */
static void
act (AssayWorkspace   *self,
     AssayPolicyState *state,
     guint             kind)
{
  AssayPolicy *policy = state->policy;

  assay_policy_history_push (self->history, state, kind, g_get_monotonic_time ());
  assay_review_set_policy (self->review, policy);
  notify_history (self);
}

/**
 * assay_workspace_set_rule:
 * @self: a workspace with results
 * @index: which rule
 * @rule: what it is from now on
 *
 * Replaces a rule, which is no suggestion from then on. Moving the same rule again at once is the same step of undo.
 */
void
assay_workspace_set_rule (AssayWorkspace *self,
                          guint           index,
                          AssayRule      *rule)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);
  g_return_if_fail (index < assay_policy_get_n_rules (assay_review_get_policy (self->review)));

  act (self, assay_policy_state_with_rule (assay_policy_history_get_state (self->history), index, rule), index);
}

/**
 * assay_workspace_add_rule:
 * @self: a workspace with results
 * @rule: the rule to add at the end
 */
void
assay_workspace_add_rule (AssayWorkspace *self,
                          AssayRule      *rule)
{
  const AssayPolicyState *state;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);

  state = assay_policy_history_get_state (self->history);
  act (self, assay_policy_state_with_rule (state, assay_policy_get_n_rules (state->policy), rule),
       ASSAY_ACT_ALONE);
}

/**
 * assay_workspace_remove_rule:
 * @self: a workspace with results
 * @index: which rule
 */
void
assay_workspace_remove_rule (AssayWorkspace *self,
                             guint           index)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);
  g_return_if_fail (index < assay_policy_get_n_rules (assay_review_get_policy (self->review)));

  act (self, assay_policy_state_without_rule (assay_policy_history_get_state (self->history), index),
       ASSAY_ACT_ALONE);
}

/**
 * assay_workspace_is_rule_suggested:
 * @self: a workspace
 * @index: which rule
 *
 * Returns: whether the rule is a suggestion that nobody has touched
 */
gboolean
assay_workspace_is_rule_suggested (AssayWorkspace *self,
                                   guint           index)
{
  const AssayPolicyState *state;

  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), FALSE);

  if (self->history == NULL)
    return FALSE;

  state = assay_policy_history_get_state (self->history);

  return index < assay_policy_get_n_rules (state->policy) && state->suggested[index] != 0;
}

/**
 * assay_workspace_name_metric:
 * @self: a workspace with results
 * @name: how the unnamed metric is called
 *
 * Gives the one metric of a map of name to number its name; rules follow. Undo begins anew: older policies speak
 * of a metric that is no longer there.
 */
void
assay_workspace_name_metric (AssayWorkspace *self,
                             const char     *name)
{
  g_autoptr(AssayTable) named = NULL;
  AssayTable *table;
  AssayPolicyState *state;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);

  table = assay_review_get_table (self->review);
  if (assay_table_get_n_columns (table) == 0)
    return;

  named = assay_table_name_metric (table, name);
  state = assay_policy_state_with_metric (assay_policy_history_get_state (self->history),
                                          assay_column_get_name (assay_table_get_column (table, 0)), name);
  assay_workspace_start_history (self, state);
  assay_review_set_table (self->review, named);
  assay_review_set_policy (self->review, state->policy);
}

/**
 * assay_workspace_undo:
 * @self: a workspace
 *
 * Takes the last act on the policy back, if there is one.
 */
void
assay_workspace_undo (AssayWorkspace *self)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  if (self->history == NULL || !assay_policy_history_can_undo (self->history))
    return;

  assay_review_set_policy (self->review, assay_policy_history_undo (self->history)->policy);
  notify_history (self);
}

/**
 * assay_workspace_redo:
 * @self: a workspace
 *
 * Does what was undone once more.
 */
void
assay_workspace_redo (AssayWorkspace *self)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  if (self->history == NULL || !assay_policy_history_can_redo (self->history))
    return;

  assay_review_set_policy (self->review, assay_policy_history_redo (self->history)->policy);
  notify_history (self);
}
