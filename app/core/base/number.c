#include "base/number.h"

#include <math.h>
#include <string.h>

#include "base/shim.h"

/* A number as it was written: mantissa × 10^exponent, without trailing zeros in the mantissa. */
typedef struct
{
  guint64  mantissa;
  guint    digits;      /* of the mantissa */
  gint64   exponent;
  gboolean negative;
  gboolean shortened;   /* more than 19 digits: the mantissa lacks the last ones */
} Written;

#define MANTISSA_DIGITS 19
#define EXPONENT_CAP    G_GINT64_CONSTANT (1000000000)

static const double powers_of_ten[] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

static const guint64 integer_powers[] = {
  1ULL, 10ULL, 100ULL, 1000ULL, 10000ULL, 100000ULL, 1000000ULL, 10000000ULL, 100000000ULL, 1000000000ULL,
  10000000000ULL, 100000000000ULL, 1000000000000ULL, 10000000000000ULL, 100000000000000ULL,
  1000000000000000ULL, 10000000000000000ULL, 100000000000000000ULL, 1000000000000000000ULL,
};

/* Zeros wait until a further digit follows them, so that trailing ones never enter the mantissa. */
static inline void
add_digit (Written *written,
           guint   *zeros,
           guint    digit)
{
  if (digit == 0)
    {
      *zeros += 1;
      return;
    }

  if (written->digits == 0)
    *zeros = 0;

  if (written->digits + *zeros + 1 > MANTISSA_DIGITS)
    {
      /* The zeros that waited stand between digits: they and this one are cut off, so the exponent grows. */
      written->shortened = TRUE;
      *zeros += 1;
      return;
    }

  written->mantissa = written->mantissa * integer_powers[*zeros] * 10 + digit;
  written->digits += *zeros + 1;
  *zeros = 0;
}

static const char *
read_exponent (const char *p,
               const char *end,
               gint64     *exponent)
{
  gboolean negative = FALSE;
  gint64 value = 0;

  if (p < end && (*p == '+' || *p == '-'))
    negative = *p++ == '-';
  if (p == end || !g_ascii_isdigit (*p))
    return NULL;
  for (; p < end && g_ascii_isdigit (*p); p++)
    value = MIN (value * 10 + (*p - '0'), EXPONENT_CAP);

  *exponent += negative ? -value : value;
  return p;
}

static inline const char *
read_digits (const char *p,
             const char *end,
             Written    *written,
             guint      *zeros)
{
  for (; p < end && g_ascii_isdigit (*p); p++)
    add_digit (written, zeros, (guint) (*p - '0'));

  return p;
}

static gboolean
read_written (const char *p,
              gsize       length,
              Written    *written)
{
  const char *end = p + length;
  const char *start;
  guint zeros = 0;

  *written = (Written) { .negative = p < end && *p == '-' };
  p += written->negative;

  start = p;
  p = read_digits (p, end, written, &zeros);
  if (p == start || (*start == '0' && p - start > 1))
    return FALSE;

  if (p < end && *p == '.')
    {
      start = ++p;
      p = read_digits (p, end, written, &zeros);
      if (p == start)
        return FALSE;
      written->exponent = start - p;
    }

  written->exponent += zeros;
  if (p < end && (*p == 'e' || *p == 'E'))
    p = read_exponent (p + 1, end, &written->exponent);

  return p == end;
}

/* Most numbers are a few digits with a point among them: read in one go. */
static inline gboolean
read_short (const char *p,
            gsize       length,
            Written    *written)
{
  const char *end = p + length;
  const char *start;
  const char *point = NULL;
  guint64 mantissa = 0;

  *written = (Written) { .negative = length > 0 && *p == '-' };
  start = p += written->negative;
  for (; p < end; p++)
    {
      guint digit = (guint) (guchar) *p - '0';

      if (digit <= 9)
        mantissa = mantissa * 10 + digit;
      else if (*p == '.' && point == NULL)
        point = p;
      else
        return FALSE;
    }

  /* A point at either end, nothing at all, or a zero before other digits: the thorough way says no. */
  if (end - start > MANTISSA_DIGITS || start == end || point == start || point == end - 1
      || (*start == '0' && end - start > 1 && point != start + 1))
    return FALSE;

  written->mantissa = mantissa;
  written->digits = (guint) (end - start);
  written->exponent = point != NULL ? point + 1 - end : 0;
  return TRUE;
}

static char *
put (char       *to,
     const char *from,
     gsize       n)
{
  memcpy (to, from, n);
  return to + n;
}

static char *
put_zeros (char *to,
           gsize n)
{
  memset (to, '0', n);
  return to + n;
}

static void
put_plain (char       *to,
           const char *digits,
           int         n_digits,
           int         exponent)
{
  if (exponent < 0)
    {
      to = put (to, "0.", 2);
      to = put_zeros (to, (gsize) (-exponent - 1));
      to = put (to, digits, (gsize) n_digits);
    }
  else if (n_digits <= exponent + 1)
    {
      to = put (to, digits, (gsize) n_digits);
      to = put_zeros (to, (gsize) (exponent + 1 - n_digits));
    }
  else
    {
      to = put (to, digits, (gsize) exponent + 1);
      *to++ = '.';
      to = put (to, digits + exponent + 1, (gsize) (n_digits - exponent - 1));
    }

  *to = '\0';
}

/**
 * assay_number_to_text:
 * @value: any double
 * @buffer: room for the text
 *
 * Writes the fewest digits that read back to the same double: plain from 1e-7 up to 1e21, with an exponent
 * beyond, as people know it from JavaScript. Never depends on the locale. What is not finite becomes `NaN`,
 * `Infinity` or `-Infinity`.
 *
 * Returns: @buffer
 */
const char *
assay_number_to_text (double value,
                      char   buffer[ASSAY_NUMBER_BUFFER])
{
  char scientific[ASSAY_NUMBER_BUFFER];
  char digits[ASSAY_NUMBER_BUFFER];
  const char *mark;
  char *to = buffer;
  int n_digits = 0;
  int exponent;

  if (!isfinite (value))
    {
      g_strlcpy (buffer, isnan (value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity", ASSAY_NUMBER_BUFFER);
      return buffer;
    }

  assay_shim_double_digits (fabs (value), scientific, sizeof scientific);
  mark = strchr (scientific, 'e');
  exponent = (int) g_ascii_strtoll (mark + 1, NULL, 10);
  for (const char *p = scientific; p < mark; p++)
    if (*p != '.')
      digits[n_digits++] = *p;

  if (signbit (value))
    *to++ = '-';
  if (exponent >= -7 && exponent < 21)
    put_plain (to, digits, n_digits, exponent);
  else
    g_strlcpy (to, scientific, ASSAY_NUMBER_BUFFER - 1);

  return buffer;
}

/**
 * assay_number_parse:
 * @text: text that may be a number
 * @length: its bytes, or -1 where it is NUL-terminated
 * @value: (out) (optional): the nearest double; infinite where the range does not reach
 *
 * Reads a JSON number and nothing else: no sign `+`, no leading zeros, no blanks, no `NaN`.
 *
 * Returns: whether the whole text is a JSON number; if not, @value is left alone
 */
gboolean
assay_number_parse (const char *text,
                    gssize      length,
                    double     *value)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  Written written;
  double magnitude;

  if (!read_short (text, n, &written) && !read_written (text, n, &written))
    return FALSE;
  if (value == NULL)
    return TRUE;

  /* Both factors are exact doubles, so one rounding gives the nearest (W. D. Clinger, 1990). */
  if (!written.shortened && written.mantissa <= (G_GUINT64_CONSTANT (1) << 53)
      && written.exponent >= -22 && written.exponent <= 22)
    {
      magnitude = (double) written.mantissa;
      if (written.exponent < 0)
        magnitude /= powers_of_ten[-written.exponent];
      else
        magnitude *= powers_of_ten[written.exponent];
      *value = written.negative ? -magnitude : magnitude;
    }
  else
    {
      *value = assay_shim_parse_double (text, n);
    }

  return TRUE;
}

/**
 * assay_number_is_exact:
 * @value: the double that @text was read to
 * @text: a JSON number as written
 * @length: its bytes, or -1 where it is NUL-terminated
 *
 * Returns: whether the shortest digits of @value are the same decimal as @text, so that the text need not be
 * kept beside the double; `0.80` and `8e-1` are the same decimal as `0.8`
 */
gboolean
assay_number_is_exact (double      value,
                       const char *text,
                       gssize      length)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  Written written;
  Written shortest;

  /* Any decimal of up to 15 digits survives the way through a double, and is then its shortest. */
  if (read_short (text, n, &written) && written.digits <= 15)
    return TRUE;
  if (!isfinite (value) || !read_written (text, n, &written))
    return FALSE;
  if (written.mantissa == 0)
    return TRUE;
  if (!written.shortened && written.digits <= 15 && written.exponent > -300 && written.exponent < 280)
    return TRUE;

  assay_shim_double_digits (value, buffer, sizeof buffer);
  return !written.shortened
         && read_written (buffer, strlen (buffer), &shortest)
         && written.mantissa == shortest.mantissa
         && written.exponent == shortest.exponent;
}
