#include "shell/rule-edit.h"

#include "base/decimal.h"

/* The bounds of a rule in ascending order: none may stand above its right neighbour. */
typedef struct
{
  guint          n;
  AssayBoundKind kinds[ASSAY_N_BOUNDS];
} BoundOrder;

static const BoundOrder bound_orders[] = {
  [ASSAY_DIRECTION_NONE] = { 1, { ASSAY_BOUND_APPROVE } },
  [ASSAY_DIRECTION_HIGHER] = { 2, { ASSAY_BOUND_REJECT, ASSAY_BOUND_APPROVE } },
  [ASSAY_DIRECTION_LOWER] = { 2, { ASSAY_BOUND_APPROVE, ASSAY_BOUND_REJECT } },
  [ASSAY_DIRECTION_WITHIN] = { 4, { ASSAY_BOUND_REJECT, ASSAY_BOUND_APPROVE, ASSAY_BOUND_APPROVE_HIGH,
                                    ASSAY_BOUND_REJECT_HIGH } },
};

/**
 * assay_rule_edit_get_bound:
 * @rule: a rule
 * @kind: which of its bounds
 *
 * Returns: (transfer none): the bound; it may be unset
 */
const AssayBound *
assay_rule_edit_get_bound (const AssayRule *rule,
                           AssayBoundKind   kind)
{
  const AssayBound *bounds[ASSAY_N_BOUNDS] = {
    [ASSAY_BOUND_APPROVE] = &rule->approve,
    [ASSAY_BOUND_APPROVE_HIGH] = &rule->approve_high,
    [ASSAY_BOUND_REJECT] = &rule->reject,
    [ASSAY_BOUND_REJECT_HIGH] = &rule->reject_high,
  };

  return bounds[kind];
}

/**
 * assay_rule_edit_get_sign:
 * @rule: a rule
 * @kind: which of its bounds
 *
 * The relation that a value must have to the bound for the bound to speak: approve *at or above*, reject *below*.
 * Equality never rejects, and approves unless the rule is strict.
 *
 * Returns: one of “≥ > ≤ <”, or “?” for the approve bound of a rule without direction
 */
const char *
assay_rule_edit_get_sign (const AssayRule *rule,
                          AssayBoundKind   kind)
{
  gboolean lower = rule->direction == ASSAY_DIRECTION_LOWER;

  switch (kind)
    {
    case ASSAY_BOUND_REJECT:
      return lower ? ">" : "<";
    case ASSAY_BOUND_REJECT_HIGH:
      return ">";
    case ASSAY_BOUND_APPROVE_HIGH:
      return rule->strict ? "<" : "≤";
    case ASSAY_BOUND_APPROVE:
    case ASSAY_N_BOUNDS:
    default:
      break;
    }

  if (rule->direction == ASSAY_DIRECTION_NONE)
    return "?";
  if (lower)
    return rule->strict ? "<" : "≤";

  return rule->strict ? ">" : "≥";
}

static const char *
spec_get_text (const AssayRuleSpec *spec,
               AssayBoundKind       kind)
{
  const char *texts[ASSAY_N_BOUNDS] = { spec->approve, spec->approve_high, spec->reject, spec->reject_high };

  return texts[kind];
}

static void
spec_set_text (AssayRuleSpec  *spec,
               AssayBoundKind  kind,
               const char     *text)
{
  const char **texts[ASSAY_N_BOUNDS] = { &spec->approve, &spec->approve_high, &spec->reject, &spec->reject_high };

  *texts[kind] = text;
}

/* What stands on the wrong side of the bound that moved is pushed along with it. */
static void
push_neighbours (AssayRuleSpec  *spec,
                 AssayBoundKind  moved)
{
  const BoundOrder *order = &bound_orders[spec->direction];
  const char *text = spec_get_text (spec, moved);
  gboolean below = TRUE;

  for (guint i = 0; i < order->n; i++)
    {
      const char *other = spec_get_text (spec, order->kinds[i]);
      int relation;

      if (order->kinds[i] == moved)
        {
          below = FALSE;
          continue;
        }
      if (other == NULL)
        continue;

      relation = assay_decimal_compare (other, text);
      if (below ? relation > 0 : relation < 0)
        spec_set_text (spec, order->kinds[i], text);
    }
}

/**
 * assay_rule_edit_bound:
 * @rule: the rule as it is
 * @kind: the bound that moves
 * @text: where it moves to, a JSON number; kept as it is written
 * @error: return location for an error
 *
 * Moves one bound. Bounds never cross: one that would be passed is pushed along and ends equal to it.
 *
 * Returns: (transfer full): the new rule, or %NULL with @error (%ASSAY_POLICY_ERROR) set
 */
AssayRule *
assay_rule_edit_bound (const AssayRule  *rule,
                       AssayBoundKind    kind,
                       const char       *text,
                       GError          **error)
{
  AssayRuleSpec spec;

  assay_rule_get_spec (rule, &spec);
  spec_set_text (&spec, kind, text);
  push_neighbours (&spec, kind);

  return assay_rule_new (&spec, error);
}

static char *
grid_text_between (const AssayGrid *grid,
                   double           a,
                   double           b)
{
  return assay_grid_dup_text (grid, assay_grid_nearest (grid, a / 2 + b / 2));
}

/**
 * assay_rule_edit_reject:
 * @rule: the rule as it is
 * @grid: the axis of its metric
 * @set: whether the rule shall reject
 * @error: return location for an error
 *
 * Gives the rule a reject bound, halfway between the approve bound and the end of the axis, where a hand can take
 * it up; or takes it away. Within a range it is a pair.
 *
 * Returns: (transfer full): the new rule, or %NULL with @error (%ASSAY_POLICY_ERROR) set
 */
AssayRule *
assay_rule_edit_reject (const AssayRule  *rule,
                        const AssayGrid  *grid,
                        gboolean          set,
                        GError          **error)
{
  g_autofree char *reject = NULL;
  g_autofree char *reject_high = NULL;
  gboolean lower = rule->direction == ASSAY_DIRECTION_LOWER;
  AssayRuleSpec spec;

  assay_rule_get_spec (rule, &spec);
  spec.reject = NULL;
  spec.reject_high = NULL;
  if (!set)
    return assay_rule_new (&spec, error);

  reject = grid_text_between (grid, rule->approve.value, lower ? assay_grid_high (grid) : assay_grid_low (grid));
  spec.reject = reject;
  push_neighbours (&spec, ASSAY_BOUND_APPROVE);
  if (rule->direction == ASSAY_DIRECTION_WITHIN)
    {
      reject_high = grid_text_between (grid, rule->approve_high.value, assay_grid_high (grid));
      spec.reject_high = reject_high;
      push_neighbours (&spec, ASSAY_BOUND_APPROVE_HIGH);
    }

  return assay_rule_new (&spec, error);
}

/* A range needs two ends: the known one, and the end of the axis that lies on its good side. */
static void
widen_to_range (AssayRuleSpec *spec,
                char          *low,
                char          *high)
{
  const char *end = spec->approve;

  spec->reject_high = NULL;
  if (spec->direction == ASSAY_DIRECTION_LOWER)
    {
      spec->approve_high = end;
      spec->approve = assay_decimal_compare (low, end) < 0 ? low : end;
    }
  else
    {
      spec->approve_high = assay_decimal_compare (high, end) > 0 ? high : end;
    }
  spec->reject = NULL;
}

/* Of a range only the end stays that the new direction asks for. */
static void
narrow_from_range (AssayRuleSpec  *spec,
                   AssayDirection  direction)
{
  if (direction == ASSAY_DIRECTION_LOWER)
    {
      spec->approve = spec->approve_high;
      spec->reject = spec->reject_high;
    }
  spec->approve_high = NULL;
  spec->reject_high = NULL;
}

/**
 * assay_rule_edit_direction:
 * @rule: the rule as it is
 * @direction: the direction that a person says
 * @grid: the axis of the rule's metric
 * @error: return location for an error
 *
 * Turns the rule round. The approve bound stays where it is. A reject bound stays only where it still makes sense:
 * what was worst from one side means nothing from the other.
 *
 * Returns: (transfer full): the new rule, or %NULL with @error (%ASSAY_POLICY_ERROR) set
 */
AssayRule *
assay_rule_edit_direction (const AssayRule  *rule,
                           AssayDirection    direction,
                           const AssayGrid  *grid,
                           GError          **error)
{
  g_autofree char *low = assay_grid_dup_text (grid, grid->first);
  g_autofree char *high = assay_grid_dup_text (grid, grid->last);
  AssayRuleSpec spec;

  assay_rule_get_spec (rule, &spec);
  if (spec.approve == NULL)
    spec.approve = low;

  if (direction == ASSAY_DIRECTION_WITHIN && rule->direction != ASSAY_DIRECTION_WITHIN)
    widen_to_range (&spec, low, high);
  else if (direction != ASSAY_DIRECTION_WITHIN && rule->direction == ASSAY_DIRECTION_WITHIN)
    narrow_from_range (&spec, direction);
  else if (direction != rule->direction)
    spec.reject = NULL;
  spec.direction = direction;

  return assay_rule_new (&spec, error);
}
