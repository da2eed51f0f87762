#include "shell/policy-state.h"

#include <string.h>

/**
 * assay_policy_state_new:
 * @policy: the policy
 * @suggested: whether its rules are suggestions that nobody has touched
 *
 * Returns: (transfer full): the state
 */
AssayPolicyState *
assay_policy_state_new (AssayPolicy *policy,
                        gboolean     suggested)
{
  AssayPolicyState *self = g_new0 (AssayPolicyState, 1);
  guint n_rules = assay_policy_get_n_rules (policy);

  self->policy = assay_policy_ref (policy);
  self->suggested = g_malloc (MAX (n_rules, 1));
  memset (self->suggested, suggested ? 1 : 0, n_rules);

  return self;
}

/* What belongs to the results and the file, not to the rules. */
static AssayPolicyState *
state_after (const AssayPolicyState *self,
             AssayPolicy            *policy)
{
  AssayPolicyState *state = assay_policy_state_new (policy, FALSE);

  assay_policy_state_set_document (state, self->document);
  state->metric = g_strdup (self->metric);

  return state;
}

/**
 * assay_policy_state_with_policy:
 * @self: the state
 * @policy: another policy of the same file
 *
 * Returns: (transfer full): the state after it; somebody stands behind all of its rules
 */
AssayPolicyState *
assay_policy_state_with_policy (const AssayPolicyState *self,
                                AssayPolicy            *policy)
{
  return state_after (self, policy);
}

/**
 * assay_policy_state_set_document:
 * @self: a state that nobody else has yet
 * @document: (nullable): the file that it belongs to
 */
void
assay_policy_state_set_document (AssayPolicyState    *self,
                                 AssayPolicyDocument *document)
{
  AssayPolicyDocument *old = self->document;

  self->document = document != NULL ? assay_policy_document_ref (document) : NULL;
  g_clear_pointer (&old, assay_policy_document_unref);
}

/* Without a file, how the results were read is remembered with their kind: where nothing else was done, there is nothing
 * that anybody would save. */
static gboolean
says_as_saved (const AssayPolicyState *self)
{
  AssayPolicy *saved = self->document->saved;
  g_autoptr(AssayPolicy) read_alike = NULL;

  if (saved == NULL)
    return FALSE;
  if (assay_policy_equal (self->policy, saved))
    return TRUE;
  if (self->document->path != NULL ||
      assay_read_choice_equal (assay_policy_get_reading (self->policy), assay_policy_get_reading (saved)))
    return FALSE;

  read_alike = assay_policy_with_reading (self->policy, assay_policy_get_reading (saved));

  return assay_policy_equal (read_alike, saved);
}

/**
 * assay_policy_state_is_modified:
 * @self: the state
 *
 * Returns: whether the policy says something else than its file, or than what was suggested where it has none
 */
gboolean
assay_policy_state_is_modified (const AssayPolicyState *self)
{
  return self->document != NULL && !says_as_saved (self);
}

/**
 * assay_policy_state_with_rule:
 * @self: the state
 * @index: which rule; the number of rules to add one at the end
 * @rule: the rule to put there
 *
 * The rule counts as touched from then on: a person stands behind it.
 *
 * Returns: (transfer full): the state after it
 */
AssayPolicyState *
assay_policy_state_with_rule (const AssayPolicyState *self,
                              guint                   index,
                              AssayRule              *rule)
{
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (self->policy, index, rule);
  AssayPolicyState *state = state_after (self, policy);

  memcpy (state->suggested, self->suggested, assay_policy_get_n_rules (self->policy));
  state->suggested[index] = 0;

  return state;
}

/**
 * assay_policy_state_without_rule:
 * @self: the state
 * @index: the rule to leave out
 *
 * Returns: (transfer full): the state after it
 */
AssayPolicyState *
assay_policy_state_without_rule (const AssayPolicyState *self,
                                 guint                   index)
{
  g_autoptr(AssayPolicy) policy = assay_policy_without_rule (self->policy, index);
  AssayPolicyState *state = state_after (self, policy);
  guint n_rules = assay_policy_get_n_rules (policy);

  memcpy (state->suggested, self->suggested, index);
  memcpy (state->suggested + index, self->suggested + index + 1, n_rules - index);

  return state;
}

/**
 * assay_policy_state_with_metric:
 * @self: the state
 * @from: a metric's name
 * @to: its new name
 *
 * Rules follow a metric that was renamed. What was a suggestion stays one: its threshold was not looked at.
 *
 * Returns: (transfer full): the state after it
 */
AssayPolicyState *
assay_policy_state_with_metric (const AssayPolicyState *self,
                                const char             *from,
                                const char             *to)
{
  g_autoptr(AssayPolicy) policy = assay_policy_ref (self->policy);
  guint n_rules = assay_policy_get_n_rules (policy);
  AssayPolicyState *state = NULL;

  for (guint i = 0; i < n_rules; i++)
    {
      const AssayRule *rule = assay_policy_get_rule (policy, i);
      g_autoptr(AssayRule) renamed = NULL;
      AssayPolicy *next;
      AssayRuleSpec spec;

      if (strcmp (rule->metric, from) != 0)
        continue;

      assay_rule_get_spec (rule, &spec);
      spec.metric = to;
      renamed = assay_rule_new (&spec, NULL);
      if (renamed == NULL)
        continue;

      next = assay_policy_with_rule (policy, i, renamed);
      assay_policy_unref (policy);
      policy = next;
    }

  state = state_after (self, policy);
  memcpy (state->suggested, self->suggested, n_rules);
  g_free (state->metric);
  state->metric = g_strdup (to);

  return state;
}

/**
 * assay_policy_state_with_reading:
 * @self: the state
 * @reading: (nullable): how the results are to be read
 *
 * Returns: (transfer full): the state after it; what was a suggestion stays one
 */
AssayPolicyState *
assay_policy_state_with_reading (const AssayPolicyState *self,
                                 AssayReadChoice        *reading)
{
  g_autoptr(AssayPolicy) policy = assay_policy_with_reading (self->policy, reading);
  AssayPolicyState *state = state_after (self, policy);

  memcpy (state->suggested, self->suggested, assay_policy_get_n_rules (policy));

  return state;
}

/**
 * assay_policy_state_is_untouched:
 * @self: the state
 *
 * Whether all of it is suggestion: other results may then get another one.
 *
 * Returns: %TRUE if no rule was touched or read from a file
 */
gboolean
assay_policy_state_is_untouched (const AssayPolicyState *self)
{
  return assay_policy_get_source (self->policy) == NULL &&
         memchr (self->suggested, 0, assay_policy_get_n_rules (self->policy)) == NULL;
}

/**
 * assay_policy_state_free:
 * @self: (transfer full): the state
 */
void
assay_policy_state_free (AssayPolicyState *self)
{
  assay_policy_unref (self->policy);
  g_clear_pointer (&self->document, assay_policy_document_unref);
  g_free (self->suggested);
  g_free (self->metric);
  g_free (self->act);
  g_free (self);
}
