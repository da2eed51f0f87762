#include <locale.h>

#include "stats/step.h"

typedef struct
{
  gint64      index;
  guint       mantissa;
  int         exponent;
  guint       decimals;
  const char *expected;
} TextCase;

static const TextCase text_cases[] = {
  { 8, 1, -1, 0, "0.8" },
  { 8, 1, -1, 2, "0.80" },
  { 750, 1, -3, 0, "0.75" },
  { 800, 1, -3, 0, "0.8" },
  { -3, 5, -2, 0, "-0.15" },
  { -3, 5, -2, 4, "-0.1500" },
  { 0, 5, -2, 0, "0" },
  { 0, 5, -2, 2, "0.00" },
  { 12, 1, 0, 0, "12" },
  { 12, 1, 0, 1, "12.0" },
  { 12, 5, 3, 0, "60000" },
  { 1, 1, -12, 0, "0.000000000001" },
  { 1005, 1, -1, 0, "100.5" },
  { 15, 1, 299, 0, "1.5e300" },
  { -1, 2, 300, 0, "-2e300" },
  { 123, 1, -300, 0, "1.23e-298" },
  { G_GINT64_CONSTANT (1000000000000000000), 5, -18, 0, "5" },
  { G_GINT64_CONSTANT (999999999999999999), 5, -18, 0, "4.999999999999999995" },
};

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      const TextCase *c = &text_cases[i];
      g_autofree char *text = assay_step_dup_text (c->index, c->mantissa, c->exponent, c->decimals);

      g_assert_cmpstr (text, ==, c->expected);
      g_assert_cmpfloat (assay_step_value (c->index, c->mantissa, c->exponent), ==, g_ascii_strtod (c->expected, NULL));
    }
}

static void
test_power (void)
{
  static const struct { double value; int expected; } cases[] = {
    { 1, 0 }, { 9.999, 0 }, { 10, 1 }, { 1000, 3 }, { 999.9999999999999, 2 }, { 0.1, -1 }, { 0.001, -3 },
    { 0.0009999999999999998, -4 }, { 1e300, 300 }, { 1e-300, -300 }, { 1.7e308, 308 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (assay_step_power_of (cases[i].value), ==, cases[i].expected);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step/text", test_text);
  g_test_add_func ("/step/power", test_power);

  return g_test_run ();
}
