#include "policy/flip-bound.h"

#include "base/decimal.h"

/* How many decimals finer than the value itself a bound may be, to stop before the next model. */
#define FINER 3

static char *
step_from (const char *value,
           guint       decimals,
           int         step)
{
  g_autofree char *unit = assay_decimal_scale ("1", -(int) decimals);
  g_autofree char *moved = step > 0 ? assay_decimal_add (value, unit) : assay_decimal_subtract (value, unit);

  return assay_decimal_round (moved, decimals);
}

/* Beyond @value, but not beyond @limit: the roundest decimal there is. */
static char *
bound_beyond (const char *value,
              const char *limit,
              int         step)
{
  guint decimals = assay_decimal_decimals (value);

  for (guint i = 0; i <= FINER; i++)
    {
      g_autofree char *bound = step_from (value, decimals + i, step);

      if (limit == NULL || assay_decimal_compare (bound, limit) * step <= 0)
        return g_steal_pointer (&bound);
    }

  return g_strdup (limit);
}

/**
 * assay_flip_bound:
 * @rule: a rule with a direction
 * @value: the value of the model that is to flip, in the unit of the bounds
 * @limit: (nullable): the value of the next model, further in the same direction, that is not to flip
 * @step: where the bound goes: 1 up, -1 down
 * @approving: whether the model is to be approved, or no longer to be
 *
 * Where equality does what is wanted, the value itself is the bound; elsewhere it is one unit of the value's last
 * decimal place further, or finer where @limit would be passed.
 *
 * Returns: (transfer full): the approve bound with which the model flips
 */
char *
assay_flip_bound (const AssayRule *rule,
                  const char      *value,
                  const char      *limit,
                  int              step,
                  gboolean         approving)
{
  gboolean equality_does = approving != rule->strict;

  return equality_does ? g_strdup (value) : bound_beyond (value, limit, step);
}
