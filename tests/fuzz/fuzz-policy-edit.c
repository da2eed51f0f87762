#include <glib.h>

#include "fuzz.h"
#include "policy/policy-edit.h"
#include "policy/policy-file.h"

/* Whatever the file looks like, what is written says what was wanted. */
static void
check_edit (GBytes      *source,
            AssayPolicy *wanted)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) edited = assay_policy_edit (source, wanted, NULL, &error);
  g_autoptr(AssayPolicy) again = NULL;

  if (edited == NULL)
    {
      g_assert_true (error->domain == ASSAY_POLICY_ERROR);
      return;
    }

  again = assay_policy_read_bytes (edited, "edited", &error);
  g_assert_no_error (error);
  g_assert_true (assay_policy_equal (again, wanted));
}

static AssayRule *
moved (const AssayRule *rule)
{
  AssayRuleSpec spec;

  assay_rule_get_spec (rule, &spec);
  spec.approve = spec.direction == ASSAY_DIRECTION_WITHIN ? spec.approve : "0.8125";
  spec.reject = spec.reject_high = NULL;
  spec.strict = !spec.strict;
  spec.severity = ASSAY_SEVERITY_BLOCK;

  return assay_rule_new (&spec, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (input, size);
  g_autoptr(AssayPolicy) policy = assay_policy_read_bytes (bytes, "fuzz", NULL);
  guint n_rules = policy != NULL ? assay_policy_get_n_rules (policy) : 0;

  for (guint i = 0; i < MIN (n_rules, 4); i++)
    {
      g_autoptr(AssayRule) rule = moved (assay_policy_get_rule (policy, i));
      g_autoptr(AssayPolicy) without = assay_policy_without_rule (policy, i);
      g_autoptr(AssayPolicy) with = rule != NULL ? assay_policy_with_rule (policy, i, rule) : NULL;
      g_autoptr(AssayPolicy) more = rule != NULL ? assay_policy_with_rule (policy, n_rules, rule) : NULL;

      check_edit (bytes, without);
      if (rule == NULL)
        continue;
      check_edit (bytes, with);
      check_edit (bytes, more);
    }

  return 0;
}
