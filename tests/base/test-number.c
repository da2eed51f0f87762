#include "base/number.h"

#include <locale.h>
#include <math.h>
#include <string.h>

typedef struct
{
  double      value;
  const char *text;
} TextCase;

static const TextCase text_cases[] = {
  { 0, "0" },
  { -0.0, "-0" },
  { 0.82, "0.82" },
  { 0.1 + 0.2, "0.30000000000000004" },
  { 8 * 0.1, "0.8" },
  { 100000, "100000" },
  { -12.5, "-12.5" },
  { 1e-7, "0.0000001" },
  { 1e-8, "1e-08" },
  { 1e20, "100000000000000000000" },
  { 1e21, "1e+21" },
  { 123456789012345680000.0, "123456789012345680000" },
  { 9007199254740993.0, "9007199254740992" },
  { 5e-324, "5e-324" },
  { 1.7976931348623157e308, "1.7976931348623157e+308" },
  { -2.2250738585072014e-308, "-2.2250738585072014e-308" },
  { NAN, "NaN" },
  { INFINITY, "Infinity" },
  { -INFINITY, "-Infinity" },
};

static void
test_to_text (void)
{
  char buffer[ASSAY_NUMBER_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    g_assert_cmpstr (assay_number_to_text (text_cases[i].value, buffer), ==, text_cases[i].text);
}

static void
test_round_trip (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 200000; i++)
    {
      char buffer[ASSAY_NUMBER_BUFFER];
      guint64 bits = ((guint64) g_rand_int (rand) << 32) | g_rand_int (rand);
      double value;
      double again = 0;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;

      g_assert_true (assay_number_parse (assay_number_to_text (value, buffer), -1, &again));
      g_assert_cmpmem (&value, sizeof value, &again, sizeof again);
      g_assert_true (assay_number_is_exact (value, buffer, -1));
    }
}

static const char *numbers[] = {
  "0", "-0", "0.0", "1", "-1", "10", "0.5", "-0.5", "1e5", "1E5", "1e+5", "1e-5", "1.25e-3", "0e0", "1e400", "1e-400",
  "123456789012345678901234567890", "0.1000000000000000055511151231257827", "9007199254740993",
  "1.00000000000000000000000000000000000000000000000001", "1000000000000000000000", "179769313486231570e291",
  "2.2250738585072011e-308", "4.35", "72057594037927945", "0.000000000000000000000000000001e30",
};

static const char *not_numbers[] = {
  "", "-", "+1", ".5", "1.", "01", "-01", "00", "1e", "1e+", "1e-", "e5", "1.e5", "0x10", "1 ", " 1", "1,5", "1.5.2", "1e5.5",
  "NaN", "nan", "Infinity", "-Infinity", "inf", "90%", "--1", "1_000", "½", "１",
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double value = -7;

      g_assert_true (assay_number_parse (numbers[i], -1, &value));
      g_assert_cmpfloat (value, ==, g_ascii_strtod (numbers[i], NULL));
    }

  for (guint i = 0; i < G_N_ELEMENTS (not_numbers); i++)
    {
      double value = -7;

      g_assert_false (assay_number_parse (not_numbers[i], -1, &value));
      g_assert_cmpfloat (value, ==, -7);
    }
}

static void
test_parse_length (void)
{
  double value = 0;

  g_assert_true (assay_number_parse ("0.825]", 4, &value));
  g_assert_cmpfloat (value, ==, 0.82);
  g_assert_false (assay_number_parse ("0.825]", 6, &value));
  g_assert_false (assay_number_parse ("0.825]", 0, &value));
  g_assert_true (assay_number_parse ("12", -1, NULL));
}

/* Random decimals of every length against the C library. */
static void
test_parse_nearest (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 200000; i++)
    {
      g_autoptr(GString) text = g_string_new (g_rand_boolean (rand) ? "-0." : "3.");
      guint n = (guint) g_rand_int_range (rand, 1, 25);
      double value = 0;

      for (guint digit = 0; digit < n; digit++)
        g_string_append_c (text, (char) g_rand_int_range (rand, '0', '9' + 1));
      if (g_rand_boolean (rand))
        g_string_append_printf (text, "e%d", g_rand_int_range (rand, -330, 320));

      g_assert_true (assay_number_parse (text->str, (gssize) text->len, &value));
      g_assert_cmpfloat (value, ==, g_ascii_strtod (text->str, NULL));
    }
}

typedef struct
{
  const char *text;
  gboolean    exact;
} ExactCase;

static const ExactCase exact_cases[] = {
  { "0.82", TRUE },
  { "0.820000000000000000000000000000", TRUE },
  { "82e-2", TRUE },
  { "0", TRUE },
  { "-0.000", TRUE },
  { "0.30000000000000004", TRUE },
  { "0.84999999999999999", FALSE },
  { "0.850000000000000000001", FALSE },
  { "9007199254740992", TRUE },
  { "9007199254740993", FALSE },
  { "0.1000000000000000055511151231257827", FALSE },
  { "1e400", FALSE },
  { "1e-400", FALSE },
  { "5e-324", TRUE },
  { "4e-324", FALSE },
  { "100000000000000000000000", TRUE },
};

static void
test_is_exact (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exact_cases); i++)
    {
      double value = 0;

      g_assert_true (assay_number_parse (exact_cases[i].text, -1, &value));
      g_test_message ("%s", exact_cases[i].text);
      g_assert_cmpint (assay_number_is_exact (value, exact_cases[i].text, -1), ==, exact_cases[i].exact);
    }
}

/* Where a locale with a decimal comma is installed, everything above holds under it as well. */
static void
test_locale (void)
{
  static const char *names[] = { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "pt_BR.UTF-8" };
  guint found = 0;

  while (found < G_N_ELEMENTS (names) && setlocale (LC_ALL, names[found]) == NULL)
    found++;
  if (found == G_N_ELEMENTS (names))
    {
      g_test_skip ("no locale with a decimal comma");
      return;
    }

  test_to_text ();
  test_parse ();
  test_is_exact ();
  setlocale (LC_ALL, "C");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/to-text", test_to_text);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/parse-length", test_parse_length);
  g_test_add_func ("/number/parse-nearest", test_parse_nearest);
  g_test_add_func ("/number/is-exact", test_is_exact);
  g_test_add_func ("/number/locale", test_locale);

  return g_test_run ();
}
