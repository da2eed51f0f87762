#include "base/decimal.h"

#include <gmp.h>
#include <string.h>

#include "base/number.h"

/* A text longer than this is no number that a results file can hold (limits.h) or that was computed from such. */
#define TEXT_BYTES 16384

/* Numbers whose digits lie further from the point than this are written with an exponent: a short text such as
 * 1e999999999 must not become a gigabyte of zeros. */
#define PLAIN_PLACES 2200

/* Two numbers further apart than this are not added digit by digit: the smaller one is dropped. */
#define ADDED_PLACES 5000

#define EXPONENT_CAP G_GINT64_CONSTANT (1000000000000)

/* mantissa × 10^exponent. */
typedef struct
{
  mpz_t  mantissa;
  gint64 exponent;
} Decimal;

static void
decimal_clear (Decimal *self)
{
  mpz_clear (self->mantissa);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Decimal, decimal_clear)

static gint64
read_exponent (const char *mark)
{
  gint64 exponent = 0;
  const char *p = mark + 1;

  if (*p == '+' || *p == '-')
    p++;
  for (; *p != '\0'; p++)
    exponent = MIN (exponent * 10 + (*p - '0'), EXPONENT_CAP);

  return mark[1] == '-' ? -exponent : exponent;
}

/* Always initialises @self, as 0 where @text is no number. */
static gboolean
decimal_init (Decimal    *self,
              const char *text)
{
  g_autoptr(GString) digits = NULL;
  const char *p;

  mpz_init (self->mantissa);
  self->exponent = 0;
  if (!assay_decimal_is_valid (text))
    return FALSE;

  digits = g_string_new (NULL);
  for (p = text; *p != '\0' && *p != 'e' && *p != 'E'; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
  if (*p != '\0')
    self->exponent = read_exponent (p);

  p = strchr (text, '.');
  if (p != NULL)
    self->exponent -= (gint64) strspn (p + 1, "0123456789");
  mpz_set_str (self->mantissa, digits->str, 10);

  return TRUE;
}

static char *
decimal_digits (const Decimal *self)
{
  mpz_t magnitude;
  char *digits;

  mpz_init (magnitude);
  mpz_abs (magnitude, self->mantissa);
  digits = g_malloc (mpz_sizeinbase (magnitude, 10) + 2);
  mpz_get_str (digits, 10, magnitude);
  mpz_clear (magnitude);

  return digits;
}

/* The power of ten just above the number: 0.05 gives -1, 12.3 gives 2. */
static gint64
decimal_magnitude (const Decimal *self)
{
  g_autofree char *digits = decimal_digits (self);

  return (gint64) strlen (digits) + self->exponent;
}

static void
decimal_shift (Decimal *self,
               gint64   exponent)
{
  mpz_t factor;

  if (exponent >= self->exponent)
    return;

  /* 0e999999999 is a short text as well. */
  if (mpz_sgn (self->mantissa) == 0)
    {
      self->exponent = exponent;
      return;
    }

  mpz_init (factor);
  mpz_ui_pow_ui (factor, 10, (unsigned long) (self->exponent - exponent));
  mpz_mul (self->mantissa, self->mantissa, factor);
  mpz_clear (factor);
  self->exponent = exponent;
}

static char *
write_scientific (gboolean  negative,
                  GString  *digits,
                  gint64    exponent)
{
  gint64 power = exponent + (gint64) digits->len - 1;
  GString *text = g_string_new (negative ? "-" : NULL);

  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  g_string_append_c (text, digits->str[0]);
  if (digits->len > 1)
    g_string_append_printf (text, ".%s", digits->str + 1);
  g_string_append_printf (text, "e%" G_GINT64_FORMAT, power);

  return g_string_free (text, FALSE);
}

/* Zeros at the end, behind the point, are kept up to @places of them. */
static char *
decimal_to_text (const Decimal *self,
                 gint64         places)
{
  g_autofree char *plain = decimal_digits (self);
  g_autoptr(GString) digits = g_string_new (plain);
  gboolean negative = mpz_sgn (self->mantissa) < 0;
  gint64 exponent = self->exponent;

  if (mpz_sgn (self->mantissa) == 0)
    exponent = -places;
  else if (exponent > PLAIN_PLACES || exponent + (gint64) digits->len < -PLAIN_PLACES)
    return write_scientific (negative, digits, exponent);

  for (; exponent > 0; exponent--)
    g_string_append_c (digits, '0');
  while (exponent < -places && digits->str[digits->len - 1] == '0')
    {
      g_string_truncate (digits, digits->len - 1);
      exponent++;
    }

  if (exponent < 0)
    {
      while ((gint64) digits->len <= -exponent)
        g_string_prepend_c (digits, '0');
      g_string_insert_c (digits, (gssize) digits->len + exponent, '.');
    }
  if (negative)
    g_string_prepend_c (digits, '-');

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/* Whether @small cannot be seen beside @large, being so many orders of magnitude below. */
static gboolean
is_negligible (const Decimal *small,
               const Decimal *large)
{
  return mpz_sgn (large->mantissa) != 0
         && (mpz_sgn (small->mantissa) == 0
             || decimal_magnitude (large) - decimal_magnitude (small) > ADDED_PLACES);
}

static char *
combine (const char *a,
         const char *b,
         gboolean    subtract)
{
  g_auto(Decimal) x = { 0 };
  g_auto(Decimal) y = { 0 };
  gboolean valid = decimal_init (&x, a);

  valid = decimal_init (&y, b) && valid;
  g_return_val_if_fail (valid, NULL);

  if (subtract)
    mpz_neg (y.mantissa, y.mantissa);
  if (is_negligible (&y, &x))
    return decimal_to_text (&x, 0);
  if (is_negligible (&x, &y))
    return decimal_to_text (&y, 0);

  decimal_shift (&x, y.exponent);
  decimal_shift (&y, x.exponent);
  mpz_add (x.mantissa, x.mantissa, y.mantissa);
  return decimal_to_text (&x, 0);
}

/**
 * assay_decimal_is_valid:
 * @text: (nullable): any text
 *
 * Returns: whether @text is a JSON number that the functions of this unit take
 */
gboolean
assay_decimal_is_valid (const char *text)
{
  return text != NULL
         && strnlen (text, TEXT_BYTES + 1) <= TEXT_BYTES
         && assay_number_parse (text, -1, NULL);
}

/**
 * assay_decimal_decimals:
 * @a: a number as written
 *
 * Returns: how many decimals it was written with: 2 for `0.80`, 4 for `1.5e-3`, 0 for `1e2`
 */
guint
assay_decimal_decimals (const char *a)
{
  g_auto(Decimal) x = { 0 };
  gboolean valid = decimal_init (&x, a);

  g_return_val_if_fail (valid, 0);
  return (guint) CLAMP (-x.exponent, 0, PLAIN_PLACES);
}

/**
 * assay_decimal_compare:
 * @a: a number as written
 * @b: another
 *
 * Compares exactly, whatever the exponents.
 *
 * Returns: below 0, 0 or above 0 as @a is less than, equal to or greater than @b
 */
int
assay_decimal_compare (const char *a,
                       const char *b)
{
  g_auto(Decimal) x = { 0 };
  g_auto(Decimal) y = { 0 };
  gboolean valid = decimal_init (&x, a);
  gint64 apart;
  int sign;

  valid = decimal_init (&y, b) && valid;
  g_return_val_if_fail (valid, 0);

  sign = mpz_sgn (x.mantissa);
  if (sign != mpz_sgn (y.mantissa) || sign == 0)
    return sign - mpz_sgn (y.mantissa);

  /* Only numbers of one magnitude are brought to one exponent, which then differs by less than their digits. */
  apart = decimal_magnitude (&x) - decimal_magnitude (&y);
  if (apart != 0)
    return apart > 0 ? sign : -sign;

  decimal_shift (&x, y.exponent);
  decimal_shift (&y, x.exponent);
  return mpz_cmp (x.mantissa, y.mantissa);
}

/**
 * assay_decimal_add:
 * @a: a number as written
 * @b: another
 *
 * Returns: (transfer full): the exact sum as a plain decimal without zeros at its end. Beyond some 2200 places on
 * either side of the point it is written with an exponent, and a number 5,000 orders of magnitude below the other
 * is dropped.
 */
char *
assay_decimal_add (const char *a,
                   const char *b)
{
  return combine (a, b, FALSE);
}

/**
 * assay_decimal_subtract:
 * @a: a number as written
 * @b: what to take away
 *
 * Returns: (transfer full): @a − @b, written as assay_decimal_add() does: `0.82` and `0.80` give `0.02`
 */
char *
assay_decimal_subtract (const char *a,
                        const char *b)
{
  return combine (a, b, TRUE);
}

/**
 * assay_decimal_multiply:
 * @a: a number as written
 * @b: another
 *
 * Returns: (transfer full): the exact product, written as assay_decimal_add() does
 */
char *
assay_decimal_multiply (const char *a,
                        const char *b)
{
  g_auto(Decimal) x = { 0 };
  g_auto(Decimal) y = { 0 };
  gboolean valid = decimal_init (&x, a);

  valid = decimal_init (&y, b) && valid;
  g_return_val_if_fail (valid, NULL);

  mpz_mul (x.mantissa, x.mantissa, y.mantissa);
  x.exponent += y.exponent;
  return decimal_to_text (&x, 0);
}

/**
 * assay_decimal_scale:
 * @a: a number as written
 * @power_of_ten: −2 turns percent into a fraction
 *
 * Returns: (transfer full): @a × 10^@power_of_ten, exactly, written as assay_decimal_add() does
 */
char *
assay_decimal_scale (const char *a,
                     int         power_of_ten)
{
  g_auto(Decimal) x = { 0 };
  gboolean valid = decimal_init (&x, a);

  g_return_val_if_fail (valid, NULL);
  x.exponent += power_of_ten;
  return decimal_to_text (&x, 0);
}

/* Cuts off digits behind @decimals, half away from zero. */
static void
decimal_round (Decimal *self,
               gint64   decimals)
{
  gboolean negative = mpz_sgn (self->mantissa) < 0;
  gint64 surplus = -self->exponent - decimals;
  mpz_t unit;

  if (surplus <= 0)
    return;
  if (decimal_magnitude (self) < -decimals)
    {
      mpz_set_ui (self->mantissa, 0);
      return;
    }

  /* floor ((2m + 10^surplus) / (2 × 10^surplus)) rounds a half upwards. */
  mpz_init (unit);
  mpz_ui_pow_ui (unit, 10, (unsigned long) surplus);
  mpz_abs (self->mantissa, self->mantissa);
  mpz_mul_2exp (self->mantissa, self->mantissa, 1);
  mpz_add (self->mantissa, self->mantissa, unit);
  mpz_mul_2exp (unit, unit, 1);
  mpz_fdiv_q (self->mantissa, self->mantissa, unit);
  mpz_clear (unit);
  if (negative)
    mpz_neg (self->mantissa, self->mantissa);
  self->exponent = -decimals;
}

/**
 * assay_decimal_round:
 * @a: a number as written
 * @decimals: how many decimals to keep, at most 2200
 *
 * Rounds to the nearest, a half away from zero. Never for judging: only for what is shown.
 *
 * Returns: (transfer full): @a with exactly @decimals decimals: `0.8` and 2 give `0.80`
 */
char *
assay_decimal_round (const char *a,
                     guint       decimals)
{
  g_auto(Decimal) x = { 0 };
  gboolean valid = decimal_init (&x, a);
  gint64 places = MIN (decimals, PLAIN_PLACES);

  g_return_val_if_fail (valid, NULL);
  decimal_round (&x, places);
  if (mpz_sgn (x.mantissa) == 0 || decimal_magnitude (&x) < PLAIN_PLACES)
    decimal_shift (&x, -places);

  return decimal_to_text (&x, places);
}
