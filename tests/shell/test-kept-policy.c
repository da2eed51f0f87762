#include "shell/kept-policy.h"

#include <string.h>

static AssayRule *
make_rule (AssayDirection direction,
           const char    *approve,
           const char    *reject,
           AssaySeverity  severity)
{
  AssayRuleSpec spec = { .metric = "a*b: é", .direction = direction, .approve = approve, .reject = reject,
                         .severity = severity };
  g_autoptr(GError) error = NULL;
  AssayRule *rule = assay_rule_new (&spec, &error);

  g_assert_no_error (error);

  return rule;
}

static void
assert_comes_back (AssayPolicy *policy,
                   const char  *policy_path,
                   GBytes      *source)
{
  const char *paths[] = { "/tmp/results é\n.json", "/tmp/b", NULL };
  g_autoptr(AssayKeptPolicy) kept = assay_kept_policy_new (paths, policy_path, source, policy);
  g_autoptr(GBytes) bytes = assay_kept_policy_to_bytes (kept);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayKeptPolicy) again = assay_kept_policy_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstrv (again->paths, paths);
  g_assert_cmpstr (again->policy_path, ==, policy_path);
  g_assert_true (assay_policy_equal (again->policy, policy));
  g_assert_null (assay_policy_get_source (again->policy));
  g_assert_cmpint (again->source != NULL, ==, source != NULL);
  if (source != NULL)
    g_assert_true (g_bytes_equal (again->source, source));
}

/* Also what no policy file may hold: rules without direction, only warnings, no rule at all. */
static void
test_round_trip (void)
{
  g_autoptr(AssayRule) rule = make_rule (ASSAY_DIRECTION_HIGHER, "0.80", "0.5", ASSAY_SEVERITY_BLOCK);
  g_autoptr(AssayRule) warning = make_rule (ASSAY_DIRECTION_LOWER, "1e3", NULL, ASSAY_SEVERITY_WARN);
  g_autoptr(AssayRule) undirected = make_rule (ASSAY_DIRECTION_NONE, "1", "2", ASSAY_SEVERITY_WARN);
  AssayRule *rules[] = { rule, warning, undirected };
  g_autoptr(GBytes) source = g_bytes_new_static ("# x\r\n", 5);
  g_autoptr(AssayReadChoice) reading = assay_read_choice_new ("map", NULL, NULL);
  g_autoptr(AssayPolicy) full = assay_policy_new ("N", reading, rules, 3);
  g_autoptr(AssayPolicy) unfinished = assay_policy_new (NULL, NULL, rules + 1, 2);
  g_autoptr(AssayPolicy) empty = assay_policy_new (NULL, NULL, NULL, 0);

  assert_comes_back (full, "/tmp/p%20.yaml", source);
  assert_comes_back (unfinished, NULL, NULL);
  assert_comes_back (empty, NULL, NULL);
}

static void
test_broken (void)
{
  static const char *const texts[] = {
    "", "[Kept policy]\n", "[Kept policy]\nresults=file:///tmp/x;\npolicy=!!!\n",
    "[Kept policy]\nresults=;\npolicy=c2NoZW1hOiB4\n", "[Kept policy]\nresults=http://x/y;\npolicy=\n", "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (assay_kept_policy_from_bytes (bytes, &error));
      g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-policy/round-trip", test_round_trip);
  g_test_add_func ("/kept-policy/broken", test_broken);

  return g_test_run ();
}
