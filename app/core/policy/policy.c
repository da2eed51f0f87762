#include "policy/policy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AssayPolicy
{
  gatomicrefcount  ref;
  char            *name;
  AssayReadChoice *reading;
  GPtrArray       *rules;
  AssayApproval   *approval;
  GBytes          *source;
};

static AssayPolicy *
policy_new_empty (const char      *name,
                  AssayReadChoice *reading)
{
  AssayPolicy *self = g_new0 (AssayPolicy, 1);

  g_atomic_ref_count_init (&self->ref);
  self->name = g_strdup (name);
  self->reading = assay_read_choice_ref (reading);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_rule_unref);

  return self;
}

/* Everything but the source: what changes is no longer what stands in the file. */
static AssayPolicy *
policy_copy (const AssayPolicy *self)
{
  AssayPolicy *copy = policy_new_empty (self->name, self->reading);

  for (guint i = 0; i < self->rules->len; i++)
    g_ptr_array_add (copy->rules, assay_rule_ref (g_ptr_array_index (self->rules, i)));
  if (self->approval != NULL)
    copy->approval = assay_approval_ref (self->approval);

  return copy;
}

/**
 * assay_policy_new:
 * @name: (nullable): what people call it
 * @reading: (nullable): how results are to be read, where it had to be said
 * @rules: (array length=n_rules) (nullable): the rules; each is referenced
 * @n_rules: how many
 *
 * A policy in the making may have no rule; it then approves nothing.
 *
 * Returns: (transfer full): the policy
 */
AssayPolicy *
assay_policy_new (const char         *name,
                  AssayReadChoice    *reading,
                  AssayRule * const  *rules,
                  guint               n_rules)
{
  AssayPolicy *self = policy_new_empty (name, reading);

  for (guint i = 0; i < n_rules; i++)
    g_ptr_array_add (self->rules, assay_rule_ref (rules[i]));

  return self;
}

/**
 * assay_policy_ref:
 * @self: a policy
 *
 * Returns: (transfer full): @self
 */
AssayPolicy *
assay_policy_ref (AssayPolicy *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_policy_unref:
 * @self: (transfer full): a policy
 */
void
assay_policy_unref (AssayPolicy *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_free (self->name);
  assay_read_choice_unref (self->reading);
  g_ptr_array_unref (self->rules);
  g_clear_pointer (&self->approval, assay_approval_unref);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_free (self);
}

/**
 * assay_policy_get_name:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): what people call it
 */
const char *
assay_policy_get_name (const AssayPolicy *self)
{
  return self->name;
}

/**
 * assay_policy_get_reading:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): how its results are to be read, where that had to be said
 */
AssayReadChoice *
assay_policy_get_reading (const AssayPolicy *self)
{
  return self->reading;
}

/**
 * assay_policy_with_reading:
 * @self: a policy
 * @reading: (nullable): how its results are to be read
 *
 * Returns: (transfer full): the other policy
 */
AssayPolicy *
assay_policy_with_reading (AssayPolicy     *self,
                           AssayReadChoice *reading)
{
  AssayPolicy *copy = policy_copy (self);

  assay_read_choice_unref (copy->reading);
  copy->reading = assay_read_choice_ref (reading);

  return copy;
}

/**
 * assay_policy_get_n_rules:
 * @self: a policy
 *
 * Returns: the number of rules
 */
guint
assay_policy_get_n_rules (const AssayPolicy *self)
{
  return self->rules->len;
}

/**
 * assay_policy_get_rule:
 * @self: a policy
 * @index: below the number of rules
 *
 * Returns: (transfer none): the rule
 */
const AssayRule *
assay_policy_get_rule (const AssayPolicy *self,
                       guint              index)
{
  g_return_val_if_fail (index < self->rules->len, NULL);

  return g_ptr_array_index (self->rules, index);
}

/**
 * assay_policy_has_blocking:
 * @self: a policy
 *
 * Returns: whether some rule can change a verdict (CONTRACT 1.14)
 */
gboolean
assay_policy_has_blocking (const AssayPolicy *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const AssayRule *rule = g_ptr_array_index (self->rules, i);

      if (rule->severity == ASSAY_SEVERITY_BLOCK)
        return TRUE;
    }

  return FALSE;
}

/**
 * assay_policy_get_metric:
 * @self: a policy
 *
 * The name that the unnamed metric of a map of name to number takes (CONTRACT 1.20).
 *
 * Returns: (transfer none) (nullable): the one metric that all rules name, or %NULL if they name several or none
 */
const char *
assay_policy_get_metric (const AssayPolicy *self)
{
  const char *metric = NULL;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const AssayRule *rule = g_ptr_array_index (self->rules, i);

      if (metric != NULL && strcmp (metric, rule->metric) != 0)
        return NULL;
      metric = rule->metric;
    }

  return metric;
}

/**
 * assay_policy_with_rule:
 * @self: a policy
 * @index: which rule to replace; the number of rules to add one at the end
 * @rule: the rule
 *
 * Returns: (transfer full): the other policy
 */
AssayPolicy *
assay_policy_with_rule (AssayPolicy *self,
                        guint        index,
                        AssayRule   *rule)
{
  AssayPolicy *copy;

  g_return_val_if_fail (index <= self->rules->len, NULL);

  copy = policy_copy (self);
  if (index < copy->rules->len)
    g_ptr_array_remove_index (copy->rules, index);
  g_ptr_array_insert (copy->rules, index, assay_rule_ref (rule));

  return copy;
}

/**
 * assay_policy_without_rule:
 * @self: a policy
 * @index: which rule to leave out
 *
 * Returns: (transfer full): the other policy; it may have no rule left
 */
AssayPolicy *
assay_policy_without_rule (AssayPolicy *self,
                           guint        index)
{
  AssayPolicy *copy;

  g_return_val_if_fail (index < self->rules->len, NULL);

  copy = policy_copy (self);
  g_ptr_array_remove_index (copy->rules, index);

  return copy;
}

/**
 * assay_policy_get_approval:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): who must approve, where the policy says it
 */
AssayApproval *
assay_policy_get_approval (const AssayPolicy *self)
{
  return self->approval;
}

/**
 * assay_policy_with_approval:
 * @self: a policy
 * @approval: (nullable): who must approve
 *
 * Returns: (transfer full): the other policy
 */
AssayPolicy *
assay_policy_with_approval (AssayPolicy   *self,
                            AssayApproval *approval)
{
  AssayPolicy *copy = policy_copy (self);

  g_clear_pointer (&copy->approval, assay_approval_unref);
  if (approval != NULL)
    copy->approval = assay_approval_ref (approval);

  return copy;
}

/**
 * assay_policy_get_source:
 * @self: a policy
 *
 * Returns: (transfer none) (nullable): the exact bytes that it was read from; %NULL for a policy made or changed in
 *   the program
 */
GBytes *
assay_policy_get_source (const AssayPolicy *self)
{
  return self->source;
}

/**
 * assay_policy_with_source:
 * @self: a policy
 * @source: the bytes that say it
 *
 * Returns: (transfer full): the same policy, knowing its bytes
 */
AssayPolicy *
assay_policy_with_source (AssayPolicy *self,
                          GBytes      *source)
{
  AssayPolicy *copy = policy_copy (self);

  copy->source = g_bytes_ref (source);

  return copy;
}

/**
 * assay_policy_equal:
 * @a: a policy
 * @b: another one
 *
 * Returns: whether both say the same in the same words, whatever file they come from
 */
gboolean
assay_policy_equal (const AssayPolicy *a,
                    const AssayPolicy *b)
{
  if (a == b)
    return TRUE;
  if (g_strcmp0 (a->name, b->name) != 0
      || !assay_read_choice_equal (a->reading, b->reading)
      || a->rules->len != b->rules->len
      || !assay_approval_equal (a->approval, b->approval))
    return FALSE;

  for (guint i = 0; i < a->rules->len; i++)
    {
      if (!assay_rule_equal (g_ptr_array_index (a->rules, i), g_ptr_array_index (b->rules, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * assay_policy_to_words:
 * @self: a policy
 *
 * The policy for people: one line for each rule, and one for the approval, without a line break at the end.
 *
 * Returns: (transfer full): the lines
 */
char *
assay_policy_to_words (const AssayPolicy *self)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rules->len; i++)
    g_ptr_array_add (lines, assay_rule_to_words (g_ptr_array_index (self->rules, i)));
  if (self->rules->len == 0)
    g_ptr_array_add (lines, g_strdup (_("no rule yet: nothing is approved")));
  if (self->approval != NULL)
    g_ptr_array_add (lines, assay_approval_to_words (self->approval));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
