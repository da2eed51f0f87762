#include "policy/policy-file.h"

#include "small-table.h"

static void
assert_reads_back (AssayPolicy *policy)
{
  g_autoptr(GBytes) yaml = assay_policy_to_yaml (policy);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) again = NULL;

  g_test_message ("%.*s", (int) g_bytes_get_size (yaml), (const char *) g_bytes_get_data (yaml, NULL));
  again = assay_policy_read_bytes (yaml, "written.yaml", &error);
  g_assert_no_error (error);
  g_assert_true (assay_policy_equal (policy, again));
}

static void
test_hostile_texts (void)
{
  static const char *const texts[] = {
    "accuracy", "true", "Null", "~", "0.80", "1e3", "- a", "a: b", "#x", "a #b", "'", "\"", "\\", "a*b", "a\\*b", "\n", "a\nb: c",
    " lead", "trail ", "\t", "é", "模型", "\xf0\x9f\x98\x80", "\xe2\x80\xae evil", "\xef\xbb\xbf", "\xe2\x80\xa8", "\x7f", "{", "[",
    "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "?", ":", "-", "---", "...", "<<", "=", "slices/en/recall", "\033[31m",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(AssayRule) rule = small_rule (texts[i], ASSAY_DIRECTION_HIGHER, "0.80", NULL);
      g_autoptr(AssayReadChoice) bare = assay_read_choice_new (texts[i], texts[i], texts[i]);
      g_autoptr(AssayReadChoice) reading =
        assay_read_choice_with_column (bare, texts[i], ASSAY_ROLE_METRIC, ASSAY_DIRECTION_LOWER);
      g_autoptr(AssayPolicy) policy = assay_policy_new (texts[i], reading, &rule, 1);

      assert_reads_back (policy);
    }
}

static void
test_every_field (void)
{
  static const char *const people[] = { "alice@example.org", "7", "true", NULL };
  AssayRuleSpec spec = { "x", ASSAY_DIRECTION_WITHIN, "0.950", "1.05", "-1e-3", "1.10", TRUE, TRUE, ASSAY_SEVERITY_WARN,
                         ASSAY_UNIT_PERCENT };
  g_autoptr(AssayRule) all = assay_rule_new (&spec, NULL);
  g_autoptr(AssayRule) one = small_rule ("loss", ASSAY_DIRECTION_LOWER, "0", "12345678901234567890.5");
  AssayRule *rules[] = { all, one };
  g_autoptr(AssayPolicy) plain = assay_policy_new (NULL, NULL, rules, 2);
  g_autoptr(AssayApproval) approval = assay_approval_new (people, 3);
  g_autoptr(AssayPolicy) full = NULL;

  assert_reads_back (plain);

  approval->exclude_authors = TRUE;
  approval->rationale = FALSE;
  approval->valid_for = g_strdup ("180d");
  approval->scope = g_strdup ("on");
  approval->require_artifact = TRUE;
  approval->allow_override = TRUE;
  full = assay_policy_with_approval (plain, approval);
  assert_reads_back (full);
}

static void
test_text (void)
{
  g_autoptr(AssayRule) rule = small_rule ("accuracy", ASSAY_DIRECTION_HIGHER, "0.80", "0.70");
  g_autoptr(AssayPolicy) policy = assay_policy_new ("In production", NULL, &rule, 1);
  g_autoptr(GBytes) yaml = assay_policy_to_yaml (policy);
  static const char expected[] = "schema: assay/policy/v1\n"
                                 "name: \"In production\"\n"
                                 "rules:\n"
                                 "  - metric: accuracy\n"
                                 "    direction: higher\n"
                                 "    approve: 0.80\n"
                                 "    reject: 0.70\n";

  g_assert_cmpmem (g_bytes_get_data (yaml, NULL), g_bytes_get_size (yaml), expected, strlen (expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-writer/hostile-texts", test_hostile_texts);
  g_test_add_func ("/policy-writer/every-field", test_every_field);
  g_test_add_func ("/policy-writer/text", test_text);

  return g_test_run ();
}
