#include "policy/explanation.h"

#include <math.h>

#include "small-table.h"

static void
test_reason (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (
    "[{\"model\": \"good\", \"accuracy\": 0.82}, {\"model\": \"bad\", \"accuracy\": 0.6}]",
    "{metric: accuracy, direction: higher, approve: 0.80, reject: 0.70, strict: true}");
  AssayReason reason;

  assay_explain_rule (evaluation, 0, 0, &reason);
  g_assert_cmpint (reason.outcome, ==, ASSAY_VERDICT_APPROVED);
  g_assert_null (reason.code);
  g_assert_cmpstr (reason.metric, ==, "accuracy");
  g_assert_cmpfloat (reason.observed, ==, 0.82);
  g_assert_cmpstr (reason.observed_text, ==, "0.82");
  g_assert_cmpstr (reason.operator_text, ==, ">");
  g_assert_cmpfloat (reason.threshold, ==, 0.8);
  g_assert_cmpstr (reason.threshold_text, ==, "0.80");
  g_assert_cmpfloat (reason.margin, ==, 0.02);
  g_assert_cmpstr (reason.margin_text, ==, "+0.02");
  g_assert_cmpstr (reason.text, ==, "accuracy 0.82 is 0.02 above 0.80");
  assay_reason_clear (&reason);

  /* The reject bound is inclusive even where the approve bound is strict. */
  assay_explain_rule (evaluation, 1, 0, &reason);
  g_assert_cmpint (reason.outcome, ==, ASSAY_VERDICT_REJECTED);
  g_assert_cmpstr (reason.operator_text, ==, ">=");
  g_assert_cmpstr (reason.threshold_text, ==, "0.70");
  g_assert_cmpstr (reason.margin_text, ==, "-0.1");
  assay_reason_clear (&reason);
}

static void
test_margin_sign (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (
    "[{\"model\": \"fast\", \"ms\": 10.1, \"cal\": 1.04}, {\"model\": \"slow\", \"ms\": 62, \"cal\": 0.9}]",
    "{metric: ms, direction: lower, approve: 50}, {metric: cal, direction: within, approve: [0.95, 1.05]}");
  static const char *const expected[2][2] = { { "+39.9", "+0.01" }, { "-12", "-0.05" } };

  for (guint row = 0; row < 2; row++)
    {
      g_autoptr(GArray) reasons = assay_explain (evaluation, row);

      g_assert_cmpuint (reasons->len, ==, 2);
      for (guint i = 0; i < 2; i++)
        g_assert_cmpstr (g_array_index (reasons, AssayReason, i).margin_text, ==, expected[row][i]);
    }
}

static void
test_codes (void)
{
  static const struct { const char *json; const char *rule; const char *code; } cases[] = {
    { "[{\"model\": \"a\", \"y\": 1}, {\"model\": \"b\", \"x\": 1}]", "metric: x, direction: higher, approve: 1", "missing" },
    { "[{\"model\": \"a\", \"x\": null}]", "metric: x, direction: higher, approve: 1", "null" },
    { "[{\"model\": \"a\", \"x\": NaN}]", "metric: x, direction: higher, approve: 1", "nan" },
    { "[{\"model\": \"a\", \"x\": Infinity}]", "metric: x, direction: higher, approve: 1", "infinite" },
    { "[{\"model\": \"a\", \"x\": \"N/A\"}]", "metric: x, direction: higher, approve: 1", "text" },
    { "[{\"model\": \"a\", \"x\": 1}]", "metric: z, direction: higher, approve: 1", "no_column" },
    { "[{\"model\": \"a\", \"accuracy\": 82}]", "metric: accuracy, direction: higher, approve: 0.8", "unit_doubt" },
    { "[{\"model\": \"a\", \"x\": null}]", "metric: x, direction: higher, approve: 1, required: false", "skipped" },
    { "[{\"model\": \"a\", \"x\": 1}]", "metric: z, direction: higher, approve: 1, required: false", "skipped" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rule = g_strdup_printf ("{%s}", cases[i].rule);
      g_autoptr(AssayEvaluation) evaluation = small_evaluation (cases[i].json, rule);
      AssayReason reason;

      assay_explain_rule (evaluation, 0, 0, &reason);
      g_assert_cmpstr (reason.code, ==, cases[i].code);
      g_assert_true (isnan (reason.margin));
      g_assert_null (reason.margin_text);
      g_assert_cmpstr (reason.text, !=, "");
      g_assert_cmpint (assay_evaluation_get_verdict (evaluation, 0), ==, ASSAY_VERDICT_NOT_EVALUABLE);
      assay_reason_clear (&reason);
    }
}

static void
test_no_direction (void)
{
  g_autoptr(AssayTable) table = small_table_new ("[{\"model\": \"a\", \"x\": 1}]");
  g_autoptr(AssayRule) rule = small_rule ("x", ASSAY_DIRECTION_NONE, "0.5", NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  AssayReason reason;

  assay_explain_rule (evaluation, 0, 0, &reason);
  g_assert_cmpstr (reason.code, ==, "no_direction");
  g_assert_cmpint (reason.outcome, ==, ASSAY_VERDICT_NOT_EVALUABLE);
  assay_reason_clear (&reason);
}

static void
test_in_words (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (
    "[{\"model\": \"a\", \"x\": 1, \"y\": 2}, {\"model\": \"b\"}]",
    "{metric: x, direction: higher, approve: 1, required: false}, {metric: y, direction: lower, approve: 1, severity: warn}");
  g_autofree char *judged = assay_explain_in_words (evaluation, 0);
  g_autofree char *skipped = assay_explain_in_words (evaluation, 1);

  g_assert_cmpstr (judged, ==, "x 1 is exactly at 1, which is enough; only a warning: y 2 is 1 above 1");
  g_assert_true (g_str_has_suffix (skipped, "; no rule that counts could judge this model"));
}

static void
test_unnamed (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation ("{\"a\": 0.9}", "{metric: f1, direction: higher, approve: 0.8}");
  g_autofree char *words = assay_explain_in_words (evaluation, 0);
  AssayReason reason;

  assay_explain_rule (evaluation, 0, 0, &reason);
  g_assert_cmpstr (reason.metric, ==, "f1");
  g_assert_cmpstr (reason.text, ==, "f1 0.9 is 0.1 above 0.8");
  assay_reason_clear (&reason);
  g_assert_cmpstr (words, ==, "f1 0.9 is 0.1 above 0.8; the results give one number without a name, which the rules call f1");
}

static void
test_hostile_names (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (
    "[{\"model\": \"a\", \"x\\n\\u001b[31m\": \"\\u202egnp.exe\"}]", "{metric: \"x\\n\\e[31m\", direction: higher, approve: 1}");
  g_autofree char *words = assay_explain_in_words (evaluation, 0);

  g_assert_null (strpbrk (words, "\n\033"));
  g_assert_null (g_strstr_len (words, -1, "\xe2\x80\xae"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explanation/reason", test_reason);
  g_test_add_func ("/explanation/margin-sign", test_margin_sign);
  g_test_add_func ("/explanation/1.01/codes", test_codes);
  g_test_add_func ("/explanation/1.03/no-direction", test_no_direction);
  g_test_add_func ("/explanation/1.12/in-words", test_in_words);
  g_test_add_func ("/explanation/1.20/unnamed", test_unnamed);
  g_test_add_func ("/explanation/hostile-names", test_hostile_names);

  return g_test_run ();
}
