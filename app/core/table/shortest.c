#include "table/shortest.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define MAX_CERTAIN     15   /* so many digits survive the way through a double */
#define MAX_DIGITS      17   /* no double needs more */
#define MAX_FRACTION    20   /* 10^20 and 53 bits fit into 128 bits */
#define MAX_LEADING     6    /* plain notation ends at 1e-7 */
#define SIGNIFICAND     53

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

/* FALSE for what is not in plain notation, or has more digits than any double needs. */
static gboolean
read_plain (const char *text,
            gsize       length,
            Plain      *plain)
{
  const char *end = text + length;
  const char *point = NULL;

  *plain = (Plain) { 0 };
  for (; text < end; text++)
    {
      if (*text == '.' && point == NULL)
        {
          point = text;
          continue;
        }
      if (!g_ascii_isdigit (*text) || plain->n_digits > MAX_DIGITS)
        return FALSE;

      plain->mantissa = plain->mantissa * 10 + (*text - '0');
      plain->n_digits += plain->mantissa > 0;
    }

  plain->n_fraction = point != NULL ? end - point - 1 : 0;

  return plain->n_digits > 0 && plain->n_digits <= MAX_DIGITS;
}

static Wide
power_of_ten (guint exponent)
{
  Wide power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
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
  int exponent;
  guint64 significand = ldexp (frexp (fabs (value), &exponent), SIGNIFICAND);
  int shift = SIGNIFICAND - exponent;
  Wide ten = power_of_ten (plain->n_fraction);
  Wide written;
  Wide exact;
  Wide unit;
  guint64 shorter = plain->mantissa - plain->mantissa % 10;

  /* A power of two has a nearer neighbour below than above. */
  if (shift < 1 || shift > 68 || (significand & (significand - 1)) == 0)
    return ANSWER_UNKNOWN;

  unit = (Wide) 1 << (shift + 1);
  exact = 2 * (Wide) significand * ten;
  written = plain->mantissa * unit;

  if (!is_within (written, exact, unit / 2))
    return ANSWER_NO;
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
