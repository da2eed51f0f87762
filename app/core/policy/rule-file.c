#include "policy/rule-file.h"

#include <glib/gi18n-lib.h>

#include "policy/node-check.h"

#define EXAMPLE "{metric: accuracy, direction: higher, approve: 0.80}"

static const char *const known_keys[] = { "metric", "direction", "approve", "reject", "strict", "required", "severity",
                                          "unit", NULL };
static const char *const later_keys[] = { "improve_by", "regress_by", "relative", "bound", "confidence", "interval",
                                          "min_samples", "on_missing_baseline", NULL };

static const char *const directions[] = { "higher", "lower", "within", NULL };
static const char *const severities[] = { "block", "warn", NULL };
static const char *const units[] = { "percent", "fraction", NULL };

/* The literal name behind a metric pattern; NULL for a pattern that stands for several columns. */
static char *
unescape_metric (const char       *text,
                 const AssayNode  *node,
                 AssayMistakes    *mistakes)
{
  g_autoptr(GString) name = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '*')
        {
          assay_mistakes_add (mistakes, node->place,
                              _("a metric with “*” for many columns is not supported by this version of Assay; name one "
                                "column for each rule, and write \\* for a star in its name"));
          return NULL;
        }
      if (*p == '\\' && *++p == '\0')
        {
          assay_mistakes_add (mistakes, node->place,
                              _("the metric ends with a lone “\\”; write \\\\ for a backslash in the name"));
          return NULL;
        }
      g_string_append_c (name, *p);
    }

  return g_strdup (name->str);
}

static char *
read_metric (const AssayNode *node,
             AssayMistakes   *mistakes)
{
  const char *text = assay_node_read_text (node, "metric", "accuracy", mistakes);

  if (text != NULL)
    return unescape_metric (text, assay_node_get_member (node, "metric"), mistakes);

  if (assay_node_get_member (node, "metric") == NULL)
    assay_mistakes_add (mistakes, node->place, _("this rule names no metric; add one, for example metric: accuracy"));

  return NULL;
}

static AssayDirection
read_direction (const AssayNode *node,
                AssayMistakes   *mistakes)
{
  if (assay_node_get_member (node, "direction") == NULL)
    {
      assay_mistakes_add (mistakes, node->place, _("this rule has no direction; say what is better, for example "
                                                   "direction: higher (or lower, or within)"));
      return ASSAY_DIRECTION_NONE;
    }

  return ASSAY_DIRECTION_HIGHER
         + assay_node_read_choice (node, "direction", directions, ASSAY_DIRECTION_NONE - ASSAY_DIRECTION_HIGHER, mistakes);
}

static gboolean
read_pair (const AssayNode  *child,
           const char       *key,
           const char      **low,
           const char      **high,
           AssayMistakes    *mistakes)
{
  if (child->kind != ASSAY_NODE_ARRAY || child->n_children != 2)
    {
      assay_mistakes_add (mistakes, child->place, _("“direction: within” takes two bounds, a low and a high one; write "
                                                    "both, for example %s: [0.95, 1.05]"), key);
      return FALSE;
    }

  *low = assay_node_check_number (child->first, key, mistakes);
  *high = assay_node_check_number (child->first->next, key, mistakes);

  return *low != NULL && *high != NULL;
}

/* Whether the bound is absent or right. */
static gboolean
read_bound (const AssayNode  *node,
            const char       *key,
            AssayDirection    direction,
            const char      **low,
            const char      **high,
            AssayMistakes    *mistakes)
{
  const AssayNode *child = assay_node_get_member (node, key);

  if (child == NULL)
    return TRUE;
  if (direction == ASSAY_DIRECTION_WITHIN)
    return read_pair (child, key, low, high, mistakes);

  /* Where the direction itself is wrong, a pair may be right. */
  if (child->kind == ASSAY_NODE_ARRAY)
    {
      if (direction != ASSAY_DIRECTION_NONE)
        assay_mistakes_add (mistakes, child->place, _("“%s” is a list; only “direction: within” takes two bounds, "
                                                      "otherwise write one number, for example %s: 0.80"), key, key);
      return FALSE;
    }

  *low = assay_node_check_number (child, key, mistakes);

  return *low != NULL;
}

static gboolean
read_bounds (const AssayNode *node,
             AssayRuleSpec   *spec,
             AssayMistakes   *mistakes)
{
  gboolean approve_right = read_bound (node, "approve", spec->direction, &spec->approve, &spec->approve_high, mistakes);
  gboolean reject_right = read_bound (node, "reject", spec->direction, &spec->reject, &spec->reject_high, mistakes);

  if (assay_node_get_member (node, "approve") == NULL
      && assay_node_get_member (node, "improve_by") == NULL
      && assay_node_get_member (node, "regress_by") == NULL)
    assay_mistakes_add (mistakes, node->place, _("this rule has no approve bound; add one, for example %s"),
                        spec->direction == ASSAY_DIRECTION_WITHIN ? "approve: [0.95, 1.05]" : "approve: 0.80");

  return approve_right && reject_right && spec->approve != NULL;
}

static AssayRule *
make_rule (const AssayNode     *node,
           const AssayRuleSpec *spec,
           AssayMistakes       *mistakes)
{
  g_autoptr(GError) error = NULL;
  AssayRule *rule = assay_rule_new (spec, &error);
  const AssayNode *place = assay_node_get_member (node, spec->reject != NULL ? "reject" : "approve");

  if (rule == NULL)
    assay_mistakes_add (mistakes, place->key_place, "%s", error->message);

  return rule;
}

/**
 * assay_rule_read_node:
 * @node: an entry of “rules”
 * @mistakes: where mistakes go
 *
 * Reads one rule of a policy file, and finds all its mistakes.
 *
 * Returns: (transfer full) (nullable): the rule, or %NULL if it is wrong
 */
AssayRule *
assay_rule_read_node (const AssayNode *node,
                      AssayMistakes   *mistakes)
{
  guint before = assay_mistakes_get_count (mistakes);
  AssayRuleSpec spec = { 0, };
  g_autofree char *metric = NULL;
  gboolean bounds_right;

  if (!assay_node_check_object (node, _("this rule"), EXAMPLE, mistakes))
    return NULL;
  if (node->n_children == 0)
    {
      assay_mistakes_add (mistakes, node->place, _("this rule is empty; write one, for example %s"), EXAMPLE);
      return NULL;
    }

  assay_node_check_keys (node, known_keys, later_keys, mistakes);
  metric = read_metric (node, mistakes);
  spec.direction = read_direction (node, mistakes);
  bounds_right = read_bounds (node, &spec, mistakes);
  spec.strict = assay_node_read_boolean (node, "strict", FALSE, mistakes);
  spec.optional = !assay_node_read_boolean (node, "required", TRUE, mistakes);
  spec.severity = ASSAY_SEVERITY_BLOCK
                  + assay_node_read_choice (node, "severity", severities, ASSAY_SEVERITY_BLOCK, mistakes);
  spec.unit = assay_node_read_choice (node, "unit", units, -1, mistakes) + 1;
  if (spec.unit != ASSAY_UNIT_UNSTATED)
    spec.unit = spec.unit == 1 ? ASSAY_UNIT_PERCENT : ASSAY_UNIT_FRACTION;

  /* Crossed bounds are told even where something else is wrong too: all mistakes at once. */
  if (!bounds_right)
    return NULL;
  spec.metric = metric != NULL ? metric : "?";

  {
    g_autoptr(AssayRule) rule = make_rule (node, &spec, mistakes);

    return assay_mistakes_get_count (mistakes) == before ? g_steal_pointer (&rule) : NULL;
  }
}
