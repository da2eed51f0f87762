#include "policy/policy.h"

#include "small-table.h"

static void
test_with_and_without (void)
{
  g_autoptr(AssayRule) a = small_rule ("a", ASSAY_DIRECTION_HIGHER, "1", NULL);
  g_autoptr(AssayRule) b = small_rule ("b", ASSAY_DIRECTION_LOWER, "2", NULL);
  g_autoptr(AssayReadChoice) reading = assay_read_choice_new ("records", NULL, NULL);
  g_autoptr(AssayPolicy) empty = assay_policy_new ("name", reading, NULL, 0);
  g_autoptr(AssayPolicy) one = assay_policy_with_rule (empty, 0, a);
  g_autoptr(AssayPolicy) two = assay_policy_with_rule (one, 1, b);
  g_autoptr(AssayPolicy) changed = assay_policy_with_rule (two, 0, b);
  g_autoptr(AssayPolicy) back = assay_policy_without_rule (two, 1);

  g_assert_cmpuint (assay_policy_get_n_rules (empty), ==, 0);
  g_assert_false (assay_policy_has_blocking (empty));
  g_assert_null (assay_policy_get_metric (empty));
  g_assert_cmpstr (assay_policy_get_metric (one), ==, "a");
  g_assert_null (assay_policy_get_metric (two));
  g_assert_cmpstr (assay_policy_get_metric (changed), ==, "b");
  g_assert_true (assay_policy_get_rule (changed, 0) == b);
  g_assert_true (assay_policy_get_rule (changed, 1) == b);
  g_assert_true (assay_policy_equal (back, one));
  g_assert_false (assay_policy_equal (two, one));
  g_assert_cmpstr (assay_policy_get_name (two), ==, "name");
  g_assert_cmpstr (assay_read_choice_get_layout (assay_policy_get_reading (back)), ==, "records");
}

static void
test_blocking (void)
{
  AssayRuleSpec spec = { "a", ASSAY_DIRECTION_HIGHER, .approve = "1", .severity = ASSAY_SEVERITY_WARN };
  g_autoptr(AssayRule) warn = assay_rule_new (&spec, NULL);
  g_autoptr(AssayRule) block = small_rule ("b", ASSAY_DIRECTION_HIGHER, "1", NULL);
  g_autoptr(AssayPolicy) warning = assay_policy_new (NULL, NULL, &warn, 1);
  g_autoptr(AssayPolicy) both = assay_policy_with_rule (warning, 1, block);

  g_assert_false (assay_policy_has_blocking (warning));
  g_assert_true (assay_policy_has_blocking (both));
}

static void
test_source (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr(AssayRule) rule = small_rule ("a", ASSAY_DIRECTION_HIGHER, "1", NULL);
  g_autoptr(AssayPolicy) made = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayPolicy) read = assay_policy_with_source (made, bytes);
  g_autoptr(AssayPolicy) changed = assay_policy_with_rule (read, 1, rule);

  g_assert_null (assay_policy_get_source (made));
  g_assert_true (assay_policy_get_source (read) == bytes);
  g_assert_true (assay_policy_equal (made, read));
  g_assert_null (assay_policy_get_source (changed));
}

static void
test_words (void)
{
  static const char *const people[] = { "alice", "bob", NULL };
  g_autoptr(AssayRule) rule = small_rule ("accuracy", ASSAY_DIRECTION_HIGHER, "0.80", NULL);
  g_autoptr(AssayApproval) approval = assay_approval_new (people, 2);
  g_autoptr(AssayPolicy) plain = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayPolicy) policy = assay_policy_with_approval (plain, approval);
  g_autoptr(AssayPolicy) changed = assay_policy_with_rule (policy, 0, rule);
  g_autoptr(AssayPolicy) empty = assay_policy_new (NULL, NULL, NULL, 0);
  g_autofree char *words = assay_policy_to_words (changed);
  g_autofree char *none = assay_policy_to_words (empty);

  g_assert_cmpstr (words, ==, "accuracy at or above 0.80 is approved, otherwise a person decides\n"
                              "Approval: 2 of alice, bob");
  g_assert_cmpstr (none, ==, "no rule yet: nothing is approved");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy/with-and-without", test_with_and_without);
  g_test_add_func ("/policy/1.14/blocking", test_blocking);
  g_test_add_func ("/policy/source", test_source);
  g_test_add_func ("/policy/words", test_words);

  return g_test_run ();
}
