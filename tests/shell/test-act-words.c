#include "shell/act-words.h"
#include "shell/policy-history.h"

#define A .metric = "acc", .direction = ASSAY_DIRECTION_HIGHER
#define UNLIKE G_MAXUINT

static const struct
{
  AssayRuleSpec before;
  AssayRuleSpec after;
  const char   *words;
  guint         kind;
} cases[] = {
  { { A, .approve = "1" }, { A, .approve = "2" }, "move threshold of acc", 6 },
  { { A, .approve = "1", .reject = "0" }, { A, .approve = "1", .reject = "0.5" }, "move reject bound of acc", 7 },
  { { A, .approve = "1", .reject = "1" }, { A, .approve = "2", .reject = "2" }, "move threshold of acc", 6 },
  { { A, .approve = "1" }, { A, .approve = "1", .reject = "0" }, "set reject bound of acc", UNLIKE },
  { { A, .approve = "1", .reject = "0" }, { A, .approve = "1" }, "remove reject bound of acc", UNLIKE },
  { { A, .approve = "1" }, { A, .approve = "1", .strict = TRUE }, "change strictness of acc", UNLIKE },
  { { A, .approve = "1" }, { A, .approve = "1", .optional = TRUE }, "change whether acc is required", UNLIKE },
  { { A, .approve = "1" }, { A, .approve = "1", .severity = ASSAY_SEVERITY_WARN }, "change severity of acc", UNLIKE },
  { { A, .approve = "1" }, { A, .approve = "1", .unit = ASSAY_UNIT_PERCENT }, "change unit of acc", UNLIKE },
  { { A, .approve = "1" }, { A, .approve = "1" }, "accept rule for acc", UNLIKE },
  { { A, .approve = "1" }, { .metric = "%s", .direction = ASSAY_DIRECTION_LOWER, .approve = "5" }, "judge %s instead",
    UNLIKE },
  { { A, .approve = "1" }, { .metric = "acc", .direction = ASSAY_DIRECTION_LOWER, .approve = "1" },
    "change direction of acc", UNLIKE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayRule) before = assay_rule_new (&cases[i].before, NULL);
      g_autoptr(AssayRule) after = assay_rule_new (&cases[i].after, NULL);
      g_autofree char *words = assay_act_words_change (before, after);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpuint (assay_act_words_kind (before, after, 3), ==, cases[i].kind);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/act-words/cases", test_cases);

  return g_test_run ();
}
