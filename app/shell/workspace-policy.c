#include "shell/workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "shell/act-words.h"

static void
set_act_text (AssayWorkspace *self,
              char          **field,
              const char     *verb,
              const char     *act,
              const char     *property)
{
  g_autofree char *text = act != NULL ? g_strdup_printf ("%s %s", verb, act) : g_strdup (verb);

  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_steal_pointer (&text);
  g_object_notify (G_OBJECT (self), property);
}

static void
notify_file (AssayWorkspace *self,
             const char     *path)
{
  if (g_strcmp0 (self->policy_path, path) == 0)
    return;

  g_free (self->policy_path);
  self->policy_path = g_strdup (path);
  g_object_notify (G_OBJECT (self), "policy-file");
}

/* Everything that is said about the policy as a document, after whatever happened to it. */
void
assay_workspace_notify_policy (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);
  gboolean was_modified = self->is_modified;

  self->is_modified = state != NULL && assay_policy_state_is_modified (state);
  set_act_text (self, &self->undo_text, _("Undo"), assay_policy_history_get_undo (self->history), "undo-text");
  set_act_text (self, &self->redo_text, _("Redo"), assay_policy_history_get_redo (self->history), "redo-text");
  g_object_notify (G_OBJECT (self), "can-undo");
  g_object_notify (G_OBJECT (self), "can-redo");
  notify_file (self, state != NULL && state->document != NULL ? state->document->path : NULL);
  if (self->is_modified != was_modified)
    g_object_notify (G_OBJECT (self), "modified");
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
}

/* The results' unnamed metric is called as it was in that state. */
static void
follow_metric (AssayWorkspace         *self,
               const AssayPolicyState *state)
{
  AssayTable *table = assay_review_get_table (self->review);
  g_autoptr(AssayTable) named = state->metric != NULL ? assay_table_name_metric (table, state->metric) : NULL;

  if (named != NULL && named != table)
    assay_review_set_table (self->review, named);
}

/* The state speaks before the review does: a listener to "changed" already asks for it. */
static void
show_state (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);
  g_autoptr(AssayPolicy) policy = assay_policy_ref (state->policy);

  follow_metric (self, state);
  assay_review_set_policy (self->review, policy);
  assay_workspace_notify_policy (self);
  assay_workspace_follow_reading (self);
}

/**
 * assay_workspace_push:
 * @self: a workspace with results
 * @state: (transfer full): the state after an act
 * @kind: which act, as for assay_policy_history_push()
 *
 * Puts the results under a state that can be undone.
 */
void
assay_workspace_push (AssayWorkspace   *self,
                      AssayPolicyState *state,
                      guint             kind)
{
  assay_policy_history_push (self->history, state, kind, g_get_monotonic_time ());
  show_state (self);
}

/* (transfer full) @act: in words. */
static void
act (AssayWorkspace   *self,
     AssayPolicyState *state,
     guint             kind,
     char             *words)
{
  state->act = words;
  assay_workspace_push (self, state, kind);
}

static char *
words_about (const char *words,
             const char *name)
{
  g_autofree char *shorter = assay_text_shorten (name, 40);
  g_autofree char *shown = assay_text_escape_controls (shorter);

  return g_strjoin (" ", words, shown, NULL);
}

/**
 * assay_workspace_set_rule:
 * @self: a workspace with results
 * @index: which rule
 * @rule: what it is from now on
 *
 * Replaces a rule, which is no suggestion from then on. Moving the same bound again at once is the same step of undo.
 */
void
assay_workspace_set_rule (AssayWorkspace *self,
                          guint           index,
                          AssayRule      *rule)
{
  const AssayPolicyState *state;
  const AssayRule *before;
  char *words;
  guint kind;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);
  g_return_if_fail (index < assay_policy_get_n_rules (assay_review_get_policy (self->review)));

  state = assay_policy_history_get_state (self->history);
  before = assay_policy_get_rule (state->policy, index);
  kind = assay_act_words_kind (before, rule, index);
  words = assay_act_words_change (before, rule);
  act (self, assay_policy_state_with_rule (state, index, rule), kind, words);
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
       ASSAY_ACT_ALONE, words_about (_("add rule for"), rule->metric));
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
  const AssayPolicyState *state;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);
  g_return_if_fail (index < assay_policy_get_n_rules (assay_review_get_policy (self->review)));

  state = assay_policy_history_get_state (self->history);
  act (self, assay_policy_state_without_rule (state, index), ASSAY_ACT_ALONE,
       words_about (_("remove rule for"), assay_policy_get_rule (state->policy, index)->metric));
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
 * Gives the one metric of a map of name to number its name; rules follow. One step of undo.
 */
void
assay_workspace_name_metric (AssayWorkspace *self,
                             const char     *name)
{
  AssayTable *table;
  const char *old;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));
  g_return_if_fail (self->review != NULL);

  table = assay_review_get_table (self->review);
  if (assay_table_get_n_columns (table) == 0)
    return;

  old = assay_column_get_name (assay_table_get_column (table, 0));
  act (self, assay_policy_state_with_metric (assay_policy_history_get_state (self->history), old, name),
       ASSAY_ACT_ALONE, words_about (_("name the metric"), name));
}

static void
take_step (AssayWorkspace *self,
           gboolean        back)
{
  if (back)
    assay_policy_history_undo (self->history);
  else
    assay_policy_history_redo (self->history);
  show_state (self);
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

  if (self->history != NULL && assay_policy_history_can_undo (self->history))
    take_step (self, TRUE);
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

  if (self->history != NULL && assay_policy_history_can_redo (self->history))
    take_step (self, FALSE);
}

/**
 * assay_workspace_set_held:
 * @self: a workspace
 * @held: whether a hand holds on to a slider
 *
 * All that a hand does between taking a slider and letting go is one step of undo.
 */
void
assay_workspace_set_held (AssayWorkspace *self,
                          gboolean        held)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  if (self->history != NULL)
    assay_policy_history_set_held (self->history, held);
}

/**
 * assay_workspace_revert:
 * @self: a workspace
 *
 * Goes back to the policy as it was last read or saved, in one step that can be undone.
 */
void
assay_workspace_revert (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  if (state == NULL || state->document->saved == NULL || !assay_policy_state_is_modified (state))
    return;

  act (self, assay_policy_state_with_policy (state, state->document->saved), ASSAY_ACT_ALONE,
       g_strdup (_("revert to the saved policy")));
}

/**
 * assay_workspace_rename_policy:
 * @self: a workspace
 * @name: (nullable): what the policy is to be called
 */
void
assay_workspace_rename_policy (AssayWorkspace *self,
                               const char     *name)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();
  g_autoptr(AssayPolicy) bare = NULL;
  g_autoptr(AssayPolicy) named = NULL;
  AssayPolicyState *next;

  if (state == NULL || g_strcmp0 (assay_policy_get_name (state->policy), name) == 0)
    return;

  for (guint i = 0; i < assay_policy_get_n_rules (state->policy); i++)
    g_ptr_array_add (rules, (gpointer) assay_policy_get_rule (state->policy, i));
  bare = assay_policy_new (name, assay_policy_get_reading (state->policy), (AssayRule * const *) rules->pdata,
                           rules->len);
  named = assay_policy_with_approval (bare, assay_policy_get_approval (state->policy));
  next = assay_policy_state_with_policy (state, named);
  memcpy (next->suggested, state->suggested, rules->len);
  act (self, next, ASSAY_ACT_ALONE, g_strdup (_("rename the policy")));
}
