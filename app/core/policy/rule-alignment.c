#include "policy/rule-alignment.h"

#include <string.h>

/* How much two rules speak for being one and the same. A rule that judges another metric by now is still more likely
 * changed than removed while another one was added at its place. */
static guint
likeness (const AssayRule *before,
          const AssayRule *after)
{
  if (assay_rule_equal (before, after))
    return 8;
  if (strcmp (before->metric, after->metric) != 0)
    return 1;

  return before->direction == after->direction ? 5 : 4;
}

/* scores[i][j]: the best that the rules from i and j on can reach. */
static guint16 *
score (const AssayPolicy *before,
       const AssayPolicy *after,
       guint              n_before,
       guint              n_after)
{
  guint width = n_after + 1;
  guint16 *scores = g_new0 (guint16, (gsize) (n_before + 1) * width);

  for (guint i = n_before; i-- > 0;)
    for (guint j = n_after; j-- > 0;)
      {
        guint16 *here = scores + (gsize) i * width + j;
        guint both = here[width + 1] + likeness (assay_policy_get_rule (before, i), assay_policy_get_rule (after, j));

        *here = (guint16) MAX (both, MAX (here[1], here[width]));
      }

  return scores;
}

/**
 * assay_rule_alignment_new:
 * @before: a policy
 * @after: what became of it
 *
 * Pairs rules in their order, so that equal ones meet, then those of one metric, then those that stand at one place.
 *
 * Returns: (transfer full): for each rule of @after the one of @before that it was, ascending; %ASSAY_NO_RULE for a
 *   new one
 */
guint *
assay_rule_alignment_new (const AssayPolicy *before,
                          const AssayPolicy *after)
{
  guint n_before = assay_policy_get_n_rules (before);
  guint n_after = assay_policy_get_n_rules (after);
  guint width = n_after + 1;
  g_autofree guint16 *scores = score (before, after, n_before, n_after);
  guint *origins = g_new (guint, width);
  guint i = 0;
  guint j = 0;

  for (guint k = 0; k < width; k++)
    origins[k] = ASSAY_NO_RULE;

  while (i < n_before && j < n_after)
    {
      const guint16 *here = scores + (gsize) i * width + j;
      guint both = here[width + 1] + likeness (assay_policy_get_rule (before, i), assay_policy_get_rule (after, j));

      if (both == *here)
        origins[j++] = i++;
      else if (here[width] == *here)
        i++;
      else
        j++;
    }

  return origins;
}
