#include "table/shortest.h"

#include "base/number.h"

#include <string.h>

#define MAX_CERTAIN     15   /* so many digits survive the way through a double */
#define MAX_DIGITS      17   /* no double needs more */
#define MAX_FRACTION    20   /* 10^20 and 53 bits fit into 128 bits */
#define MAX_LEADING     6    /* plain notation ends at 1e-7 */
#define EXPONENT_BIAS   1075 /* value = significand / 2^(1075 - exponent bits) */
#define FRACTION_BITS ((G_GUINT64_CONSTANT (1) << 52) - 1)

typedef unsigned __int128 Wide;

typedef enum
{
  ANSWER_NO,
  ANSWER_YES,
  ANSWER_UNKNOWN,
} Answer;

/* "12.345" as 12345 with three digits behind the point. */
typedef struct
{
  guint64 mantissa;
  guint   n_digits;      /* of the mantissa, without leading zeros */
  guint   n_fraction;
} Plain;

static const guint64 powers_of_ten[] = {
  1ULL, 10ULL, 100ULL, 1000ULL, 10000ULL, 100000ULL, 1000000ULL, 10000000ULL, 100000000ULL, 1000000000ULL, 10000000000ULL,
};

/* FALSE for what is not in plain notation, or has more digits than any double needs. */
static gboolean
read_plain (const char *text,
            gsize       length,
            Plain      *plain)
{
  const char *end = text + length;
  const char *point = NULL;
  const char *first = NULL;
  guint64 mantissa = 0;

  for (const char *at = text; at < end; at++)
    {
      guint digit = (guint8) *at - (guint) '0';

      if (digit > 9)
        {
          if (*at != '.' || point != NULL)
            return FALSE;
          point = at;
          continue;
        }

      if (first == NULL && digit > 0)
        first = at;
      mantissa = mantissa * 10 + digit;
    }

  if (first == NULL)
    return FALSE;

  *plain = (Plain) { mantissa, end - first - (point != NULL && point > first), point != NULL ? end - point - 1 : 0 };

  return plain->n_digits <= MAX_DIGITS;
}

static Wide
power_of_ten (guint exponent)
{
  guint half = MIN (exponent, 10);

  return (Wide) powers_of_ten[half] * powers_of_ten[exponent - half];
}

static gboolean
is_within (Wide a,
           Wide b,
           Wide distance)
{
  return (a > b ? a - b : b - a) <= distance;
}

/* Everything in units of the last digit times 2^(shift + 1), where whole numbers suffice: is the text the integer
 * nearest to the value, and is no multiple of ten near enough to be read as the same double? */
static Answer
weigh (double       value,
       const Plain *plain)
{
  guint64 bits;
  guint64 significand;
  int shift;
  Wide ten = power_of_ten (plain->n_fraction);
  Wide written;
  Wide exact;
  Wide unit;
  guint64 shorter = plain->mantissa - plain->mantissa % 10;

  memcpy (&bits, &value, sizeof bits);
  significand = (bits & FRACTION_BITS) | (FRACTION_BITS + 1);
  shift = EXPONENT_BIAS - (int) (bits >> 52 & 0x7ff);

  /* A power of two has a nearer neighbour below than above. */
  if (shift < 1 || shift > 68 || (significand & (significand - 1)) == 0)
    return ANSWER_UNKNOWN;

  unit = (Wide) 1 << (shift + 1);
  exact = 2 * (Wide) significand * ten;
  written = plain->mantissa * unit;

  if (!is_within (written, exact, unit / 2))
    return ANSWER_NO;
  if (!is_within (written, exact, unit / 2 - 1))
    return ANSWER_UNKNOWN;   /* another integer is as near */
  if (is_within (shorter * unit, exact, ten) || is_within ((shorter + 10) * unit, exact, ten))
    return ANSWER_UNKNOWN;

  return ANSWER_YES;
}

static Answer
judge (double      value,
       const char *text,
       gsize       length)
{
  Plain plain;

  if (length > 0 && *text == '-')
    {
      text++;
      length--;
    }

  if (!read_plain (text, length, &plain))
    return ANSWER_UNKNOWN;
  if (plain.n_fraction > 0 && plain.mantissa % 10 == 0)
    return ANSWER_NO;
  if (plain.n_fraction > plain.n_digits + MAX_LEADING || (plain.n_fraction == 0 && plain.n_digits > MAX_CERTAIN))
    return ANSWER_UNKNOWN;
  if (plain.n_digits <= MAX_CERTAIN)
    return ANSWER_YES;

  return plain.n_fraction <= MAX_FRACTION ? weigh (value, &plain) : ANSWER_UNKNOWN;
}

/**
 * assay_is_shortest_text:
 * @value: a finite number
 * @text: a JSON number that reads to it, of @length bytes
 *
 * Nearly all numbers of nearly all files are; computing the shortest digits of each to see so would be half of the
 * time of reading.
 *
 * Returns: whether assay_number_to_text() gives exactly @text
 */
gboolean
assay_is_shortest_text (double      value,
                        const char *text,
                        gsize       length)
{
  Answer answer = judge (value, text, length);
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *shortest;

  if (answer != ANSWER_UNKNOWN)
    return answer == ANSWER_YES;

  shortest = assay_number_to_text (value, buffer);

  return strlen (shortest) == length && memcmp (shortest, text, length) == 0;
}
