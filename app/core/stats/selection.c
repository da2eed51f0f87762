#include "stats/selection.h"

#include <math.h>
#include <string.h>

#define DIGIT_BITS 16
#define N_BUCKETS  (1u << DIGIT_BITS)

/* Doubles as integers of the same order: negative ones are turned round, positive ones put above them. */
static inline guint64
key_of (double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);

  return bits >> 63 ? ~bits : bits | G_GUINT64_CONSTANT (1) << 63;
}

static double
value_of (guint64 key)
{
  guint64 bits = key >> 63 ? key & ~(G_GUINT64_CONSTANT (1) << 63) : ~key;
  double value;

  memcpy (&value, &bits, sizeof value);

  return value;
}

/* Counts the digit at shift of each number whose higher digits are those of prefix. */
static void
count_digits (const AssayColumn *column,
              guint64            prefix,
              guint              shift,
              guint             *counts)
{
  const double *values = assay_column_get_values (column);
  guint n_rows = assay_column_get_n_rows (column);
  guint above = shift + DIGIT_BITS;

  memset (counts, 0, N_BUCKETS * sizeof *counts);
  for (guint row = 0; row < n_rows; row++)
    {
      guint64 key = key_of (values[row]);

      if (!isnan (values[row]) && (above == 64 || key >> above == prefix >> above))
        counts[key >> shift & (N_BUCKETS - 1)]++;
    }
}

/**
 * assay_selection_nth:
 * @column: a column
 * @nth: from 0, in rising order
 *
 * Finds the number that would stand at @nth if the numbers of @column were sorted. Works digit by digit on the bits
 * (four passes over the column), so no input makes it slow.
 *
 * Returns: the number; NaN where the column has no more than @nth numbers
 */
double
assay_selection_nth (const AssayColumn *column,
                     guint              nth)
{
  g_autofree guint *counts = NULL;
  guint64 prefix = 0;

  g_return_val_if_fail (column != NULL, NAN);

  if (nth >= assay_column_get_n_numbers (column))
    return NAN;

  counts = g_new (guint, N_BUCKETS);
  for (int shift = 64 - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS)
    {
      guint bucket = 0;

      count_digits (column, prefix, shift, counts);
      while (nth >= counts[bucket])
        nth -= counts[bucket++];
      prefix |= (guint64) bucket << shift;
    }

  return value_of (prefix);
}
