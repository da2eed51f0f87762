#include "stats/step.h"

#include <math.h>
#include <string.h>

/* Longer runs of zeros say less than an exponent does. */
#define MAX_ZEROS 15

static char *
dup_with_exponent (gboolean    negative,
                   const char *digits,
                   int         exponent)
{
  int power = exponent + (int) strlen (digits) - 1;

  return g_strdup_printf ("%s%c%s%se%d", negative ? "-" : "", digits[0],
                          digits[1] != '\0' ? "." : "", digits + 1, power);
}

static char *
dup_plain (gboolean    negative,
           const char *digits,
           int         exponent,
           guint       min_decimals)
{
  g_autoptr(GString) text = g_string_new (negative ? "-" : "");
  int n_digits = (int) strlen (digits);
  guint decimals = exponent < 0 ? -exponent : 0;

  if (n_digits + exponent > 0)
    g_string_append_len (text, digits, MIN (n_digits, n_digits + exponent));
  else
    g_string_append_c (text, '0');

  for (int i = 0; i < exponent; i++)
    g_string_append_c (text, '0');

  if (decimals > 0 || min_decimals > 0)
    g_string_append_c (text, '.');
  for (int i = n_digits + exponent; i < 0; i++)
    g_string_append_c (text, '0');
  if (exponent < 0)
    g_string_append (text, digits + MAX (0, n_digits + exponent));
  for (guint i = decimals; i < min_decimals; i++)
    g_string_append_c (text, '0');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * assay_step_dup_text:
 * @index: which multiple; at most 10^18 in size
 * @mantissa: 1, 2 or 5
 * @exponent: power of ten
 * @min_decimals: pad to so many decimals
 *
 * Writes @index x @mantissa x 10^@exponent as a JSON number, without ever going through a double: "0.8", "-12",
 * "1.5e300".
 *
 * Returns: (transfer full): the number as text
 */
char *
assay_step_dup_text (gint64 index,
                     guint  mantissa,
                     int    exponent,
                     guint  min_decimals)
{
  gint64 product = index * mantissa;
  char digits[24];

  if (product == 0)
    return dup_plain (FALSE, "0", 0, min_decimals);

  while (product % 10 == 0)
    {
      product /= 10;
      exponent++;
    }
  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, ABS (product));

  if (exponent > MAX_ZEROS || (int) strlen (digits) + exponent < -MAX_ZEROS)
    return dup_with_exponent (product < 0, digits, exponent);

  return dup_plain (product < 0, digits, exponent, min_decimals);
}

/**
 * assay_step_value:
 * @index: which multiple; at most 10^18 in size
 * @mantissa: 1, 2 or 5
 * @exponent: power of ten
 *
 * Returns: the double nearest to @index x @mantissa x 10^@exponent, the same that reading its text gives
 */
double
assay_step_value (gint64 index,
                  guint  mantissa,
                  int    exponent)
{
  g_autofree char *text = assay_step_dup_text (index, mantissa, exponent, 0);

  return g_ascii_strtod (text, NULL);
}

/**
 * assay_step_power_of:
 * @value: a positive, finite number
 *
 * Returns: the largest k with 10^k <= @value
 */
int
assay_step_power_of (double value)
{
  int power = (int) floor (log10 (value));

  /* The logarithm of 1000 may come out just below 3. */
  if (assay_step_value (1, 1, power + 1) <= value)
    power++;
  else if (assay_step_value (1, 1, power) > value)
    power--;

  return power;
}
