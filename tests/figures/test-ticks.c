#include <float.h>
#include <locale.h>
#include <math.h>

#include "figures/ticks.h"

typedef struct
{
  double      low, high;
  guint       max_ticks;
  const char *expected;
} TicksCase;

static const TicksCase cases[] = {
  { 0.66, 0.92, 6, "0.70 0.75 0.80 0.85 0.90" },
  { 0, 1, 6, "0.0 0.2 0.4 0.6 0.8 1.0" },
  { 0, 1, 12, "0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0" },
  { 0, 1, 2, "0 1" },
  { 0, 1, 1, "0" },
  { 0, 10, 5, "0 5 10" },
  { -3.5, 5.5, 6, "-2 0 2 4" },
  { 0, 4000, 5, "0 1000 2000 3000 4000" },
  { 0, 0.0003, 4, "0.0000 0.0001 0.0002 0.0003" },
  { -1e300, 1e300, 5, "-1e300 -5e299 0 5e299 1e300" },
  { -DBL_MAX, DBL_MAX, 5, "-1e308 0 1e308" },
  { 1e-9, 3e-9, 4, "0.000000001 0.000000002 0.000000003" },
  { 5, 5, 4, "" },
  { 6, 5, 4, "" },
  { NAN, 1, 4, "" },
  { 0, INFINITY, 4, "" },
  { 0, 1, 0, "" },
  { 1, 1.0000000000000002, 4, "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      AssayTicks ticks;

      assay_ticks_init (&ticks, cases[i].low, cases[i].high, cases[i].max_ticks);
      g_assert_cmpuint (ticks.n, <=, cases[i].max_ticks);
      for (guint j = 0; j < ticks.n; j++)
        {
          g_autofree char *tick = assay_ticks_dup_text (&ticks, j);

          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", tick);
          g_assert_cmpfloat (assay_ticks_get_value (&ticks, j), ==, g_ascii_strtod (tick, NULL));
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

static void
test_always_few (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      double low = (g_rand_double (random) - 0.5) * pow (10, g_rand_int_range (random, -12, 12));
      double high = low + g_rand_double (random) * pow (10, g_rand_int_range (random, -8, 12));
      guint max_ticks = (guint) g_rand_int_range (random, 2, 20);
      AssayTicks ticks;

      assay_ticks_init (&ticks, low, high, max_ticks);
      g_assert_cmpuint (ticks.n, <=, max_ticks);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/cases", test_cases);
  g_test_add_func ("/ticks/always-few", test_always_few);

  return g_test_run ();
}
