#include "policy/judgement.h"

#include "small-table.h"

static const char *const mixed[] = { "[{\"model\": \"a\", \"accuracy\": 82}, {\"model\": \"b\", \"accuracy\": 0.9}]",
                                     "[{\"model\": \"c\", \"accuracy\": 0.82}, {\"model\": \"d\", \"accuracy\": 0.79}]", NULL };

static void
assert_verdicts (const char *const *jsons,
                 const char        *rule,
                 const char        *expected)
{
  g_autoptr(AssayTable) table = small_table_of_sources (jsons);
  g_autoptr(AssayPolicy) policy = small_policy (rule);
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  g_autofree char *verdicts = small_verdicts (evaluation);

  g_assert_cmpstr (verdicts, ==, expected);
}

/* Doubt is about one source; others are judged. */
static void
test_units_per_source (void)
{
  assert_verdicts (mixed, "{metric: accuracy, direction: higher, approve: 0.80}", "NNAD");
  assert_verdicts (mixed, "{metric: accuracy, direction: higher, approve: 0.80, unit: fraction}", "ADAD");
  assert_verdicts (mixed, "{metric: accuracy, direction: higher, approve: 80, unit: percent}", "ADAD");
  assert_verdicts (mixed, "{metric: accuracy, direction: higher, approve: 80}", "ADDD");
  assert_verdicts (mixed, "{metric: accuracy, direction: higher, approve: 0}", "AAAA");
}

static void
test_reading (void)
{
  g_autoptr(AssayTable) table = small_table_of_sources (mixed);
  g_autoptr(AssayPolicy) policy = small_policy ("{metric: accuracy, direction: higher, approve: 0.80}");
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  const AssayJudgement *judgement = assay_evaluation_get_judgement (evaluation, 0);

  g_assert_cmpint (assay_judgement_get_reading (judgement, table, 0), ==, ASSAY_READING_DOUBT);
  g_assert_cmpint (assay_judgement_get_reading (judgement, table, 2), ==, ASSAY_READING_SAME);
  g_assert_cmpint (assay_reading_of_source (judgement->rule, judgement->facts, 1), ==, ASSAY_READING_SAME);
  g_assert_cmpint (assay_reading_get_power (judgement->rule), ==, 0);
}

static void
test_inexact (void)
{
  static const char *const jsons[] = {
    "[{\"model\": \"a\", \"x\": 0.84999999999999999}, {\"model\": \"b\", \"x\": 0.85}, {\"model\": \"c\", \"x\": 0.85000000000000001}]",
    "[{\"model\": \"d\", \"x\": 0.8}, {\"model\": \"e\", \"x\": 0.84999999999999999}]", NULL };

  assert_verdicts (jsons, "{metric: x, direction: higher, approve: 0.85}", "DAADD");
  assert_verdicts (jsons, "{metric: x, direction: higher, approve: 0.85, strict: true}", "DDADD");
  assert_verdicts (jsons, "{metric: x, direction: higher, approve: 0.9, reject: 0.85}", "RDDRR");
  assert_verdicts (jsons, "{metric: x, direction: lower, approve: 0.85}", "AADAA");
  assert_verdicts (jsons, "{metric: x, direction: within, approve: [0.85, 0.85]}", "DADDD");
  assert_verdicts (jsons, "{metric: x, direction: higher, approve: 0.84999999999999999}", "AAADA");
}

static void
test_nearest (void)
{
  static const struct { const char *metric; const char *expected; } cases[] = {
    { "acuracy", "accuracy" }, { "Accuracy", "accuracy" }, { "los", "loss" }, { "bleu", NULL },
  };
  g_autoptr(AssayTable) table = small_table_new ("[{\"model\": \"a\", \"accuracy\": 0.9, \"loss\": 1, \"note\": \"lost\"}]");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayRule) rule = small_rule (cases[i].metric, ASSAY_DIRECTION_HIGHER, "1", NULL);
      g_autoptr(AssayJudgement) judgement = assay_judgement_new (rule, table, NULL);

      g_assert_cmpstr (judgement->nearest, ==, cases[i].expected);
      g_assert_cmpuint (judgement->outcomes[0], ==, ASSAY_VERDICT_NOT_EVALUABLE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judgement/1.16/units-per-source", test_units_per_source);
  g_test_add_func ("/judgement/1.16/reading", test_reading);
  g_test_add_func ("/judgement/1.06/inexact", test_inexact);
  g_test_add_func ("/judgement/nearest", test_nearest);

  return g_test_run ();
}
