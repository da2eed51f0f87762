#include "policy/scan.h"

#include <math.h>

#include "small-table.h"

/* Across several blocks and a rest. */
#define N 2500

static void
test_same_as_cut (void)
{
  static const AssayRuleSpec specs[] = {
    { "x", ASSAY_DIRECTION_HIGHER, .approve = "0.5" },
    { "x", ASSAY_DIRECTION_HIGHER, .approve = "0.5", .reject = "0.25", .strict = TRUE },
    { "x", ASSAY_DIRECTION_LOWER, .approve = "0.5" },
    { "x", ASSAY_DIRECTION_LOWER, .approve = "0.5", .reject = "0.75", .strict = TRUE },
    { "x", ASSAY_DIRECTION_WITHIN, "0.25", "0.75", "0.125", "0.875", .strict = FALSE },
    { "x", ASSAY_DIRECTION_WITHIN, "0.25", "0.75", .strict = TRUE },
    { "x", ASSAY_DIRECTION_NONE, .approve = "0.5" },
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (6);
  g_autofree double *values = g_new (double, N);
  guint8 outcomes[N];

  for (guint i = 0; i < N; i++)
    values[i] = i % 11 == 0 ? NAN : g_rand_int_range (random, -2, 19) / 16.0;

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr(AssayRule) rule = assay_rule_new (&specs[i], NULL);
      AssayCut cut;

      assay_cut_init (&cut, rule, 0);
      assay_scan_column (&cut, values, N, outcomes);
      for (guint row = 0; row < N; row++)
        g_assert_cmpuint (outcomes[row], ==, assay_cut_judge (&cut, values[row]));
      assay_cut_clear (&cut);
    }
}

static void
test_skipped (void)
{
  guint8 cells[N], outcomes[N];

  for (guint i = 0; i < N; i++)
    {
      cells[i] = i % (ASSAY_CELL_BOOLEAN + 1);
      outcomes[i] = ASSAY_VERDICT_NOT_EVALUABLE;
    }
  assay_scan_skipped (cells, N, outcomes);
  for (guint i = 0; i < N; i++)
    {
      gboolean absent = cells[i] == ASSAY_CELL_MISSING || cells[i] == ASSAY_CELL_NULL || cells[i] == ASSAY_CELL_EMPTY;

      g_assert_cmpuint (outcomes[i], ==, absent ? ASSAY_OUTCOME_SKIPPED : ASSAY_VERDICT_NOT_EVALUABLE);
    }
}

static void
test_worst (void)
{
  guint8 first[N], second[N], verdicts[N];
  const guint8 *both[] = { first, second };
  guint expected[ASSAY_N_VERDICTS] = { 0, };
  guint counts[ASSAY_N_VERDICTS];

  for (guint i = 0; i < N; i++)
    {
      first[i] = i % ASSAY_N_VERDICTS;
      second[i] = i / ASSAY_N_VERDICTS % ASSAY_N_VERDICTS;
    }
  assay_scan_worst (both, 2, N, verdicts, counts);
  for (guint i = 0; i < N; i++)
    {
      guint worst = MAX (first[i], second[i]);

      g_assert_cmpuint (verdicts[i], ==, worst == ASSAY_OUTCOME_SKIPPED ? ASSAY_VERDICT_NOT_EVALUABLE : worst);
      expected[verdicts[i]]++;
    }
  g_assert_cmpmem (counts, sizeof counts, expected, sizeof expected);

  assay_scan_worst (NULL, 0, N, verdicts, counts);
  g_assert_cmpuint (counts[ASSAY_VERDICT_NOT_EVALUABLE], ==, N);
  g_assert_cmpuint (verdicts[N - 1], ==, ASSAY_VERDICT_NOT_EVALUABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/same-as-one-by-one", test_same_as_cut);
  g_test_add_func ("/scan/1.11/skipped", test_skipped);
  g_test_add_func ("/scan/worst", test_worst);

  return g_test_run ();
}
