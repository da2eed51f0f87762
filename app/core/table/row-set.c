#include "table/row-set.h"

#include <string.h>

#define WORD_BITS 64

struct _AssayRowSet
{
  guint64 *words;
  guint    size;
  guint    count;   /* kept up to date, so that asking is free */
};

static guint
n_words (guint size)
{
  return (size + WORD_BITS - 1) / WORD_BITS;
}

/**
 * assay_row_set_new:
 * @n_rows: how many rows there are
 *
 * Returns: (transfer full): the empty set over rows 0 to @n_rows - 1
 */
AssayRowSet *
assay_row_set_new (guint n_rows)
{
  AssayRowSet *self = g_new0 (AssayRowSet, 1);

  self->size = n_rows;
  self->words = g_new0 (guint64, MAX (n_words (n_rows), 1));

  return self;
}

/** assay_row_set_copy: (transfer full): a set of its own with the same members */
AssayRowSet *
assay_row_set_copy (const AssayRowSet *self)
{
  AssayRowSet *copy = assay_row_set_new (self->size);

  memcpy (copy->words, self->words, sizeof (guint64) * n_words (self->size));
  copy->count = self->count;

  return copy;
}

/**
 * assay_row_set_free:
 * @self: (transfer full) (nullable): a set
 */
void
assay_row_set_free (AssayRowSet *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_free (self);
}

/** assay_row_set_size: how many rows there are, members or not */
guint
assay_row_set_size (const AssayRowSet *self)
{
  return self->size;
}

/** assay_row_set_count: how many rows are members */
guint
assay_row_set_count (const AssayRowSet *self)
{
  return self->count;
}

/** assay_row_set_contains: whether @row is a member; a row beyond the size is none */
gboolean
assay_row_set_contains (const AssayRowSet *self,
                        guint              row)
{
  return row < self->size && (self->words[row / WORD_BITS] >> (row % WORD_BITS) & 1) != 0;
}

/**
 * assay_row_set_set:
 * @row: below the size
 * @member: whether it is to be a member
 */
void
assay_row_set_set (AssayRowSet *self,
                   guint        row,
                   gboolean     member)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << (row % WORD_BITS);
  guint64 *word;

  g_return_if_fail (row < self->size);

  word = &self->words[row / WORD_BITS];
  if (((*word & bit) != 0) == !!member)
    return;

  *word ^= bit;
  if (member)
    self->count++;
  else
    self->count--;
}

/** assay_row_set_fill: makes every row a member, or none */
void
assay_row_set_fill (AssayRowSet *self,
                    gboolean     member)
{
  guint words = n_words (self->size);

  memset (self->words, member ? 0xff : 0, sizeof (guint64) * words);
  if (member && self->size % WORD_BITS != 0)
    self->words[words - 1] = (G_GUINT64_CONSTANT (1) << (self->size % WORD_BITS)) - 1;

  self->count = member ? self->size : 0;
}

/**
 * assay_row_set_next:
 * @from: where to begin
 * @row: (out): the first member at or after @from
 *
 * Returns: whether there is one
 */
gboolean
assay_row_set_next (const AssayRowSet *self,
                    guint              from,
                    guint             *row)
{
  guint words = n_words (self->size);
  guint word = from / WORD_BITS;
  guint64 bits;

  if (from >= self->size)
    return FALSE;

  bits = self->words[word] & (G_MAXUINT64 << (from % WORD_BITS));
  while (bits == 0 && ++word < words)
    bits = self->words[word];

  if (bits == 0)
    return FALSE;

  *row = word * WORD_BITS + __builtin_ctzll (bits);

  return TRUE;
}
