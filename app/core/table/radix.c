#include "table/radix.h"

#include <string.h>

/* 11 bits: six passes over 64, and counts that stay in the first-level cache. */
#define DIGIT_BITS 11
#define N_DIGITS   6
#define N_BUCKETS  (1 << DIGIT_BITS)
#define FEW        64   /* below, insertion is faster than counting buckets */

/**
 * assay_radix_key_of_double:
 * @value: not NaN
 *
 * Returns: a key whose order as an unsigned number is the order of the values; both zeros have the same
 */
guint64
assay_radix_key_of_double (double value)
{
  guint64 bits;
  guint64 sign;

  value += 0.0;   /* -0 becomes 0 */
  memcpy (&bits, &value, sizeof bits);
  sign = bits >> 63;

  return bits ^ ((0 - sign) | (G_GUINT64_CONSTANT (1) << 63));
}

static void
sort_few (AssayKeyedRow *rows,
          gsize          n)
{
  for (gsize i = 1; i < n; i++)
    {
      AssayKeyedRow row = rows[i];
      gsize j = i;

      for (; j > 0 && rows[j - 1].key > row.key; j--)
        rows[j] = rows[j - 1];
      rows[j] = row;
    }
}

static guint
get_digit (guint64 key,
           guint   digit)
{
  return (key >> (digit * DIGIT_BITS)) & (N_BUCKETS - 1);
}

/* Moves the rows from @from to @to by one digit; FALSE where all have the same one and nothing needs to move. */
static gboolean
distribute (const AssayKeyedRow *from,
            AssayKeyedRow       *to,
            gsize                n,
            guint                digit,
            const guint32       *counts)
{
  gsize starts[N_BUCKETS];
  gsize sum = 0;

  if (counts[get_digit (from[0].key, digit)] == n)
    return FALSE;

  for (guint i = 0; i < N_BUCKETS; i++)
    {
      starts[i] = sum;
      sum += counts[i];
    }

  for (gsize i = 0; i < n; i++)
    to[starts[get_digit (from[i].key, digit)]++] = from[i];

  return TRUE;
}

/**
 * assay_radix_sort:
 * @rows: to be sorted by key, stably
 * @spare: room for as many
 * @n: how many
 *
 * Least significant digit first. Digits that are the same in all keys cost nothing.
 */
void
assay_radix_sort (AssayKeyedRow *rows,
                  AssayKeyedRow *spare,
                  gsize          n)
{
  g_autofree guint32 *counts = NULL;
  AssayKeyedRow *from = rows;
  AssayKeyedRow *to = spare;

  if (n <= FEW)
    {
      sort_few (rows, n);
      return;
    }

  counts = g_new0 (guint32, N_DIGITS * N_BUCKETS);
  for (gsize i = 0; i < n; i++)
    for (guint digit = 0; digit < N_DIGITS; digit++)
      counts[digit * N_BUCKETS + get_digit (rows[i].key, digit)]++;

  for (guint digit = 0; digit < N_DIGITS; digit++)
    if (distribute (from, to, n, digit, counts + digit * N_BUCKETS))
      {
        AssayKeyedRow *other = from;

        from = to;
        to = other;
      }

  if (from != rows)
    memcpy (rows, from, sizeof (AssayKeyedRow) * n);
}
