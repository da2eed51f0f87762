#include "policy/rule-file.h"

#include "small-table.h"
#include "wrong-file.h"

#define RULE(text) "rules:\n  - {" text "}\n"

static const WrongFile wrong[] = {
  { RULE ("direction: higher, approve: 1"), "3:5: this rule names no metric" },
  { RULE ("metric: a, approve: 1"), "3:5: this rule has no direction; say what is better" },
  { RULE ("metric: a, direction: up, approve: 1"), "3:28: “direction” is text (up); write one of higher, lower, within" },
  { RULE ("metric: a, direction: hihger, approve: 1"), "for example direction: higher" },
  { RULE ("metric: a, direction: higher"), "this rule has no approve bound; add one, for example approve: 0.80" },
  { RULE ("metric: a, direction: within"), "approve: [0.95, 1.05]" },
  { "rules:\n  - {}\n", "this rule is empty" },
  { "rules:\n  - accuracy\n", "this rule is text (accuracy); it must hold keys with values" },
  { "rules:\n  -\n", "this rule is" },
  { RULE ("metric: a, direction: higher, approve: 90%"), "with a percent sign; write a number, and say its unit, for example "
    "approve: 90 with unit: percent" },
  { RULE ("metric: a, direction: higher, approve: \"0,80\""), "write it with a point, for example approve: 0.80" },
  { RULE ("metric: a, direction: higher, approve: \"0.80\""), "write it without quotes, for example approve: 0.80" },
  { RULE ("metric: a, direction: higher, approve: .5"), "approve: 0.5" },
  { RULE ("metric: a, direction: higher, approve: +0.5"), "approve: 0.5" },
  { RULE ("metric: a, direction: higher, approve: .nan"), "must be a finite number" },
  { RULE ("metric: a, direction: higher, approve: -.inf"), "must be a finite number" },
  { RULE ("metric: a, direction: higher, approve: good"), "“approve” is the text “good”; write a number" },
  { RULE ("metric: a, direction: higher, approve: null"), "“approve” is" },
  { RULE ("metric: a, direction: higher, approve: true"), "“approve” is" },
  { RULE ("metric: a, direction: higher, approve: 1, reject: {}"), "“reject” is" },
  { RULE ("metric: a, direction: higher, approve: [1, 2]"), "“approve” is a list; only “direction: within” takes two" },
  { RULE ("metric: a, direction: within, approve: [1, 2, 3]"), "takes two bounds" },
  { RULE ("metric: a, direction: within, approve: [1.05, 0.95]"), "write the low end first" },
  { RULE ("metric: a, direction: higher, approve: 0.7, reject: 0.8"), "3:50: reject 0.8 is above approve 0.7" },
  { RULE ("metric: a, direction: higher, approve: 1, strict: 1"), "“strict” is a number (1); write true or false" },
  { RULE ("metric: a, direction: higher, approve: 1, severity: info"), "write one of block, warn" },
  { RULE ("metric: a, direction: higher, approve: 1, unit: '%'"), "write one of percent, fraction" },
  { RULE ("metric: 7, direction: higher, approve: 1"), "“metric” is a number (7); write a text, in quotes" },
  { RULE ("metric: \"\", direction: higher, approve: 1"), "“metric” is empty" },
  { RULE ("metric: \"a/*\", direction: higher, approve: 1"), "not supported by this version of Assay" },
  { RULE ("metric: \"a\\\\\", direction: higher, approve: 1"), "ends with a lone" },
  { RULE ("metric: a, direction: higher, approve: 1, aprove: 1"), "unknown key “aprove”; did you mean “approve”?" },
  { RULE ("metric: a, direction: higher, approve: 1, colour: 1"), "unknown key “colour”; known here: metric, direction" },
  { RULE ("metric: a, direction: higher, improve_by: 0.01"), "“improve_by” is not supported by this version of Assay" },
  { RULE ("metric: a, direction: higher, approve: 1, bound: lower, min_samples: 5"),
    "“bound” is not supported\n“min_samples” is not supported" },
  { RULE ("direction: up, approve: 90%, strict: maybe"),
    "3:5: this rule names no metric\n“direction” is text (up)\n“approve” is 90%\n“strict” is text (maybe)" },
  { RULE ("direction: higher, approve: 0.7, reject: 0.8"), "names no metric\nreject 0.8 is above approve 0.7" },
};

static void
test_wrong (void)
{
  wrong_files_check (wrong, G_N_ELEMENTS (wrong));
}

static void
test_right (void)
{
  g_autoptr(AssayPolicy) policy = small_policy ("{metric: 'a\\*\\\\b', direction: within, approve: [0.950, 1.05], "
                                                "reject: [-1e3, 2], strict: true, required: false, severity: block, "
                                                "unit: fraction}, {metric: loss, direction: lower, approve: 0}");
  const AssayRule *rule = assay_policy_get_rule (policy, 0);

  g_assert_cmpstr (rule->metric, ==, "a*\\b");
  g_assert_cmpint (rule->direction, ==, ASSAY_DIRECTION_WITHIN);
  g_assert_cmpstr (rule->approve.text, ==, "0.950");
  g_assert_cmpstr (rule->reject.text, ==, "-1e3");
  g_assert_cmpfloat (rule->reject_high.value, ==, 2);
  g_assert_true (rule->strict);
  g_assert_false (rule->required);
  g_assert_cmpint (rule->severity, ==, ASSAY_SEVERITY_BLOCK);
  g_assert_cmpint (rule->unit, ==, ASSAY_UNIT_FRACTION);

  rule = assay_policy_get_rule (policy, 1);
  g_assert_true (rule->approve.set);
  g_assert_false (rule->reject.set);
  g_assert_true (rule->required);
  g_assert_cmpint (rule->unit, ==, ASSAY_UNIT_UNSTATED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-file/1.03/wrong", test_wrong);
  g_test_add_func ("/rule-file/right", test_right);

  return g_test_run ();
}
