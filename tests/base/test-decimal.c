#include "base/decimal.h"

#include <string.h>

typedef struct
{
  const char *a;
  const char *b;
  int         expected;
} CompareCase;

static const CompareCase compare_cases[] = {
  { "0.80", "0.8", 0 },
  { "8e-1", "0.8", 0 },
  { "0.84999999999999999", "0.85", -1 },
  { "0.85", "0.84999999999999999", 1 },
  { "-0.85", "-0.84999999999999999", -1 },
  { "0", "-0.0", 0 },
  { "0e999", "0", 0 },
  { "-1", "1", -1 },
  { "1", "-1", 1 },
  { "0", "-1e-400", 1 },
  { "1e-400", "0", 1 },
  { "9007199254740993", "9007199254740992", 1 },
  { "1e1000000000", "9e999999999", 1 },
  { "1e1000000000", "10e999999999", 0 },
  { "-1e1000000000", "-9e999999999", -1 },
  { "1e-1000000000", "2e-1000000000", -1 },
  { "1e99999999999999999999", "1", 1 },
  { "1e-99999999999999999999", "1", -1 },
  { "123.456", "123.4560000001", -1 },
};

static int
sign (int value)
{
  return (value > 0) - (value < 0);
}

static void
test_compare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (compare_cases); i++)
    {
      const CompareCase *c = &compare_cases[i];

      g_test_message ("%s and %s", c->a, c->b);
      g_assert_cmpint (sign (assay_decimal_compare (c->a, c->b)), ==, c->expected);
      g_assert_cmpint (sign (assay_decimal_compare (c->b, c->a)), ==, -c->expected);
    }
}

typedef char *(*Operation) (const char *a,
                            const char *b);

typedef struct
{
  Operation   operation;
  const char *a;
  const char *b;
  const char *expected;
} OperationCase;

static const OperationCase operation_cases[] = {
  { assay_decimal_subtract, "0.82", "0.80", "0.02" },
  { assay_decimal_subtract, "0.76", "0.80", "-0.04" },
  { assay_decimal_subtract, "0.85", "0.80", "0.05" },
  { assay_decimal_subtract, "0.3", "0.1", "0.2" },
  { assay_decimal_subtract, "0.80", "0.8", "0" },
  { assay_decimal_subtract, "1.50", "0.5", "1" },
  { assay_decimal_subtract, "1e2", "1", "99" },
  { assay_decimal_subtract, "0", "-0", "0" },
  { assay_decimal_subtract, "0", "0.05", "-0.05" },
  { assay_decimal_subtract, "100", "0.001", "99.999" },
  { assay_decimal_subtract, "9007199254740993", "9007199254740992", "1" },
  { assay_decimal_subtract, "1e100000", "1", "1e100000" },
  { assay_decimal_subtract, "1", "1e100000", "-1e100000" },
  { assay_decimal_subtract, "2.50e3000", "0", "2.5e3000" },
  { assay_decimal_subtract, "0", "1e-3000", "-1e-3000" },
  { assay_decimal_add, "0.1", "0.2", "0.3" },
  { assay_decimal_add, "-0.1", "0.1", "0" },
  { assay_decimal_add, "99", "1", "100" },
  { assay_decimal_multiply, "8", "0.1", "0.8" },
  { assay_decimal_multiply, "-0.05", "0.8", "-0.04" },
  { assay_decimal_multiply, "1e600", "1e-600", "1" },
  { assay_decimal_multiply, "0", "1e99999", "0" },
};

static void
test_operations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (operation_cases); i++)
    {
      const OperationCase *c = &operation_cases[i];
      g_autofree char *found = c->operation (c->a, c->b);

      g_test_message ("%s and %s", c->a, c->b);
      g_assert_cmpstr (found, ==, c->expected);
    }
}

static void
test_exact_far_out (void)
{
  g_autofree char *sum = assay_decimal_add ("1e1000", "1e-1000");
  g_autofree char *back = assay_decimal_subtract (sum, "1e1000");

  g_assert_cmpuint (strlen (sum), ==, 1001 + 1 + 1000);
  g_assert_cmpint (assay_decimal_compare (back, "1e-1000"), ==, 0);
}

/* A few bytes must not ask for gigabytes. */
static void
test_bounded (void)
{
  static const char *extremes[] = {
    "1e999999999", "-1e999999999", "1e-999999999", "1e99999999999999999999", "123456e-99999999999999999999", "0", "1",
    "0e999999999", "-0e99999999999999999999", "0e-999999999", "0.00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (extremes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (extremes); j++)
      {
        g_autofree char *sum = assay_decimal_add (extremes[i], extremes[j]);
        g_autofree char *product = assay_decimal_multiply (extremes[i], extremes[j]);
        g_autofree char *rounded = assay_decimal_round (extremes[i], 3);

        g_assert_true (assay_decimal_is_valid (sum));
        g_assert_true (assay_decimal_is_valid (product));
        g_assert_true (assay_decimal_is_valid (rounded));
      }
}

static void
test_scale (void)
{
  static const struct { const char *a; int power; const char *expected; } cases[] = {
    { "82.3", -2, "0.823" },
    { "0.823", 2, "82.3" },
    { "90", -2, "0.9" },
    { "-5", 3, "-5000" },
    { "0", -5, "0" },
    { "1.5e-3", 3, "1.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = assay_decimal_scale (cases[i].a, cases[i].power);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_round (void)
{
  static const struct { const char *a; guint decimals; const char *expected; } cases[] = {
    { "0.84996", 2, "0.85" },
    { "0.84996", 4, "0.8500" },
    { "0.84996", 5, "0.84996" },
    { "0.8", 2, "0.80" },
    { "0.125", 2, "0.13" },
    { "-0.125", 2, "-0.13" },
    { "0.5", 0, "1" },
    { "0.49", 0, "0" },
    { "-0.001", 2, "0.00" },
    { "99.995", 2, "100.00" },
    { "1e3", 1, "1000.0" },
    { "0", 3, "0.000" },
    { "1e-9", 3, "0.000" },
    { "0.0005", 3, "0.001" },
    { "0.00049", 3, "0.000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = assay_decimal_round (cases[i].a, cases[i].decimals);

      g_test_message ("%s to %u", cases[i].a, cases[i].decimals);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_decimals (void)
{
  g_assert_cmpuint (assay_decimal_decimals ("0.80"), ==, 2);
  g_assert_cmpuint (assay_decimal_decimals ("1.5e-3"), ==, 4);
  g_assert_cmpuint (assay_decimal_decimals ("1.25e1"), ==, 1);
  g_assert_cmpuint (assay_decimal_decimals ("1e2"), ==, 0);
  g_assert_cmpuint (assay_decimal_decimals ("7"), ==, 0);
  g_assert_cmpuint (assay_decimal_decimals ("1e-99999999"), ==, 2200);
}

static void
test_is_valid (void)
{
  g_autofree char *too_long = g_strnfill (20000, '1');

  g_assert_true (assay_decimal_is_valid ("-0.5e+7"));
  g_assert_false (assay_decimal_is_valid (NULL));
  g_assert_false (assay_decimal_is_valid (""));
  g_assert_false (assay_decimal_is_valid ("NaN"));
  g_assert_false (assay_decimal_is_valid ("0,8"));
  g_assert_false (assay_decimal_is_valid (too_long));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/operations", test_operations);
  g_test_add_func ("/decimal/exact-far-out", test_exact_far_out);
  g_test_add_func ("/decimal/bounded", test_bounded);
  g_test_add_func ("/decimal/scale", test_scale);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/decimals", test_decimals);
  g_test_add_func ("/decimal/is-valid", test_is_valid);

  return g_test_run ();
}
