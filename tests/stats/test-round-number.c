#include "stats/round-number.h"

typedef struct
{
  double      low, high;
  guint       decimals;
  const char *expected;
} RoundCase;

static const RoundCase cases[] = {
  { 0.76, 0.82, 2, "0.80" },
  { 0.76, 0.82, 1, "0.8" },
  { 0.76, 0.82, 16, "0.80" },
  { 0, 1, 2, "0.50" },
  { 0.4, 0.9, 1, "0.5" },
  { 0.81, 0.82, 2, "0.815" },
  { 11.2, 12.9, 1, "12.0" },
  { 11.2, 11.9, 1, "11.5" },
  { 99, 101, 0, "100" },
  { 48, 52, 0, "50" },
  { -0.3, 0.4, 2, "0.00" },
  { -0.82, -0.76, 2, "-0.80" },
  { 0.00011, 0.00013, 5, "0.00012" },
  { 0.0001, 0.0003, 5, "0.00020" },
  { 1, 1000000, 0, "500000" },
  { 5, 5, 2, "5" },
  { 1, 1.0000000000000002, 2, "1.0000000000000002" },
  { 1e300, 3e300, 0, "2e300" },
  { -1.7e308, 1.7e308, 0, "0" },
  { 1e-320, 2e-320, 0, "2e-320" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = assay_round_number_between (cases[i].low, cases[i].high, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-number/cases", test_cases);

  return g_test_run ();
}
