#include "policy/sensitivity.h"

#include "base/number.h"
#include "small-table.h"

#define N_THRESHOLDS 41

static const char *const rules[] = {
  "{metric: accuracy, direction: higher, approve: 0.5}",
  "{metric: accuracy, direction: higher, approve: 0.5, strict: true}",
  "{metric: accuracy, direction: lower, approve: 0.5}",
  "{metric: accuracy, direction: lower, approve: 0.5, strict: true}",
  "{metric: accuracy, direction: higher, approve: 0.5}, {metric: y, direction: lower, approve: 0.7, required: false}",
  "{metric: accuracy, direction: higher, approve: 0.5, unit: fraction}",
  "{metric: accuracy, direction: higher, approve: 0.5}, {metric: y, direction: lower, approve: 0, severity: warn}",
};

/* Two sources, the second in percent; missing and inexact values among them. */
static AssayTable *
make_table (gboolean percent)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(GString) first = g_string_new ("[{\"model\": \"e\", \"accuracy\": 0.49999999999999999, \"y\": 0}");
  g_autoptr(GString) second = g_string_new ("[{\"model\": \"f\", \"accuracy\": 0.50000000000000001, \"y\": 0}");
  const char *jsons[3] = { NULL, };

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (first, ", {\"model\": \"a%u\", \"accuracy\": %s0.%02d, \"y\": 0.%d}", i, i % 7 == 0 ? "-" : "",
                            g_rand_int_range (random, 0, 100), g_rand_int_range (random, 0, 10));
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (second, i % 5 == 0 ? ", {\"model\": \"b%u\", \"z\": %d}" : ", {\"model\": \"b%u\", \"accuracy\": %d}", i,
                            g_rand_int_range (random, 0, 100));
  g_string_append_c (first, ']');
  g_string_append_c (second, ']');
  jsons[0] = first->str;
  jsons[1] = percent ? second->str : NULL;

  return small_table_of_sources (jsons);
}

static guint
count_one_by_one (AssayEvaluation *evaluation,
                  double           threshold)
{
  char text[ASSAY_NUMBER_BUFFER];
  AssayRuleSpec spec;
  g_autoptr(AssayRule) rule = NULL;
  g_autoptr(AssayPolicy) policy = NULL;
  g_autoptr(AssayEvaluation) moved = NULL;

  assay_rule_get_spec (assay_policy_get_rule (assay_evaluation_get_policy (evaluation), 0), &spec);
  spec.approve = assay_number_to_text (threshold, text);
  rule = assay_rule_new (&spec, NULL);
  policy = assay_policy_with_rule (assay_evaluation_get_policy (evaluation), 0, rule);
  moved = assay_evaluation_with_policy (evaluation, policy);

  return assay_evaluation_get_count (moved, ASSAY_VERDICT_APPROVED);
}

static void
assert_curve (AssayTable *table,
              const char *rule)
{
  g_autoptr(AssayPolicy) policy = small_policy (rule);
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  g_autoptr(AssaySensitivity) sensitivity = assay_sensitivity_new (assay_evaluation_get_column (evaluation, 0));
  double thresholds[N_THRESHOLDS];
  guint approved[N_THRESHOLDS];

  /* In any order; 0.5 is among them. */
  for (guint i = 0; i < N_THRESHOLDS; i++)
    thresholds[i] = (i * 7 % N_THRESHOLDS) / 40.0;
  assay_sensitivity_curve (sensitivity, evaluation, 0, thresholds, N_THRESHOLDS, approved);
  for (guint i = 0; i < N_THRESHOLDS; i++)
    g_assert_cmpuint (approved[i], ==, count_one_by_one (evaluation, thresholds[i]));
}

static void
test_same_as_one_by_one (void)
{
  g_autoptr(AssayTable) fractions = make_table (FALSE);
  g_autoptr(AssayTable) both = make_table (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_test_message ("rules %u", i);
      assert_curve (fractions, rules[i]);
    }
  assert_curve (both, "{metric: accuracy, direction: higher, approve: 0.5, unit: fraction}");
}

static void
test_no_bound_to_move (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation ("[{\"model\": \"a\", \"x\": 1}, {\"model\": \"b\", \"x\": 3}]",
                                                            "{metric: x, direction: within, approve: [0, 2]}");
  g_autoptr(AssaySensitivity) sensitivity = assay_sensitivity_new (assay_evaluation_get_column (evaluation, 0));
  double thresholds[] = { 0, 2, 4 };
  guint approved[3];

  assay_sensitivity_curve (sensitivity, evaluation, 0, thresholds, 3, approved);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (approved[i], ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sensitivity-curve/same-as-one-by-one", test_same_as_one_by_one);
  g_test_add_func ("/sensitivity-curve/no-bound-to-move", test_no_bound_to_move);

  return g_test_run ();
}
