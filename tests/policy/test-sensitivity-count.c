#include "policy/sensitivity.h"

#include "small-table.h"

#define SEVEN "[{\"model\": \"a\", \"x\": 0.6, \"y\": 1}, {\"model\": \"b\", \"x\": 0.6, \"y\": 9}," \
              " {\"model\": \"c\", \"x\": 0.60, \"y\": 1}, {\"model\": \"d\", \"x\": 0.8, \"y\": 1}," \
              " {\"model\": \"e\", \"x\": 0.8, \"y\": 1}, {\"model\": \"f\", \"x\": 0.90, \"y\": 1}," \
              " {\"model\": \"g\"}]"

/* Values that are one double, and two decimals: the second is not 0.85. */
#define NEAR "[{\"model\": \"a\", \"x\": 0.85}, {\"model\": \"b\", \"x\": 0.84999999999999999}," \
             " {\"model\": \"c\", \"x\": 0.85}]"

/* The values are percents, the bound is a fraction. */
#define UNITS "[{\"model\": \"a\", \"x\": 82.5}, {\"model\": \"b\", \"x\": 82.5}, {\"model\": \"c\", \"x\": 71}]"

static const struct
{
  const char *results;
  const char *rules;
  guint       down;
  guint       up;
} cases[] = {
  { SEVEN, "{metric: x, direction: higher, approve: 0.7}", 3, 2 },
  { SEVEN, "{metric: x, direction: higher, approve: 0.7}, {metric: y, direction: lower, approve: 5}", 2, 2 },
  { SEVEN, "{metric: x, direction: higher, approve: 0.85}", 2, 1 },
  { SEVEN, "{metric: x, direction: higher, approve: 0.5}", 0, 3 },
  { SEVEN, "{metric: x, direction: higher, approve: 0.6, strict: true}", 3, 2 },
  { SEVEN, "{metric: x, direction: lower, approve: 0.7}", 3, 2 },
  { SEVEN, "{metric: x, direction: higher, approve: 0.95}", 1, 0 },
  { SEVEN, "{metric: x, direction: higher, approve: 0.7, severity: warn}, {metric: y, direction: lower, approve: 5}", 0, 0 },
  { NEAR, "{metric: x, direction: higher, approve: 0.9}", 2, 0 },
  { NEAR, "{metric: x, direction: higher, approve: 0.85}", 1, 2 },
  { UNITS, "{metric: x, direction: higher, approve: 0.8, unit: fraction}", 1, 2 },
};

static guint
count_other_verdicts (const AssayEvaluation *a,
                      const AssayEvaluation *b)
{
  guint n = 0;

  for (guint row = 0; row < assay_table_get_n_rows (assay_evaluation_get_table (a)); row++)
    n += assay_evaluation_get_verdict (a, row) != assay_evaluation_get_verdict (b, row);

  return n;
}

/* The count is what really comes of it. */
static void
assert_flips (const AssaySensitivity *sensitivity,
              AssayEvaluation        *evaluation,
              AssayFlip              *flip,
              guint                   expected)
{
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);
  g_autofree char *text = flip->text;
  AssayRuleSpec spec;

  g_assert_cmpuint (assay_sensitivity_count_flips (sensitivity, evaluation, 0, flip), ==, expected);
  assay_rule_get_spec (assay_policy_get_rule (policy, 0), &spec);
  spec.approve = text;
  if (flip->found)
    {
      g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
      g_autoptr(AssayPolicy) moved_policy = assay_policy_with_rule (policy, 0, rule);
      g_autoptr(AssayEvaluation) moved = assay_evaluation_with_policy (evaluation, moved_policy);

      g_assert_cmpuint (count_other_verdicts (evaluation, moved), ==, expected);
    }
}

static void
test_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayEvaluation) evaluation = small_evaluation (cases[i].results, cases[i].rules);
      g_autoptr(AssaySensitivity) sensitivity = assay_sensitivity_new (assay_evaluation_get_column (evaluation, 0));
      AssayFlip down, up;

      assay_sensitivity_next_flips (sensitivity, evaluation, 0, &down, &up);
      assert_flips (sensitivity, evaluation, &down, cases[i].down);
      assert_flips (sensitivity, evaluation, &up, cases[i].up);
    }
}

/* More than a walk goes: the same count, found by reading all rows. */
static void
test_many (void)
{
  const guint n = 20000;
  g_autofree double *values = g_new (double, n);
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayRule) rule = small_rule ("score", ASSAY_DIRECTION_HIGHER, "0.7", NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayEvaluation) evaluation = NULL;
  g_autoptr(AssaySensitivity) sensitivity = NULL;
  AssayFlip down, up;

  for (guint i = 0; i < n; i++)
    values[i] = i % 4 == 0 ? 0.9 : 0.6;
  table = small_table_of_values (values, n);
  evaluation = assay_evaluation_new (table, policy);
  sensitivity = assay_sensitivity_new (assay_evaluation_get_column (evaluation, 0));

  assay_sensitivity_next_flips (sensitivity, evaluation, 0, &down, &up);
  assert_flips (sensitivity, evaluation, &down, 15000);
  assert_flips (sensitivity, evaluation, &up, 5000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sensitivity-count/what-comes-of-it", test_counts);
  g_test_add_func ("/sensitivity-count/many", test_many);

  return g_test_run ();
}
