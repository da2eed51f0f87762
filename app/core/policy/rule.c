#include "policy/rule.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/decimal.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"
#include "policy/policy-error.h"

static gboolean
bound_init (AssayBound  *bound,
            const char  *text,
            GError     **error)
{
  double value;

  if (text == NULL)
    return TRUE;

  if (strlen (text) > ASSAY_LIMIT_NUMBER_BYTES || !assay_number_parse (text, -1, &value) || !isfinite (value))
    {
      g_autofree char *short_text = assay_text_shorten (text, 40);
      g_autofree char *shown = assay_text_escape_controls (short_text);

      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("“%s” is not a finite number; write it with digits and a point, for example 0.80"), shown);
      return FALSE;
    }

  bound->set = TRUE;
  bound->value = value;
  bound->text = g_strdup (text);

  return TRUE;
}

static gboolean
fail (GError     **error,
      const char  *sentence)
{
  g_set_error_literal (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE, sentence);

  return FALSE;
}

static gboolean
check_pairs (const AssayRule  *self,
             GError          **error)
{
  if (self->direction != ASSAY_DIRECTION_WITHIN)
    {
      if (self->approve_high.set || self->reject_high.set)
        return fail (error, _("only “direction: within” takes two bounds; write one number, for example 0.80"));

      return TRUE;
    }

  if (!self->approve_high.set)
    return fail (error, _("“direction: within” takes a low and a high bound, for example approve: [0.95, 1.05]"));
  if (self->reject.set != self->reject_high.set)
    return fail (error, _("“direction: within” takes a low and a high bound, for example reject: [0.90, 1.10]"));

  return TRUE;
}

static gboolean
crossed (const AssayBound *low,
         const AssayBound *high)
{
  return low->set && high->set && assay_decimal_compare (low->text, high->text) > 0;
}

static gboolean
check_range (const AssayRule  *self,
             GError          **error)
{
  if (crossed (&self->approve, &self->approve_high))
    {
      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("the approve range begins at %.40s and ends below that, at %.40s; write the low end first, for "
                     "example [0.95, 1.05]"), self->approve.text, self->approve_high.text);
      return FALSE;
    }
  if (crossed (&self->reject, &self->approve) || crossed (&self->approve_high, &self->reject_high))
    {
      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("the reject range %.40s to %.40s does not hold the approve range %.40s to %.40s; only what lies "
                     "outside both is rejected, for example approve: [0.95, 1.05] with reject: [0.90, 1.10]"),
                   self->reject.text, self->reject_high.text, self->approve.text, self->approve_high.text);
      return FALSE;
    }
  if (self->strict && assay_decimal_compare (self->approve.text, self->approve_high.text) == 0)
    return fail (error, _("a strict range of no width can approve nothing; widen it, or leave out “strict”"));

  return TRUE;
}

/* A strict approve bound may touch the reject bound: the touching value itself is then decided by
 * a person, so no value can be approved and rejected at once. */
static gboolean
check_order (const AssayRule  *self,
             GError          **error)
{
  if (self->direction == ASSAY_DIRECTION_WITHIN)
    return check_range (self, error);

  if (self->direction == ASSAY_DIRECTION_HIGHER && crossed (&self->reject, &self->approve))
    {
      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("reject %.40s is above approve %.40s, but higher is better; reject must not be above approve, for "
                     "example approve: 0.80 with reject: 0.70"), self->reject.text, self->approve.text);
      return FALSE;
    }
  if (self->direction == ASSAY_DIRECTION_LOWER && crossed (&self->approve, &self->reject))
    {
      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("reject %.40s is below approve %.40s, but lower is better; reject must not be below approve, for "
                     "example approve: 50 with reject: 80"), self->reject.text, self->approve.text);
      return FALSE;
    }

  return TRUE;
}

static gboolean
rule_fill (AssayRule            *self,
           const AssayRuleSpec  *spec,
           GError              **error)
{
  if (spec->metric == NULL || *spec->metric == '\0')
    return fail (error, _("a rule needs the name of a metric, for example metric: accuracy"));
  if (spec->approve == NULL)
    return fail (error, _("a rule needs an approve bound, for example approve: 0.80"));

  self->metric = g_strdup (spec->metric);
  self->direction = spec->direction;
  self->strict = spec->strict;
  self->required = !spec->optional;
  self->severity = spec->severity;
  self->unit = spec->unit;

  return bound_init (&self->approve, spec->approve, error)
         && bound_init (&self->approve_high, spec->approve_high, error)
         && bound_init (&self->reject, spec->reject, error)
         && bound_init (&self->reject_high, spec->reject_high, error)
         && check_pairs (self, error)
         && check_order (self, error);
}

/**
 * assay_rule_new:
 * @spec: what the rule says; strings are copied
 * @error: return location for %ASSAY_POLICY_ERROR_RULE
 *
 * Makes a rule, after checking it as a whole: a metric, an approve bound, finite numbers, pairs for `within`, bounds
 * that do not cross. %ASSAY_DIRECTION_NONE is taken, for a rule card whose direction a person has
 * not said yet; such a rule approves nothing.
 *
 * Returns: (transfer full): the rule, or %NULL with @error set
 */
AssayRule *
assay_rule_new (const AssayRuleSpec  *spec,
                GError              **error)
{
  g_autoptr(AssayRule) self = g_new0 (AssayRule, 1);

  g_atomic_ref_count_init (&self->ref);

  return rule_fill (self, spec, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * assay_rule_get_spec:
 * @self: a rule
 * @spec: (out): what it says; its strings belong to @self
 *
 * To make a rule that differs in some field: take the spec, set the field, make a new rule of it.
 */
void
assay_rule_get_spec (const AssayRule *self,
                     AssayRuleSpec   *spec)
{
  *spec = (AssayRuleSpec) {
    .metric = self->metric,
    .direction = self->direction,
    .approve = self->approve.text,
    .approve_high = self->approve_high.text,
    .reject = self->reject.text,
    .reject_high = self->reject_high.text,
    .strict = self->strict,
    .optional = !self->required,
    .severity = self->severity,
    .unit = self->unit,
  };
}

/**
 * assay_rule_ref:
 * @self: a rule
 *
 * Returns: (transfer full): @self
 */
AssayRule *
assay_rule_ref (AssayRule *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_rule_unref:
 * @self: (transfer full): a rule
 */
void
assay_rule_unref (AssayRule *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_free (self->metric);
  g_free (self->approve.text);
  g_free (self->approve_high.text);
  g_free (self->reject.text);
  g_free (self->reject_high.text);
  g_free (self);
}

/**
 * assay_rule_equal:
 * @a: a rule
 * @b: another one
 *
 * Bounds are compared as written: 0.8 and 0.80 judge alike, but do not read alike.
 *
 * Returns: whether both say the same, in the same words
 */
gboolean
assay_rule_equal (const AssayRule *a,
                  const AssayRule *b)
{
  if (a == b)
    return TRUE;

  return a->direction == b->direction
         && a->strict == b->strict
         && a->required == b->required
         && a->severity == b->severity
         && a->unit == b->unit
         && strcmp (a->metric, b->metric) == 0
         && strcmp (a->approve.text, b->approve.text) == 0
         && g_strcmp0 (a->approve_high.text, b->approve_high.text) == 0
         && g_strcmp0 (a->reject.text, b->reject.text) == 0
         && g_strcmp0 (a->reject_high.text, b->reject_high.text) == 0;
}

/**
 * assay_rule_get_operator:
 * @self: a rule
 *
 * Returns: (transfer none): how a value must stand to the approve bound: `>=`, `>`, `<=`, `<`, `within`; empty
 *   while the direction is not known
 */
const char *
assay_rule_get_operator (const AssayRule *self)
{
  switch (self->direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      return self->strict ? ">" : ">=";
    case ASSAY_DIRECTION_LOWER:
      return self->strict ? "<" : "<=";
    case ASSAY_DIRECTION_WITHIN:
      return "within";
    case ASSAY_DIRECTION_NONE:
    default:
      return "";
    }
}

/**
 * assay_direction_to_id:
 * @direction: a direction
 *
 * Returns: (transfer none): the word of policy files
 */
const char *
assay_direction_to_id (AssayDirection direction)
{
  static const char *const ids[] = {
    [ASSAY_DIRECTION_NONE] = "none",
    [ASSAY_DIRECTION_HIGHER] = "higher",
    [ASSAY_DIRECTION_LOWER] = "lower",
    [ASSAY_DIRECTION_WITHIN] = "within",
  };

  g_return_val_if_fail (direction < G_N_ELEMENTS (ids), NULL);

  return ids[direction];
}
