#include "table/radix.h"

#include <math.h>

static void
test_keys (void)
{
  const double values[] = { -INFINITY, -1e300, -2, -1, -5e-324, 0, 5e-324, 0.5, 1, 2, 1e300, INFINITY };

  for (guint i = 1; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpuint (assay_radix_key_of_double (values[i - 1]), <, assay_radix_key_of_double (values[i]));

  g_assert_cmpuint (assay_radix_key_of_double (-0.0), ==, assay_radix_key_of_double (0.0));
}

static void
test_sort (void)
{
  const guint sizes[] = { 0, 1, 2, 64, 65, 1000, 50000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = sizes[i];
      g_autofree AssayKeyedRow *rows = g_new (AssayKeyedRow, n + 1);
      g_autofree AssayKeyedRow *spare = g_new (AssayKeyedRow, n + 1);

      for (guint row = 0; row < n; row++)
        rows[row] = (AssayKeyedRow) { ((guint64) g_test_rand_int () % 500) << (row % 3 * 20), row };

      assay_radix_sort (rows, spare, n);
      for (guint row = 1; row < n; row++)
        {
          g_assert_cmpuint (rows[row - 1].key, <=, rows[row].key);
          if (rows[row - 1].key == rows[row].key)
            g_assert_cmpuint (rows[row - 1].row, <, rows[row].row);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/radix/keys", test_keys);
  g_test_add_func ("/radix/sort", test_sort);

  return g_test_run ();
}
