#include "policy/rule.h"

static const struct
{
  AssayRuleSpec spec;
  const char   *expected;
} cases[] = {
  { { "accuracy", ASSAY_DIRECTION_HIGHER, .approve = "0.80" },
    "accuracy at or above 0.80 is approved, otherwise a person decides" },
  { { "accuracy", ASSAY_DIRECTION_HIGHER, .approve = "0.80", .reject = "0.70", .strict = TRUE },
    "accuracy above 0.80 is approved, below 0.70 is rejected, between a person decides" },
  { { "loss", ASSAY_DIRECTION_LOWER, .approve = "1", .reject = "2", .optional = TRUE },
    "loss at or below 1 is approved, above 2 is rejected, between a person decides; a model without this value is not "
    "judged by this rule" },
  { { "x", ASSAY_DIRECTION_WITHIN, "0.95", "1.05", "0.9", "1.1", .severity = ASSAY_SEVERITY_WARN },
    "x from 0.95 to 1.05 is approved, below 0.9 or above 1.1 is rejected, between a person decides; only a warning" },
  { { "a\nb", ASSAY_DIRECTION_NONE, .approve = "1", .unit = ASSAY_UNIT_PERCENT }, NULL },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayRule) rule = assay_rule_new (&cases[i].spec, NULL);
      g_autofree char *words = assay_rule_to_words (rule);

      if (cases[i].expected != NULL)
        g_assert_cmpstr (words, ==, cases[i].expected);
      else
        g_assert_null (g_strstr_len (words, -1, "\n"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-words/sentences", test_words);

  return g_test_run ();
}
