#include <math.h>

#include "numbers.h"
#include "stats/summary.h"

typedef struct
{
  const char *words;
  guint       n_numbers, n_others;
  double      min, max, mean, median;
} SummaryCase;

static const SummaryCase cases[] = {
  { "0.82 0.76 0.91 0.68", 4, 0, 0.68, 0.91, 0.7925, 0.79 },
  { "3 1 2", 3, 0, 1, 3, 2, 2 },
  { "7", 1, 0, 7, 7, 7, 7 },
  { "- x 5 - 1", 2, 3, 1, 5, 3, 3 },
  { "-5 -1 -3 -3", 4, 0, -5, -1, -3, -3 },
  { "-1 1", 2, 0, -1, 1, 0, 0 },
  { "1e300 -1e300", 2, 0, -1e300, 1e300, 0, 0 },
  { "1.7e308 1.7e308 1.7e308", 3, 0, 1.7e308, 1.7e308, 1.7e308, 1.7e308 },
  { "1e16 1 -1e16", 3, 0, -1e16, 1e16, 1.0 / 3, 1 },
  { "4 4 4 4 4 9", 6, 0, 4, 9, 29.0 / 6, 4 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = numbers_new ("value", cases[i].words);
      AssaySummary summary;

      assay_summary_of_column (numbers_column (table), &summary);
      g_assert_cmpuint (summary.n_numbers, ==, cases[i].n_numbers);
      g_assert_cmpuint (summary.n_others, ==, cases[i].n_others);
      g_assert_cmpfloat (summary.min, ==, cases[i].min);
      g_assert_cmpfloat (summary.max, ==, cases[i].max);
      g_assert_cmpfloat_with_epsilon (summary.mean / MAX (1, fabs (cases[i].mean)),
                                      cases[i].mean / MAX (1, fabs (cases[i].mean)), 1e-12);
      g_assert_cmpfloat_with_epsilon (summary.median / MAX (1, fabs (cases[i].median)),
                                      cases[i].median / MAX (1, fabs (cases[i].median)), 1e-12);
    }
}

static void
test_nothing (void)
{
  g_autoptr(AssayTable) table = numbers_new ("value", "x - y");
  AssaySummary summary;

  assay_summary_of_column (numbers_column (table), &summary);
  g_assert_cmpuint (summary.n_numbers, ==, 0);
  g_assert_cmpuint (summary.n_others, ==, 3);
  g_assert_cmpint (isnan (summary.min) && isnan (summary.max), !=, 0);
  g_assert_cmpint (isnan (summary.mean) && isnan (summary.median), !=, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/cases", test_cases);
  g_test_add_func ("/summary/nothing", test_nothing);

  return g_test_run ();
}
