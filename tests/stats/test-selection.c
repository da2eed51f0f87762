#include <math.h>
#include <stdlib.h>

#include "numbers.h"
#include "stats/selection.h"

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The sorted column is the proof. */
static void
test_against_sorting (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20);
  g_autoptr(GString) words = g_string_new (NULL);
  double values[500];
  g_autoptr(AssayTable) table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      double size = g_rand_int_range (random, 0, 3) == 0 ? 1e200 : 2;

      values[i] = (g_rand_double (random) - 0.5) * size;
      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", g_ascii_dtostr (buffer, sizeof buffer, values[i]));
    }
  table = numbers_new ("value", words->str);
  qsort (values, G_N_ELEMENTS (values), sizeof *values, compare);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpfloat (assay_selection_nth (numbers_column (table), i), ==, values[i]);
}

static void
test_ends (void)
{
  g_autoptr(AssayTable) table = numbers_new ("value", "- 2 x -0.0 2 -7");

  g_assert_cmpfloat (assay_selection_nth (numbers_column (table), 0), ==, -7);
  g_assert_cmpfloat (assay_selection_nth (numbers_column (table), 1), ==, 0);
  g_assert_cmpfloat (assay_selection_nth (numbers_column (table), 2), ==, 2);
  g_assert_cmpfloat (assay_selection_nth (numbers_column (table), 3), ==, 2);
  g_assert_cmpint (isnan (assay_selection_nth (numbers_column (table), 4)), !=, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/against-sorting", test_against_sorting);
  g_test_add_func ("/selection/ends", test_ends);

  return g_test_run ();
}
