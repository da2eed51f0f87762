#include "policy/policy-text.h"

#include "small-table.h"

static const struct
{
  const char    *text;
  AssayYamlQuote quote;
  const char    *expected;
} quote_cases[] = {
  { "accuracy", ASSAY_YAML_PLAIN, "accuracy" },
  { "accuracy", ASSAY_YAML_SINGLE, "'accuracy'" },
  { "accuracy", ASSAY_YAML_DOUBLE, "\"accuracy\"" },
  { "true", ASSAY_YAML_PLAIN, "\"true\"" },
  { "it's", ASSAY_YAML_SINGLE, "'it''s'" },
  { "a\nb", ASSAY_YAML_SINGLE, "\"a\\nb\"" },
  { "a, b", ASSAY_YAML_PLAIN, "\"a, b\"" },
  { "a\"\\", ASSAY_YAML_DOUBLE, "\"a\\\"\\\\\"" },
  { "", ASSAY_YAML_PLAIN, "\"\"" },
};

static void
test_quotes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (quote_cases); i++)
    {
      g_autofree char *quoted = assay_policy_text_quote (quote_cases[i].text, quote_cases[i].quote);

      g_assert_cmpstr (quoted, ==, quote_cases[i].expected);
    }
}

static void
test_rule (void)
{
  g_autoptr(AssayRule) rule = small_rule ("a*", ASSAY_DIRECTION_HIGHER, "0.80", NULL);
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autoptr(GString) flow = g_string_new (NULL);
  g_autofree char *required = assay_policy_text_get_default (ASSAY_RULE_KEY_REQUIRED, ASSAY_YAML_DOUBLE);
  g_autofree char *severity = assay_policy_text_get_default (ASSAY_RULE_KEY_SEVERITY, ASSAY_YAML_DOUBLE);
  g_autofree char *reject = assay_policy_text_get_value (rule, ASSAY_RULE_KEY_REJECT, ASSAY_YAML_PLAIN);

  g_assert_null (reject);
  g_assert_cmpstr (assay_policy_text_get_key (ASSAY_RULE_KEY_UNIT), ==, "unit");
  g_assert_cmpstr (required, ==, "true");
  g_assert_cmpstr (severity, ==, "\"block\"");
  g_assert_null (assay_policy_text_get_default (ASSAY_RULE_KEY_UNIT, ASSAY_YAML_PLAIN));

  assay_policy_text_add_lines (lines, rule, "- ", "  ", "|");
  g_assert_cmpstr (lines->str, ==, "- metric: \"a\\\\*\"|  direction: higher|  approve: 0.80");
  assay_policy_text_add_flow (flow, rule, ASSAY_YAML_DOUBLE);
  g_assert_cmpstr (flow->str, ==, "{\"metric\": \"a\\\\*\", \"direction\": \"higher\", \"approve\": 0.80}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-text/quotes", test_quotes);
  g_test_add_func ("/policy-text/rule", test_rule);

  return g_test_run ();
}
