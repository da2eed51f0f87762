#include <math.h>

#include "numbers.h"
#include "stats/histogram.h"

typedef struct
{
  const char *words;
  double      low, high;
  guint       n_bins;
  const char *expected;   /* the counts */
} HistogramCase;

static const HistogramCase cases[] = {
  { "0.82 0.76 0.91 0.68", 0.6, 1, 4, "1 1 1 1" },
  { "0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9", 0, 1, 10, "0 1 1 1 1 1 1 1 1 1" },
  { "0.8 0.8 0.8", 0.65, 0.95, 30, "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0" },
  { "-5 0 1 2 99", 0, 2, 2, "2 3" },
  { "x - y", 0, 1, 3, "0 0 0" },
  { "-1e308 1e308 0", -1.7e308, 1.7e308, 2, "1 2" },
  { "1 2 x 3 -", 0, 4, 1, "3" },
};

static char *
counts_to_text (const AssayHistogram *histogram)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_histogram_get_n_bins (histogram); i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", assay_histogram_get_count (histogram, i));

  return g_string_free (text, FALSE);
}

static void
test_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = numbers_new ("value", cases[i].words);
      g_autoptr(AssayHistogram) histogram
        = assay_histogram_new (numbers_column (table), cases[i].low, cases[i].high, cases[i].n_bins);
      g_autofree char *text = counts_to_text (histogram);

      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpfloat (assay_histogram_get_low (histogram), ==, cases[i].low);
      g_assert_cmpfloat (assay_histogram_get_high (histogram), ==, cases[i].high);
    }
}

static void
test_range (void)
{
  g_autoptr(AssayTable) table = numbers_new ("value", "5 x 1 3 3");
  g_autoptr(AssayHistogram) histogram = assay_histogram_new (numbers_column (table), 2, 4, 2);
  g_autoptr(AssayTable) none = numbers_new ("value", "x");
  g_autoptr(AssayHistogram) empty = assay_histogram_new (numbers_column (none), 0, 1, 2);

  g_assert_cmpuint (assay_histogram_get_total (histogram), ==, 4);
  g_assert_cmpuint (assay_histogram_get_max (histogram), ==, 3);
  g_assert_cmpfloat (assay_histogram_get_smallest (histogram), ==, 1);
  g_assert_cmpfloat (assay_histogram_get_largest (histogram), ==, 5);
  g_assert_cmpuint (assay_histogram_get_total (empty), ==, 0);
  g_assert_cmpint (isnan (assay_histogram_get_smallest (empty)), !=, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/histogram/counts", test_counts);
  g_test_add_func ("/histogram/range", test_range);

  return g_test_run ();
}
