#include "models/column-state.h"

#include <string.h>

#include "base/limits.h"

/* A state may come from a file that somebody else wrote. */
#define MAX_ENTRIES 1000
#define MAX_KEY     (ASSAY_LIMIT_NAME_BYTES + 16)

/* Narrower than this and a column cannot be grasped any more. Pixels. */
#define MIN_WIDTH 24
#define MAX_WIDTH 2000

struct _AssayColumnState
{
  GPtrArray  *wanted;    /* NULL: never chosen */
  GHashTable *hidden;    /* a set of keys */
  GHashTable *widths;    /* key to pixels */
};

/** assay_column_state_new: (transfer full): nothing was done yet */
AssayColumnState *
assay_column_state_new (void)
{
  AssayColumnState *self = g_new0 (AssayColumnState, 1);

  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * assay_column_state_free:
 * @self: (nullable)
 */
void
assay_column_state_free (AssayColumnState *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->widths);
  g_free (self);
}

static void
take_entry (AssayColumnState *self,
            GPtrArray        *wanted,
            const char       *key,
            int               width,
            gboolean          shown)
{
  if (*key == '\0' || strlen (key) > MAX_KEY)
    return;

  if (width > 0)
    assay_column_state_set_width (self, key, width);
  if (shown)
    g_ptr_array_add (wanted, g_strdup (key));
  else
    assay_column_state_set_hidden (self, key, TRUE);
}

/**
 * assay_column_state_from_variant:
 * @variant: (nullable): from assay_column_state_to_variant (), or anything else
 *
 * What cannot be meant is passed over: a variant of another type, endless keys, more than 1,000 columns.
 *
 * Returns: (transfer full): what @variant says; without any column shown, nothing was chosen
 */
AssayColumnState *
assay_column_state_from_variant (GVariant *variant)
{
  AssayColumnState *self = assay_column_state_new ();
  g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  const char *key;
  int width;
  gboolean shown;

  if (variant == NULL || !g_variant_is_of_type (variant, G_VARIANT_TYPE ("a(sib)")))
    return self;

  g_variant_iter_init (&iter, variant);
  for (guint i = 0; i < MAX_ENTRIES && g_variant_iter_next (&iter, "(&sib)", &key, &width, &shown); i++)
    take_entry (self, wanted, key, width, shown);
  if (wanted->len > 0)
    self->wanted = g_steal_pointer (&wanted);

  return self;
}

static void
add_entry (GVariantBuilder        *builder,
           const AssayColumnState *self,
           const char             *key,
           gboolean                shown)
{
  g_variant_builder_add (builder, "(sib)", key, assay_column_state_get_width (self, key), shown);
}

static gboolean
is_wanted (const AssayColumnState *self,
           const char             *key)
{
  return self->wanted != NULL && g_ptr_array_find_with_equal_func (self->wanted, key, g_str_equal, NULL);
}

/* The same bytes for the same state: a hash table has no order of its own. */
static void
add_others (GVariantBuilder        *builder,
            const AssayColumnState *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GList) keys = g_list_concat (g_hash_table_get_keys (self->hidden), g_hash_table_get_keys (self->widths));

  keys = g_list_sort (keys, (GCompareFunc) strcmp);
  for (GList *link = keys; link != NULL; link = link->next)
    if (!is_wanted (self, link->data) && g_hash_table_add (seen, link->data))
      add_entry (builder, self, link->data, FALSE);
}

/**
 * assay_column_state_to_variant:
 * @self: a state
 *
 * Returns: (transfer full): a(sib) as in the header; empty where nothing was done
 */
GVariant *
assay_column_state_to_variant (const AssayColumnState *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sib)"));
  for (guint i = 0; self->wanted != NULL && i < self->wanted->len; i++)
    add_entry (&builder, self, self->wanted->pdata[i], TRUE);
  add_others (&builder, self);

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/** assay_column_state_get_wanted: (transfer none) (nullable): keys as a person chose them; NULL where nobody did */
GPtrArray *
assay_column_state_get_wanted (const AssayColumnState *self)
{
  return self->wanted;
}

/** assay_column_state_set_wanted: from now on these @keys are a person's choice; they are copied */
void
assay_column_state_set_wanted (AssayColumnState *self,
                               GPtrArray        *keys)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (wanted, g_strdup (keys->pdata[i]));
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  self->wanted = wanted;
}

/** assay_column_state_is_hidden: whether a person took this column away */
gboolean
assay_column_state_is_hidden (const AssayColumnState *self,
                              const char             *key)
{
  return g_hash_table_contains (self->hidden, key);
}

/** assay_column_state_set_hidden: notes that a person took a column away, or brought it back */
void
assay_column_state_set_hidden (AssayColumnState *self,
                               const char       *key,
                               gboolean          hidden)
{
  if (!hidden)
    g_hash_table_remove (self->hidden, key);
  else if (g_hash_table_size (self->hidden) < MAX_ENTRIES / 4)
    g_hash_table_add (self->hidden, g_strdup (key));
}

/** assay_column_state_get_width: pixels that a person gave a column; 0 for none */
int
assay_column_state_get_width (const AssayColumnState *self,
                              const char             *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->widths, key));
}

/** assay_column_state_set_width: notes the pixels that a person gave a column */
void
assay_column_state_set_width (AssayColumnState *self,
                              const char       *key,
                              int               width)
{
  if (g_hash_table_size (self->widths) < MAX_ENTRIES / 4 || g_hash_table_contains (self->widths, key))
    g_hash_table_replace (self->widths, g_strdup (key), GINT_TO_POINTER (CLAMP (width, MIN_WIDTH, MAX_WIDTH)));
}
