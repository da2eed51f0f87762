#include "table/names.h"

#include <string.h>

#define NO_NAME G_MAXUINT32

struct _AssayNames
{
  char    *arena;
  gsize    length;
  gsize    allocated;
  gsize   *offsets;       /* n + 1 of them: where each name begins, and where the next one would */
  guint    n;
  guint    n_allocated;
  guint32 *slots;         /* the index: open addressing, a power of two; NULL until somebody looks up */
  guint    n_slots;
  guint    n_indexed;
  guint   *group;         /* the answer of assay_names_group(); NULL until somebody asks */
  guint64  seed;          /* names come from outside: a known hash could be made to collide */
};

/**
 * assay_names_new:
 *
 * Returns: (transfer full): an empty list of names
 */
AssayNames *
assay_names_new (void)
{
  AssayNames *self = g_new0 (AssayNames, 1);

  self->seed = ((guint64) g_random_int () << 32) | g_random_int ();
  self->n_allocated = 16;
  self->offsets = g_new0 (gsize, self->n_allocated + 1);

  return self;
}

/**
 * assay_names_free:
 * @self: (transfer full) (nullable): a list
 */
void
assay_names_free (AssayNames *self)
{
  if (self == NULL)
    return;

  g_free (self->arena);
  g_free (self->offsets);
  g_free (self->slots);
  g_free (self->group);
  g_free (self);
}

/** assay_names_get_n: how many names there are */
guint
assay_names_get_n (const AssayNames *self)
{
  return self->n;
}

/** assay_names_get: name @i, NUL-terminated, owned by the list and moved by the next add */
const char *
assay_names_get (const AssayNames *self,
                 guint             i)
{
  return self->arena + self->offsets[i];
}

/** assay_names_get_length: bytes of name @i, without the NUL */
gsize
assay_names_get_length (const AssayNames *self,
                        guint             i)
{
  return self->offsets[i + 1] - self->offsets[i] - 1;
}

static guint64
hash_bytes (guint64     seed,
            const char *bytes,
            gsize       length)
{
  guint64 hash = seed ^ (length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  for (gsize i = 0; i < length; i += sizeof (guint64))
    {
      guint64 word = 0;

      memcpy (&word, bytes + i, MIN (sizeof word, length - i));
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
    }

  return hash ^ (hash >> 29);
}

static gboolean
is_name (const AssayNames *self,
         guint             i,
         const char       *name,
         gsize             length)
{
  return assay_names_get_length (self, i) == length && memcmp (assay_names_get (self, i), name, length) == 0;
}

/* The slot that holds the first name of this content, or the free one where it would stand. */
static guint
find_slot (const AssayNames *self,
           const char       *name,
           gsize             length)
{
  guint mask = self->n_slots - 1;
  guint slot = hash_bytes (self->seed, name, length) & mask;

  while (self->slots[slot] != NO_NAME && !is_name (self, self->slots[slot], name, length))
    slot = (slot + 1) & mask;

  return slot;
}

static void
need_slots (AssayNames *self)
{
  if (self->slots != NULL && self->n < self->n_slots / 2)
    return;

  self->n_slots = MAX (self->n_slots, 64);
  while (self->n_slots / 2 <= self->n)
    self->n_slots *= 2;

  g_free (self->slots);
  self->slots = g_new (guint32, self->n_slots);
  memset (self->slots, 0xff, sizeof (guint32) * self->n_slots);
  self->n_indexed = 0;
}

/* Puts the next name into the index; the first name equal to it, which may be itself. */
static guint
index_next (AssayNames *self)
{
  guint i = self->n_indexed++;
  guint slot = find_slot (self, assay_names_get (self, i), assay_names_get_length (self, i));

  if (self->slots[slot] == NO_NAME)
    self->slots[slot] = i;

  return self->slots[slot];
}

static void
reserve (AssayNames *self,
         gsize       length)
{
  if (self->length + length > self->allocated)
    {
      self->allocated = MAX (self->allocated * 2, self->length + length + 64);
      self->arena = g_realloc (self->arena, self->allocated);
    }

  if (self->n == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->offsets = g_renew (gsize, self->offsets, self->n_allocated + 1);
    }
}

/* A NUL within a name would cut it short everywhere, so that two names could pass for one. */
static gsize
copy_without_nul (char       *target,
                  const char *name,
                  gsize       length)
{
  static const char symbol[] = "\xe2\x90\x80";   /* U+2400, the picture of NUL */
  char *end = target;

  if (memchr (name, '\0', length) == NULL)
    {
      memcpy (target, name, length);
      return length;
    }

  for (gsize i = 0; i < length; i++)
    {
      if (name[i] == '\0')
        end = (char *) memcpy (end, symbol, 3) + 3;
      else
        *end++ = name[i];
    }

  return end - target;
}

/**
 * assay_names_add:
 * @name: UTF-8; a NUL byte within it is kept as the symbol U+2400
 * @length: bytes, or -1 when @name is NUL-terminated
 *
 * Returns: the number of the name
 */
guint
assay_names_add (AssayNames *self,
                 const char *name,
                 gssize      length)
{
  gsize bytes = length < 0 ? strlen (name) : (gsize) length;
  gsize worst = memchr (name, '\0', bytes) != NULL ? bytes * 3 : bytes;

  g_clear_pointer (&self->group, g_free);
  reserve (self, worst + 1);
  self->length += copy_without_nul (self->arena + self->length, name, bytes);
  self->arena[self->length++] = '\0';
  self->offsets[++self->n] = self->length;

  return self->n - 1;
}

/**
 * assay_names_truncate:
 *
 * Forgets all names from @n on.
 */
void
assay_names_truncate (AssayNames *self,
                      guint       n)
{
  g_return_if_fail (n <= self->n);

  self->n = n;
  self->length = self->offsets[n];
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->group, g_free);
  self->n_slots = 0;
}

/**
 * assay_names_find:
 * @i: (out) (optional): the first name of this content
 *
 * Returns: whether the name is there
 */
gboolean
assay_names_find (AssayNames *self,
                  const char *name,
                  gsize       length,
                  guint      *i)
{
  guint32 found;

  need_slots (self);
  while (self->n_indexed < self->n)
    index_next (self);

  found = self->slots[find_slot (self, name, length)];
  if (i != NULL && found != NO_NAME)
    *i = found;

  return found != NO_NAME;
}

/**
 * assay_names_group:
 *
 * Returns: (transfer none): for each name the number of the first name equal to it; valid until the list changes
 */
const guint *
assay_names_group (AssayNames *self)
{
  if (self->group != NULL)
    return self->group;

  g_clear_pointer (&self->slots, g_free);
  need_slots (self);
  self->group = g_new (guint, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    self->group[i] = index_next (self);

  return self->group;
}

/**
 * assay_names_pick:
 * @map: for each name its new number; names of one new number are equal
 * @n: how many new numbers there are
 *
 * Returns: (transfer full): the names in their new places
 */
AssayNames *
assay_names_pick (AssayNames  *self,
                  const guint *map,
                  guint        n)
{
  AssayNames *picked = assay_names_new ();

  for (guint i = 0; i < self->n; i++)
    if (map[i] == picked->n)
      assay_names_add (picked, assay_names_get (self, i), assay_names_get_length (self, i));

  g_assert (picked->n == n);

  return picked;
}

/**
 * assay_names_seal:
 *
 * Gives back the memory that only growing and looking up needed.
 */
void
assay_names_seal (AssayNames *self)
{
  self->arena = g_realloc (self->arena, self->length);
  self->allocated = self->length;
  self->n_allocated = MAX (self->n, 1);
  self->offsets = g_renew (gsize, self->offsets, self->n_allocated + 1);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->group, g_free);
  self->n_slots = 0;
}
