#include "table/order-private.h"

#include "table/radix.h"

#include <string.h>

/* Names as people read them: model_2 before model_10, Adam beside adam. Each name is turned into bytes that sort
 * so by themselves; those are compared eight at a time. */

#define MAX_RUN 250   /* digits of one number; longer ones go on as a further number */

typedef struct
{
  guint8        *bytes;
  gsize          length;
  gsize          allocated;
  gsize         *starts;   /* n + 1 */
  AssayKeyedRow *spare;
} Keys;

/* Digits after how many they are: a longer number is a greater one. */
static const char *
append_number (Keys       *keys,
               const char *digits)
{
  guint8 n = 0;

  while (*digits == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  while (n < MAX_RUN && g_ascii_isdigit (digits[n]))
    n++;

  keys->bytes[keys->length++] = '0';
  keys->bytes[keys->length++] = n;
  memcpy (keys->bytes + keys->length, digits, n);
  keys->length += n;

  return digits + n;
}

static void
append_key (Keys       *keys,
            const char *name)
{
  gsize worst = strlen (name) * 3;   /* of "1", with what goes before it */

  if (keys->length + worst > keys->allocated)
    {
      keys->allocated = MAX (keys->allocated * 2, keys->length + worst);
      keys->bytes = g_realloc (keys->bytes, keys->allocated);
    }

  while (*name != '\0')
    {
      if (g_ascii_isdigit (*name))
        name = append_number (keys, name);
      else
        keys->bytes[keys->length++] = g_ascii_tolower (*name++);
    }
}

static void
make_keys (Keys             *keys,
           const AssayTable *table,
           guint             n_rows)
{
  keys->starts = g_new (gsize, n_rows + 1);
  keys->spare = g_new (AssayKeyedRow, MAX (n_rows, 1));

  for (guint row = 0; row < n_rows; row++)
    {
      keys->starts[row] = keys->length;
      append_key (keys, assay_table_get_name (table, row));
    }
  keys->starts[n_rows] = keys->length;
}

/* Eight bytes from @from on, the first the most significant; a key that ends before is filled with zeros. */
static guint64
get_word (const Keys *keys,
          guint       row,
          gsize       from)
{
  gsize length = keys->starts[row + 1] - keys->starts[row];
  guint64 word = 0;

  if (from < length)
    memcpy (&word, keys->bytes + keys->starts[row] + from, MIN (sizeof word, length - from));

  return GUINT64_FROM_BE (word);
}

static void
sort_from (Keys          *keys,
           AssayKeyedRow *rows,
           gsize          n,
           gsize          from)
{
  gsize longest = 0;

  /* A loop instead of a call where all share the next bytes: names of thousands of bytes must not need a stack. */
  for (;; from += sizeof (guint64))
    {
      gboolean same = TRUE;

      longest = 0;
      for (gsize i = 0; i < n; i++)
        {
          rows[i].key = get_word (keys, rows[i].row, from);
          same &= rows[i].key == rows[0].key;
          longest = MAX (longest, keys->starts[rows[i].row + 1] - keys->starts[rows[i].row]);
        }

      if (longest <= from)
        return;
      if (!same)
        break;
    }

  assay_radix_sort (rows, keys->spare, n);
  for (gsize start = 0, end; start < n; start = end)
    {
      for (end = start + 1; end < n && rows[end].key == rows[start].key;)
        end++;
      if (end - start > 1 && longest > from + sizeof (guint64))
        sort_from (keys, rows + start, end - start, from + sizeof (guint64));
    }
}

/**
 * assay_order_new_by_name:
 * @descending: whether the last name comes first
 *
 * Sorts by bytes, but numbers within names by their value and ASCII letters without regard to case. Rows of equal
 * names stay in the order of the files, both ways.
 *
 * Returns: (transfer full): the order
 */
AssayOrder *
assay_order_new_by_name (const AssayTable *table,
                         gboolean          descending)
{
  guint n_rows = assay_table_get_n_rows (table);
  guint *rows = g_new (guint, MAX (n_rows, 1));
  g_autofree AssayKeyedRow *keyed = g_new (AssayKeyedRow, MAX (n_rows, 1));
  Keys keys = { 0 };

  make_keys (&keys, table, n_rows);
  for (guint row = 0; row < n_rows; row++)
    keyed[row].row = descending ? n_rows - 1 - row : row;
  sort_from (&keys, keyed, n_rows, 0);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = keyed[descending ? n_rows - 1 - i : i].row;

  g_free (keys.bytes);
  g_free (keys.starts);
  g_free (keys.spare);

  return assay_order_new_take (rows, n_rows, n_rows);
}
