#include "policy/evaluation.h"

#include "small-table.h"

static void
assert_verdicts (const char *json,
                 const char *rules,
                 const char *expected)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (json, rules);
  g_autofree char *verdicts = small_verdicts (evaluation);
  guint counts[ASSAY_N_VERDICTS] = { 0, };

  g_assert_cmpstr (verdicts, ==, expected);
  for (guint row = 0; verdicts[row] != '\0'; row++)
    counts[assay_evaluation_get_verdicts (evaluation)[row]]++;
  for (guint i = ASSAY_VERDICT_APPROVED; i < ASSAY_N_VERDICTS; i++)
    g_assert_cmpuint (assay_evaluation_get_count (evaluation, i), ==, counts[i]);
}

static void
test_worst (void)
{
  static const char json[] = "[{\"model\": \"a\", \"x\": 0.9, \"y\": 1}, {\"model\": \"b\", \"x\": 0.9, \"y\": 5},"
                             " {\"model\": \"c\", \"x\": null, \"y\": 9}, {\"model\": \"d\", \"x\": 0.1, \"y\": 1},"
                             " {\"model\": \"e\", \"x\": null, \"y\": 5}]";

  assert_verdicts (json, "{metric: x, direction: higher, approve: 0.5}", "AANDN");
  assert_verdicts (json, "{metric: y, direction: lower, approve: 3, reject: 8}", "ADRAD");
  assert_verdicts (json, "{metric: x, direction: higher, approve: 0.5}, {metric: y, direction: lower, approve: 3, reject: 8}",
                   "ADRDN");
}

static void
test_optional (void)
{
  static const char json[] = "[{\"model\": \"a\", \"x\": 1}, {\"model\": \"b\", \"x\": null}, {\"model\": \"c\"},"
                             " {\"model\": \"d\", \"x\": \"\"}, {\"model\": \"e\", \"x\": NaN}, {\"model\": \"f\", \"x\": \"t\"}]";

  assert_verdicts (json, "{metric: x, direction: higher, approve: 1, required: false}", "ANNNNN");
  assert_verdicts ("[{\"model\": \"a\", \"x\": 1, \"y\": 1}, {\"model\": \"b\", \"y\": 1}, {\"model\": \"c\", \"x\": NaN, \"y\": 1}]",
                   "{metric: x, direction: higher, approve: 1, required: false}, {metric: y, direction: higher, approve: 1}",
                   "AAN");
  assert_verdicts ("[{\"model\": \"a\", \"y\": 1}]",
                   "{metric: x, direction: higher, approve: 1, required: false}, {metric: y, direction: higher, approve: 1}",
                   "A");
}

static void
test_warn (void)
{
  static const char json[] = "[{\"model\": \"a\", \"x\": 1, \"y\": 0}, {\"model\": \"b\", \"x\": null, \"y\": 2}]";
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (json, "{metric: x, direction: higher, approve: 1}, "
                                                            "{metric: y, direction: higher, approve: 1, severity: warn}");

  g_assert_cmpint (assay_evaluation_get_verdict (evaluation, 0), ==, ASSAY_VERDICT_APPROVED);
  g_assert_cmpint (assay_evaluation_get_outcomes (evaluation, 1)[0], ==, ASSAY_VERDICT_NEEDS_DECISION);
  g_assert_cmpint (assay_evaluation_get_verdict (evaluation, 1), ==, ASSAY_VERDICT_NOT_EVALUABLE);
}

static void
test_nothing_to_judge (void)
{
  g_autoptr(AssayTable) table = small_table_new ("[{\"model\": \"a\", \"x\": 1}]");
  g_autoptr(AssayTable) no_rows = small_table_new ("[]");
  g_autoptr(AssayPolicy) empty = assay_policy_new (NULL, NULL, NULL, 0);
  g_autoptr(AssayPolicy) policy = small_policy ("{metric: x, direction: higher, approve: 1}");
  g_autoptr(AssayEvaluation) without_rule = assay_evaluation_new (table, empty);
  g_autoptr(AssayEvaluation) without_row = assay_evaluation_new (no_rows, policy);
  g_autoptr(AssayEvaluation) with_rule = assay_evaluation_with_policy (without_rule, policy);

  g_assert_cmpint (assay_evaluation_get_verdict (without_rule, 0), ==, ASSAY_VERDICT_NOT_EVALUABLE);
  g_assert_cmpuint (assay_evaluation_get_count (without_row, ASSAY_VERDICT_APPROVED), ==, 0);
  g_assert_cmpint (assay_evaluation_get_verdict (with_rule, 0), ==, ASSAY_VERDICT_APPROVED);
}

/* What did not change is not judged again: the very same array. */
static void
test_shared (void)
{
  g_autoptr(AssayEvaluation) first = small_evaluation ("[{\"model\": \"a\", \"x\": 1, \"y\": 2}]",
                                                       "{metric: x, direction: higher, approve: 1}, "
                                                       "{metric: y, direction: higher, approve: 1}");
  g_autoptr(AssayRule) moved = small_rule ("x", ASSAY_DIRECTION_HIGHER, "2", NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (assay_evaluation_get_policy (first), 0, moved);
  g_autoptr(AssayPolicy) shorter = assay_policy_without_rule (policy, 0);
  g_autoptr(AssayEvaluation) second = assay_evaluation_with_policy (first, policy);
  g_autoptr(AssayEvaluation) third = assay_evaluation_with_policy (second, shorter);

  g_assert_true (assay_evaluation_get_outcomes (first, 0) != assay_evaluation_get_outcomes (second, 0));
  g_assert_true (assay_evaluation_get_outcomes (first, 1) == assay_evaluation_get_outcomes (second, 1));
  g_assert_true (assay_evaluation_get_outcomes (third, 0) == assay_evaluation_get_outcomes (second, 1));
  g_assert_true (assay_evaluation_get_judgement (first, 0)->facts == assay_evaluation_get_judgement (second, 0)->facts);
  g_assert_cmpint (assay_evaluation_get_verdict (first, 0), ==, ASSAY_VERDICT_APPROVED);
  g_assert_cmpint (assay_evaluation_get_verdict (second, 0), ==, ASSAY_VERDICT_NEEDS_DECISION);
  g_assert_cmpint (assay_evaluation_get_verdict (third, 0), ==, ASSAY_VERDICT_APPROVED);
}

static void
test_unnamed (void)
{
  g_autoptr(AssayEvaluation) one = small_evaluation ("{\"a\": 0.9}", "{metric: f1, direction: higher, approve: 0.8}");
  g_autoptr(AssayEvaluation) two = small_evaluation ("{\"a\": 0.9}", "{metric: f1, direction: higher, approve: 0.8}, "
                                                     "{metric: auc, direction: higher, approve: 0.8}");

  g_assert_nonnull (assay_evaluation_get_column (one, 0));
  g_assert_true (assay_evaluation_is_unnamed (one, 0));
  g_assert_cmpint (assay_evaluation_get_verdict (one, 0), ==, ASSAY_VERDICT_APPROVED);
  g_assert_null (assay_evaluation_get_column (two, 0));
  g_assert_cmpint (assay_evaluation_get_verdict (two, 0), ==, ASSAY_VERDICT_NOT_EVALUABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation/worst", test_worst);
  g_test_add_func ("/evaluation/1.11/optional", test_optional);
  g_test_add_func ("/evaluation/1.12/warn", test_warn);
  g_test_add_func ("/evaluation/1.14/nothing-to-judge", test_nothing_to_judge);
  g_test_add_func ("/evaluation/shared", test_shared);
  g_test_add_func ("/evaluation/1.20/unnamed", test_unnamed);

  return g_test_run ();
}
