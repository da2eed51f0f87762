#include "policy/sensitivity.h"

#include "small-table.h"

#define FOUR "[{\"model\": \"a\", \"x\": 0.82, \"y\": 1}, {\"model\": \"b\", \"x\": 0.76, \"y\": 1}," \
             " {\"model\": \"c\", \"x\": 0.91, \"y\": 1}, {\"model\": \"d\", \"x\": 0.78, \"y\": 9}]"

static const struct
{
  const char *rules;
  const char *down;   /* NULL where nothing flips */
  const char *up;
} cases[] = {
  { "{metric: x, direction: higher, approve: 0.80}", "0.78", "0.83" },
  { "{metric: x, direction: higher, approve: 0.80}, {metric: y, direction: lower, approve: 5}", "0.76", "0.83" },
  { "{metric: x, direction: higher, approve: 0.80, reject: 0.77}, {metric: y, direction: lower, approve: 5}", NULL, "0.83" },
  { "{metric: x, direction: higher, approve: 0.80, strict: true}", "0.77", "0.82" },
  { "{metric: x, direction: higher, approve: 0.82}", "0.78", "0.83" },
  { "{metric: x, direction: higher, approve: 0.82, strict: true}", "0.81", "0.91" },
  { "{metric: x, direction: higher, approve: 0.99}", "0.91", NULL },
  { "{metric: x, direction: higher, approve: 0.10}", NULL, "0.77" },
  { "{metric: x, direction: lower, approve: 0.80}", "0.77", "0.82" },
  { "{metric: x, direction: lower, approve: 0.80, strict: true}", "0.78", "0.83" },
  { "{metric: x, direction: lower, approve: 0.80}, {metric: y, direction: lower, approve: 5}", "0.75", "0.82" },
  { "{metric: x, direction: higher, approve: 0.80, severity: warn}, {metric: y, direction: lower, approve: 5}", NULL, NULL },
  { "{metric: x, direction: within, approve: [0.8, 0.9]}", NULL, NULL },
};

static AssayVerdict
verdict_with (AssayEvaluation *evaluation,
              const char      *approve,
              guint            row)
{
  AssayRuleSpec spec;
  g_autoptr(AssayRule) rule = NULL;
  g_autoptr(AssayPolicy) policy = NULL;
  g_autoptr(AssayEvaluation) moved = NULL;

  assay_rule_get_spec (assay_policy_get_rule (assay_evaluation_get_policy (evaluation), 0), &spec);
  spec.approve = approve;
  rule = assay_rule_new (&spec, NULL);
  policy = assay_policy_with_rule (assay_evaluation_get_policy (evaluation), 0, rule);
  moved = assay_evaluation_with_policy (evaluation, policy);

  return assay_evaluation_get_verdict (moved, row);
}

static void
assert_flip (AssayEvaluation *evaluation,
             AssayFlip       *flip,
             const char      *expected)
{
  g_assert_cmpstr (flip->text, ==, expected);
  g_assert_true (flip->found == (expected != NULL));
  if (flip->found)
    {
      g_assert_cmpfloat (flip->threshold, ==, g_ascii_strtod (expected, NULL));
      g_assert_cmpint (verdict_with (evaluation, flip->text, flip->row), !=, assay_evaluation_get_verdict (evaluation, flip->row));
    }
  g_free (flip->text);
}

static void
assert_flips (AssayEvaluation *evaluation,
              const char      *down_expected,
              const char      *up_expected)
{
  g_autoptr(AssaySensitivity) sensitivity = assay_sensitivity_new (assay_evaluation_get_column (evaluation, 0));
  AssayFlip down, up;

  assay_sensitivity_next_flips (sensitivity, evaluation, 0, &down, &up);
  assert_flip (evaluation, &down, down_expected);
  assert_flip (evaluation, &up, up_expected);
}

static void
test_flips (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayEvaluation) evaluation = small_evaluation (FOUR, cases[i].rules);

      g_test_message ("case %u", i);
      assert_flips (evaluation, cases[i].down, cases[i].up);
    }
}

static void
test_exact_decimals (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation (
    "[{\"model\": \"a\", \"x\": 0.84999999999999998}, {\"model\": \"b\", \"x\": 0.84999999999999999}, {\"model\": \"c\", \"x\": 0.85}]",
    "{metric: x, direction: higher, approve: 0.85}");

  assert_flips (evaluation, "0.84999999999999999", "0.86");
}

static void
test_converted (void)
{
  static const char *const jsons[] = { "[{\"model\": \"a\", \"accuracy\": 82}, {\"model\": \"b\", \"accuracy\": 79}]",
                                       "[{\"model\": \"c\", \"accuracy\": 0.81}, {\"model\": \"d\", \"accuracy\": 0.7}]", NULL };
  g_autoptr(AssayTable) table = small_table_of_sources (jsons);
  g_autoptr(AssayPolicy) policy = small_policy ("{metric: accuracy, direction: higher, approve: 0.80, unit: fraction}");
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);

  assert_flips (evaluation, "0.79", "0.82");
}

/* A bound that brings the unit into doubt is no flip to offer. */
static void
test_unit_doubt (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation ("[{\"model\": \"a\", \"accuracy\": 82}, {\"model\": \"b\", \"accuracy\": 0.9}]",
                                                            "{metric: accuracy, direction: higher, approve: 80}");

  assert_flips (evaluation, NULL, "83");
}

/* Longer than any walk: the result must be that of a short one. */
static void
test_long_walk (void)
{
  g_autoptr(GString) json = g_string_new ("[{\"model\": \"far\", \"x\": 1, \"y\": 0}");
  g_autoptr(AssayEvaluation) evaluation = NULL;

  for (guint i = 2; i < 12000; i++)
    g_string_append_printf (json, ", {\"model\": \"m%u\", \"x\": %u, \"y\": 1}", i, i);
  g_string_append (json, "]");
  evaluation = small_evaluation (json->str, "{metric: x, direction: higher, approve: 11000}, {metric: y, direction: lower, approve: 0}");
  assert_flips (evaluation, "1", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sensitivity/flips", test_flips);
  g_test_add_func ("/sensitivity/1.06/exact-decimals", test_exact_decimals);
  g_test_add_func ("/sensitivity/1.16/converted", test_converted);
  g_test_add_func ("/sensitivity/1.16/unit-doubt", test_unit_doubt);
  g_test_add_func ("/sensitivity/long-walk", test_long_walk);

  return g_test_run ();
}
