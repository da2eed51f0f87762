#include "base/key-set.h"

#include <string.h>

/* Below this many keys, looking at each is faster than a table. */
#define LINEAR_KEYS 12

/* What one huge object needed is not kept for the small ones that follow: there is a set per level. */
#define KEPT_KEYS  65536
#define KEPT_BYTES (1024 * 1024)

typedef struct
{
  gsize   offset;   /* in the text of all keys */
  gsize   length;
  guint64 hash;
} Key;

struct _AssayKeySet
{
  GByteArray *text;
  GArray     *keys;         /* Key */
  guint      *slots;        /* index of a key plus 1, or 0 */
  guint       n_slots;      /* a power of two, or 0 while no table is needed */
  guint64     seed;
  guint       n_matched;    /* keys met so far that are the ones of the object before */
  gboolean    is_matching;
};

/**
 * assay_key_set_new:
 *
 * Returns: (transfer full): an empty set, with a seed of its own: colliding keys cannot be prepared
 */
AssayKeySet *
assay_key_set_new (void)
{
  AssayKeySet *self = g_new0 (AssayKeySet, 1);

  self->text = g_byte_array_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->seed = ((guint64) g_random_int () << 32) | g_random_int ();

  return self;
}

/**
 * assay_key_set_free:
 * @self: (nullable) (transfer full): a set
 */
void
assay_key_set_free (AssayKeySet *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->text);
  g_array_unref (self->keys);
  g_free (self->slots);
  g_free (self);
}

/**
 * assay_key_set_begin:
 * @self: a set
 *
 * Begins another object. The keys of the last one are remembered: records mostly have the same keys in the same
 * order, and then one comparison per key is all the work.
 */
void
assay_key_set_begin (AssayKeySet *self)
{
  self->n_matched = 0;
  self->is_matching = TRUE;
}

/**
 * assay_key_set_end:
 * @self: a set whose object ends
 *
 * Keeps little memory until the next object begins.
 */
void
assay_key_set_end (AssayKeySet *self)
{
  if (self->keys->len <= KEPT_KEYS && self->text->len <= KEPT_BYTES)
    return;

  g_byte_array_unref (self->text);
  g_array_unref (self->keys);
  self->text = g_byte_array_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_clear_pointer (&self->slots, g_free);
  self->n_slots = 0;
}

/**
 * assay_key_set_get_size:
 * @self: a set
 *
 * Returns: about how many bytes it holds
 */
gsize
assay_key_set_get_size (AssayKeySet *self)
{
  return self->text->len + self->keys->len * sizeof (Key) + self->n_slots * sizeof (guint);
}

static guint64
hash_key (AssayKeySet *self,
          const char  *key,
          gsize        length)
{
  guint64 hash = self->seed ^ length;

  while (length > 0)
    {
      guint64 word = 0;
      gsize n = MIN (length, sizeof word);

      memcpy (&word, key, n);
      hash = (hash ^ word) * (self->seed | 1);
      hash ^= hash >> 29;
      hash *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
      key += n;
      length -= n;
    }

  return hash;
}

static inline gboolean
is_key (AssayKeySet *self,
        const Key   *known,
        const char  *key,
        gsize        length)
{
  /* While the only key is the empty one, there is no text at all. */
  return known->length == length && (length == 0 || memcmp (self->text->data + known->offset, key, length) == 0);
}

/* The slot where the key stands, or the free one where it belongs. */
static guint *
find_slot (AssayKeySet *self,
           guint64      hash,
           const char  *key,
           gsize        length)
{
  guint mask = self->n_slots - 1;
  guint i = (guint) (hash >> 20) & mask;

  while (self->slots[i] != 0)
    {
      const Key *known = &g_array_index (self->keys, Key, self->slots[i] - 1);

      if (known->hash == hash && is_key (self, known, key, length))
        break;
      i = (i + 1) & mask;
    }

  return &self->slots[i];
}

static void
rebuild_table (AssayKeySet *self)
{
  self->n_slots = 64;
  while (self->n_slots < self->keys->len * 4)
    self->n_slots *= 2;

  g_free (self->slots);
  self->slots = g_new0 (guint, self->n_slots);
  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *known = &g_array_index (self->keys, Key, i);

      *find_slot (self, known->hash, (const char *) self->text->data + known->offset, known->length) = i + 1;
    }
}

/* From here on this object's keys are not those of the one before, whose remaining keys are dropped. */
static void
stop_matching (AssayKeySet *self)
{
  self->is_matching = FALSE;
  if (self->n_matched == self->keys->len)
    return;

  g_byte_array_set_size (self->text, (guint) g_array_index (self->keys, Key, self->n_matched).offset);
  g_array_set_size (self->keys, self->n_matched);
  g_clear_pointer (&self->slots, g_free);
  self->n_slots = 0;
}

static gboolean
contains (AssayKeySet *self,
          guint64      hash,
          const char  *key,
          gsize        length)
{
  if (self->keys->len > LINEAR_KEYS)
    {
      if (self->n_slots < self->keys->len * 2)
        rebuild_table (self);
      return *find_slot (self, hash, key, length) != 0;
    }

  for (guint i = 0; i < self->keys->len; i++)
    if (is_key (self, &g_array_index (self->keys, Key, i), key, length))
      return TRUE;

  return FALSE;
}

/**
 * assay_key_set_add:
 * @self: a set that was begun
 * @key: the next key of the object
 * @length: its bytes
 *
 * Returns: whether the key is new to this object
 */
gboolean
assay_key_set_add (AssayKeySet *self,
                   const char  *key,
                   gsize        length)
{
  Key added = { .offset = self->text->len, .length = length };

  if (self->is_matching)
    {
      if (self->n_matched < self->keys->len
          && is_key (self, &g_array_index (self->keys, Key, self->n_matched), key, length))
        {
          self->n_matched++;
          return TRUE;
        }

      stop_matching (self);
      added.offset = self->text->len;
    }

  added.hash = hash_key (self, key, length);
  if (contains (self, added.hash, key, length))
    return FALSE;

  g_byte_array_append (self->text, (const guint8 *) key, (guint) length);
  g_array_append_val (self->keys, added);
  if (self->n_slots > 0)
    *find_slot (self, added.hash, key, length) = self->keys->len;

  return TRUE;
}
