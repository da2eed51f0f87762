#include "table/written.h"

#include <stdlib.h>
#include <string.h>

/* An offset with this bit has the bare decimal behind the text: "82.30%" NUL "82.30" NUL, "0,82" NUL "0.82" NUL. */
#define ANNOTATED  (G_GUINT64_CONSTANT (1) << 63)
#define N_RECENT   256

typedef struct
{
  guint   row;
  guint64 offset;
} Entry;

struct _AssayWritten
{
  guint   *rows;
  guint64 *offsets;
  guint    n;
  guint    allocated;
  char    *arena;
  gsize    length;
  gsize    arena_allocated;
  guint64 *recent;      /* where texts seen lately stand, by hash: columns of few words cost no arena */
};

/** assay_written_new: (transfer full): an empty store */
AssayWritten *
assay_written_new (void)
{
  AssayWritten *self = g_new0 (AssayWritten, 1);

  self->recent = g_new (guint64, N_RECENT);
  memset (self->recent, 0xff, sizeof (guint64) * N_RECENT);

  return self;
}

/**
 * assay_written_free:
 * @self: (transfer full) (nullable): a store
 */
void
assay_written_free (AssayWritten *self)
{
  if (self == NULL)
    return;

  g_free (self->rows);
  g_free (self->offsets);
  g_free (self->arena);
  g_free (self->recent);
  g_free (self);
}

/** assay_written_get_n: how many rows have a text */
guint
assay_written_get_n (const AssayWritten *self)
{
  return self->n;
}

static guint64
store_text (AssayWritten *self,
            const char   *text,
            gsize         length,
            const char   *decimal,
            gsize         decimal_length)
{
  gsize wanted = length + 1 + (decimal_length > 0 ? decimal_length + 1 : 0);
  guint64 offset = self->length;
  char *end;

  if (self->length + wanted > self->arena_allocated)
    {
      self->arena_allocated = MAX (self->arena_allocated * 2, self->length + wanted + 64);
      self->arena = g_realloc (self->arena, self->arena_allocated);
    }

  end = self->arena + self->length;
  memcpy (end, text, length);
  end[length] = '\0';
  for (char *at = end; (at = memchr (at, '\0', length - (at - end))) != NULL;)
    *at = ' ';   /* a NUL within the text would cut it short */

  if (decimal_length > 0)
    {
      memcpy (end + length + 1, decimal, decimal_length);
      end[length + 1 + decimal_length] = '\0';
      offset |= ANNOTATED;
    }

  self->length += wanted;

  return offset;
}

static gboolean
is_text (const AssayWritten *self,
         guint64             offset,
         const char         *text,
         gsize               length)
{
  const char *stored;

  if (offset == G_MAXUINT64)
    return FALSE;

  stored = self->arena + (offset & ~ANNOTATED);

  return strncmp (stored, text, length) == 0 && stored[length] == '\0';
}

/* Where the text stands already, or G_MAXUINT64; @slot is where to remember it. */
static guint64
find_recent (const AssayWritten *self,
             const char         *text,
             gsize               length,
             gboolean            annotated,
             guint              *slot)
{
  guint hash = length;

  for (gsize i = 0; i < MIN (length, 24); i++)
    hash = hash * 31 + (guchar) text[i];

  *slot = (hash ^ (hash >> 8)) % N_RECENT;
  if (length > 64 || memchr (text, '\0', length) != NULL || !is_text (self, self->recent[*slot], text, length))
    return G_MAXUINT64;

  return ((self->recent[*slot] & ANNOTATED) != 0) == annotated ? self->recent[*slot] : G_MAXUINT64;
}

/**
 * assay_written_append:
 * @row: not before the row of the last text
 * @text: UTF-8 of @length bytes, at least one
 * @decimal_length: where only the first bytes of @text are the number ("82.3%"), how many; else 0
 */
void
assay_written_append (AssayWritten *self,
                      guint         row,
                      const char   *text,
                      gsize         length,
                      gsize         decimal_length)
{
  guint slot;
  guint64 offset = find_recent (self, text, length, decimal_length > 0, &slot);

  if (offset == G_MAXUINT64)
    offset = store_text (self, text, length, text, decimal_length);
  self->recent[slot] = offset;

  if (self->n == self->allocated)
    {
      self->allocated = MAX (16, self->allocated * 2);
      self->rows = g_renew (guint, self->rows, self->allocated);
      self->offsets = g_renew (guint64, self->offsets, self->allocated);
    }

  self->rows[self->n] = row;
  self->offsets[self->n++] = offset;
}

/**
 * assay_written_drop_from:
 *
 * Forgets the texts of @row and of all rows after it.
 */
void
assay_written_drop_from (AssayWritten *self,
                         guint         row)
{
  while (self->n > 0 && self->rows[self->n - 1] >= row)
    self->n--;
}

static guint64 *
find_row (const AssayWritten *self,
          guint               row)
{
  guint low = 0;
  guint high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->rows[middle] < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n && self->rows[low] == row ? &self->offsets[low] : NULL;
}

/**
 * assay_written_set_decimal:
 * @row: a row that has a text
 * @decimal: the number that the text is, "0.82" of "0,82"
 */
void
assay_written_set_decimal (AssayWritten *self,
                           guint         row,
                           const char   *decimal)
{
  guint64 *offset = find_row (self, row);
  g_autofree char *text = NULL;

  g_return_if_fail (offset != NULL);

  text = g_strdup (self->arena + (*offset & ~ANNOTATED));
  *offset = store_text (self, text, strlen (text), decimal, strlen (decimal));
}

/** assay_written_get_text: (nullable): what was written in @row, whole */
const char *
assay_written_get_text (const AssayWritten *self,
                        guint               row)
{
  const guint64 *offset = find_row (self, row);

  return offset != NULL ? self->arena + (*offset & ~ANNOTATED) : NULL;
}

/** assay_written_get_decimal: (nullable): the number alone of what was written in @row ("82.30" of "82.30%") */
const char *
assay_written_get_decimal (const AssayWritten *self,
                           guint               row)
{
  const guint64 *offset = find_row (self, row);
  const char *text;

  if (offset == NULL)
    return NULL;

  text = self->arena + (*offset & ~ANNOTATED);

  return (*offset & ANNOTATED) != 0 ? text + strlen (text) + 1 : text;
}

static int
compare_entries (const void *a,
                 const void *b)
{
  const Entry *left = a;
  const Entry *right = b;

  return left->row < right->row ? -1 : left->row > right->row;
}

/* Rows that were joined are equal in what they share, so that any one of their texts is the text. */
static void
apply_map (AssayWritten *self,
           const guint  *map)
{
  g_autofree Entry *entries = g_new (Entry, MAX (self->n, 1));
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    entries[i] = (Entry) { map[self->rows[i]], self->offsets[i] };

  qsort (entries, self->n, sizeof (Entry), compare_entries);

  for (guint i = 0; i < self->n; i++)
    {
      if (n > 0 && self->rows[n - 1] == entries[i].row)
        continue;

      self->rows[n] = entries[i].row;
      self->offsets[n++] = entries[i].offset;
    }

  self->n = n;
}

/**
 * assay_written_seal:
 * @map: (nullable): for each row its new number
 *
 * Moves the texts to their new rows and gives back the memory that only growing needed.
 */
void
assay_written_seal (AssayWritten *self,
                    const guint  *map)
{
  if (map != NULL)
    apply_map (self, map);

  g_clear_pointer (&self->recent, g_free);
  self->rows = g_renew (guint, self->rows, self->n);
  self->offsets = g_renew (guint64, self->offsets, self->n);
  self->arena = g_realloc (self->arena, self->length);
  self->allocated = self->n;
  self->arena_allocated = self->length;
}
