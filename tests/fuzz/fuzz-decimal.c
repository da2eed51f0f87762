#include <glib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/number.h"
#include "fuzz.h"

static void
check_pair (const char *a,
            const char *b)
{
  g_autofree char *difference = assay_decimal_subtract (a, b);
  g_autofree char *sum = assay_decimal_add (a, b);
  g_autofree char *product = assay_decimal_multiply (a, b);
  int order = assay_decimal_compare (a, b);

  g_assert_true (assay_number_parse (difference, -1, NULL));
  g_assert_true (assay_number_parse (sum, -1, NULL));
  g_assert_true (assay_number_parse (product, -1, NULL));
  g_assert_cmpint ((order > 0) - (order < 0), ==, -((assay_decimal_compare (b, a) > 0)
                                                    - (assay_decimal_compare (b, a) < 0)));
  g_assert_cmpint (assay_decimal_compare (a, a), ==, 0);

  /* The sign of the difference is the order. */
  g_assert_cmpint (order < 0, ==, *difference == '-');
  g_assert_cmpint (order == 0, ==, strcmp (difference, "0") == 0);
}

static void
check_one (const char *a)
{
  g_autofree char *rounded = assay_decimal_round (a, assay_decimal_decimals (a));
  g_autofree char *scaled = assay_decimal_scale (a, 2);
  g_autofree char *back = assay_decimal_scale (scaled, -2);
  double value = 0;

  g_assert_true (assay_number_parse (a, -1, &value));
  g_assert_cmpint (assay_decimal_compare (a, back), ==, 0);
  if (assay_decimal_decimals (a) < 2200)
    g_assert_cmpint (assay_decimal_compare (a, rounded), ==, 0);

  if (assay_number_is_exact (value, a, -1))
    {
      char buffer[ASSAY_NUMBER_BUFFER];

      g_assert_cmpint (assay_decimal_compare (a, assay_number_to_text (value, buffer)), ==, 0);
    }
}

/* Exponents of more than nine digits are only roughly kept: of them it is enough that nothing breaks. */
static gboolean
is_kept_exactly (const char *text)
{
  const char *mark = strpbrk (text, "eE");

  return mark == NULL || strlen (mark) <= 10;
}

static void
try_pair (const char *a,
          const char *b)
{
  g_autofree char *difference = assay_decimal_subtract (a, b);
  g_autofree char *product = assay_decimal_multiply (a, b);
  g_autofree char *rounded = assay_decimal_round (a, 3);

  g_assert_true (assay_decimal_is_valid (difference));
  g_assert_true (assay_decimal_is_valid (product));
  g_assert_true (assay_decimal_is_valid (rounded));
}

/* Two numbers with a blank between them. */
int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) input, MIN (size, 4096));
  char *blank = strchr (text, ' ');

  if (blank == NULL)
    return 0;

  *blank = '\0';
  if (!assay_decimal_is_valid (text) || !assay_decimal_is_valid (blank + 1))
    return 0;

  try_pair (text, blank + 1);
  if (!is_kept_exactly (text) || !is_kept_exactly (blank + 1))
    return 0;

  check_one (text);
  check_one (blank + 1);
  check_pair (text, blank + 1);
  return 0;
}
