#include "policy/margin.h"

#include <string.h>

#include "base/decimal.h"

/* Enough to compare models by; more digits than a reader takes in. */
#define DIGITS 6

/* Beyond these powers of ten a plain number is mostly zeros. */
#define LEAST_PLAIN    -7
#define GREATEST_PLAIN 20

/* The digits of a plain decimal from its first that is not 0 to its last, and the power of ten of the first. */
static char *
significant_digits (const char *plain,
                    int        *power)
{
  const char *point = strchr (plain, '.');
  int place = (int) (point != NULL ? point - plain : (gssize) strlen (plain)) - 1;
  GString *digits = g_string_new (NULL);

  *power = 0;
  for (const char *p = plain; *p != '\0'; p++)
    {
      if (*p == '.')
        continue;
      if (digits->len == 0 && *p != '0')
        *power = place;
      if (digits->len > 0 || *p != '0')
        g_string_append_c (digits, *p);
      place--;
    }
  while (digits->len > 0 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  return g_string_free (digits, FALSE);
}

static void
strip_zeros (char *plain)
{
  gsize length = strlen (plain);

  if (strchr (plain, '.') == NULL)
    return;

  while (length > 0 && plain[length - 1] == '0')
    length--;
  if (length > 0 && plain[length - 1] == '.')
    length--;
  plain[length] = '\0';
}

/* @plain has no sign and is not 0. */
static char *
shorten (const char *plain)
{
  int power;
  g_autofree char *digits = significant_digits (plain, &power);

  if (power < LEAST_PLAIN || power > GREATEST_PLAIN)
    return g_strdup_printf ("%c%s%.*se%d", digits[0], digits[1] != '\0' ? "." : "", DIGITS - 1, digits + 1, power);

  if (strlen (digits) > DIGITS)
    {
      char *rounded = assay_decimal_round (plain, (guint) MAX (DIGITS - 1 - power, 0));

      strip_zeros (rounded);
      return rounded;
    }

  return g_strdup (plain);
}

/**
 * assay_margin_to_text:
 * @from: a JSON number as written
 * @to: another one
 *
 * How far @to lies above @from: the exact difference of the two decimals, cut to some six significant digits. It is
 * never cut to 0 and never across it, so its sign always tells the truth.
 *
 * Returns: (transfer full): the difference with its sign, “+0.02” or “-1e-17”; “0” where both are the same number.
 *   Without a leading `+` it is a JSON number.
 */
char *
assay_margin_to_text (const char *from,
                      const char *to)
{
  int relation = assay_decimal_compare (to, from);
  g_autofree char *difference = NULL;
  g_autofree char *shortened = NULL;

  if (relation == 0)
    return g_strdup ("0");

  difference = relation > 0 ? assay_decimal_subtract (to, from) : assay_decimal_subtract (from, to);
  shortened = strpbrk (difference, "eE") != NULL ? g_strdup (difference) : shorten (difference);

  return g_strconcat (relation > 0 ? "+" : "-", shortened, NULL);
}
