#include "table/order-private.h"

#include "table/radix.h"

#include <string.h>

/* Names as people read them: model_2 before model_10, Adam beside adam. Each name is turned into bytes that sort
 * so by themselves; those are compared eight at a time. */

#define MAX_RUN 250   /* digits of one number; longer ones go on as a further number */

typedef const char *(*NameOf) (const AssayTable *table,
                               guint             index);

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
           NameOf            name_of,
           guint             n_rows)
{
  keys->starts = g_new (gsize, n_rows + 1);
  keys->spare = g_new (AssayKeyedRow, MAX (n_rows, 1));

  for (guint row = 0; row < n_rows; row++)
    {
      keys->starts[row] = keys->length;
      append_key (keys, name_of (table, row));
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

/* (transfer full): the indices of @n names, sorted; those of equal names stay in their order, both ways. */
static guint *
sort_names (const AssayTable *table,
            NameOf            name_of,
            guint             n,
            gboolean          descending)
{
  guint *sorted = g_new (guint, MAX (n, 1));
  g_autofree AssayKeyedRow *keyed = g_new (AssayKeyedRow, MAX (n, 1));
  Keys keys = { 0 };

  make_keys (&keys, table, name_of, n);
  for (guint i = 0; i < n; i++)
    keyed[i].row = descending ? n - 1 - i : i;
  sort_from (&keys, keyed, n, 0);
  for (guint i = 0; i < n; i++)
    sorted[i] = keyed[descending ? n - 1 - i : i].row;

  g_free (keys.bytes);
  g_free (keys.starts);
  g_free (keys.spare);

  return sorted;
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

  return assay_order_new_take (sort_names (table, assay_table_get_name, n_rows, descending), n_rows, n_rows);
}

static const char *
name_of_source (const AssayTable *table,
                guint             index)
{
  return assay_table_get_source (table, index)->name;
}

/**
 * assay_order_new_by_file:
 * @descending: whether the last file comes first
 *
 * Sorts by the first file that holds a row, files by name as in assay_order_new_by_name (); what stands in several comes
 * after what stands in that one alone.
 *
 * Returns: (transfer full): the order; rows of equal files stay in the order of the files
 */
AssayOrder *
assay_order_new_by_file (const AssayTable *table,
                         gboolean          descending)
{
  guint n_rows = assay_table_get_n_rows (table);
  guint n_sources = assay_table_get_n_sources (table);
  guint *rows = g_new (guint, MAX (n_rows, 1));
  g_autofree guint *sources = sort_names (table, name_of_source, n_sources, FALSE);
  g_autofree guint *ranks = g_new0 (guint, MAX (n_sources, 1));
  g_autofree AssayKeyedRow *keyed = g_new (AssayKeyedRow, MAX (n_rows, 1));
  g_autofree AssayKeyedRow *spare = g_new (AssayKeyedRow, MAX (n_rows, 1));
  guint64 flip = descending ? G_MAXUINT64 : 0;

  for (guint i = 0; i < n_sources; i++)
    ranks[sources[i]] = i;
  for (guint row = 0; row < n_rows; row++)
    {
      guint64 key = (guint64) ranks[assay_table_get_source_of (table, row)] * 2;

      key += assay_table_get_file_of (table, row, 1) != G_MAXUINT;
      keyed[row] = (AssayKeyedRow) { key ^ flip, row };
    }
  assay_radix_sort (keyed, spare, n_rows);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = keyed[i].row;

  return assay_order_new_take (rows, n_rows, n_rows);
}
