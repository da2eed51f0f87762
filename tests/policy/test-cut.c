#include "policy/cut.h"

#include <math.h>

#include "base/number.h"
#include "small-table.h"

#define A ASSAY_VERDICT_APPROVED
#define D ASSAY_VERDICT_NEEDS_DECISION
#define R ASSAY_VERDICT_REJECTED
#define HIGHER ASSAY_DIRECTION_HIGHER
#define LOWER ASSAY_DIRECTION_LOWER
#define WITHIN ASSAY_DIRECTION_WITHIN

static const struct
{
  AssayRuleSpec spec;
  const char   *value;
  AssayVerdict  expected;
} cases[] = {
  { { "x", HIGHER, .approve = "0.85" }, "0.85", A },
  { { "x", HIGHER, .approve = "0.85" }, "0.8499999999999999", D },
  { { "x", HIGHER, .approve = "0.85" }, "0.84999999999999999", D },
  { { "x", HIGHER, .approve = "0.85" }, "0.85000000000000001", A },
  { { "x", HIGHER, .approve = "0.85", .strict = TRUE }, "0.85", D },
  { { "x", HIGHER, .approve = "0.85", .strict = TRUE }, "0.85000000000000001", A },
  { { "x", HIGHER, .approve = "0.85000000000000001" }, "0.85", D },
  { { "x", HIGHER, .approve = "0.84999999999999999" }, "0.85", A },
  { { "x", HIGHER, .approve = "0.84999999999999999", .strict = TRUE }, "0.85", A },
  { { "x", HIGHER, .approve = "0.9", .reject = "0.85" }, "0.85", D },
  { { "x", HIGHER, .approve = "0.9", .reject = "0.85" }, "0.84999999999999999", R },
  { { "x", HIGHER, .approve = "0.9", .reject = "0.85000000000000001" }, "0.85", R },
  { { "x", LOWER, .approve = "50" }, "50", A },
  { { "x", LOWER, .approve = "50" }, "50.000000000000000001", D },
  { { "x", LOWER, .approve = "50.000000000000000001", .strict = TRUE }, "50", A },
  { { "x", LOWER, .approve = "50", .strict = TRUE }, "50", D },
  { { "x", LOWER, .approve = "50", .reject = "60" }, "60.000000000000000001", R },
  { { "x", LOWER, .approve = "50", .reject = "60" }, "60", D },
  { { "x", WITHIN, "0.95", "1.05", .strict = FALSE }, "0.95", A },
  { { "x", WITHIN, "0.95", "1.05", .strict = TRUE }, "1.05", D },
  { { "x", WITHIN, "0.95", "1.05", "0.9", "1.1", .strict = FALSE }, "1.1", D },
  { { "x", WITHIN, "0.95", "1.05", "0.9", "1.1", .strict = FALSE }, "1.2", R },
  { { "x", WITHIN, "0.95", "1.05", "0.9", "1.1", .strict = FALSE }, "0.89999999999999999", R },
  { { "x", HIGHER, .approve = "0" }, "-0", A },
  { { "x", HIGHER, .approve = "0" }, "-5e-324", D },
  { { "x", HIGHER, .approve = "1e-400" }, "0", D },
  { { "x", HIGHER, .approve = "1.7976931348623157e308" }, "1.7976931348623157e308", A },
};

static void
test_judge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayRule) rule = assay_rule_new (&cases[i].spec, NULL);
      AssayCut cut;
      double value;

      g_test_message ("case %u", i);
      assay_cut_init (&cut, rule, 0);
      g_assert_true (assay_number_parse (cases[i].value, -1, &value));
      g_assert_cmpint (assay_cut_judge_text (&cut, cases[i].value), ==, cases[i].expected);

      /* Where the shortest digits are what was written, doubles say the same as decimals. */
      if (assay_number_is_exact (value, cases[i].value, -1))
        g_assert_cmpint (assay_cut_judge (&cut, value), ==, cases[i].expected);
      else
        g_assert_true (assay_cut_touches (&cut, value));
      assay_cut_clear (&cut);
    }
}

static void
test_not_a_number (void)
{
  g_autoptr(AssayRule) rule = small_rule ("x", HIGHER, "0.5", "0.1");
  g_autoptr(AssayRule) undirected = small_rule ("x", ASSAY_DIRECTION_NONE, "0.5", NULL);
  AssayCut cut;

  assay_cut_init (&cut, rule, 0);
  g_assert_cmpint (assay_cut_judge (&cut, NAN), ==, ASSAY_VERDICT_NOT_EVALUABLE);
  assay_cut_clear (&cut);

  assay_cut_init (&cut, undirected, 0);
  g_assert_cmpint (assay_cut_judge (&cut, 1), ==, ASSAY_VERDICT_NOT_EVALUABLE);
  g_assert_cmpint (assay_cut_judge_text (&cut, "1"), ==, ASSAY_VERDICT_NOT_EVALUABLE);
  assay_cut_clear (&cut);
}

static void
test_scaled (void)
{
  g_autoptr(AssayRule) rule = small_rule ("x", HIGHER, "80.1", "70");
  AssayCut cut;

  assay_cut_init (&cut, rule, -2);
  g_assert_cmpstr (cut.approve, ==, "0.801");
  g_assert_cmpint (assay_cut_judge (&cut, 0.801), ==, A);
  g_assert_cmpint (assay_cut_judge (&cut, 0.7), ==, D);
  g_assert_cmpint (assay_cut_judge (&cut, 0.69), ==, R);
  assay_cut_clear (&cut);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cut/1.06/decimal-exact", test_judge);
  g_test_add_func ("/cut/1.01/nothing-is-proven", test_not_a_number);
  g_test_add_func ("/cut/1.16/scaled-exactly", test_scaled);

  return g_test_run ();
}
