#include "models/column-key.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"

#define COLUMN_PREFIX "column:"

static const struct
{
  const char *key;
  const char *title;
} own_columns[] = {
  { ASSAY_COLUMN_KEY_VERDICT, N_("Verdict") },
  { ASSAY_COLUMN_KEY_NAME, N_("Model") },
  { ASSAY_COLUMN_KEY_MARGIN, N_("Δ to threshold") },
  { ASSAY_COLUMN_KEY_FILE, N_("File") },
};

static const char *
own_title (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_columns); i++)
    if (g_str_equal (own_columns[i].key, key))
      return _(own_columns[i].title);

  return NULL;
}

/** assay_column_key_new: (transfer full): the key of a column of the results */
char *
assay_column_key_new (const AssayColumn *column)
{
  return g_strconcat (COLUMN_PREFIX, assay_column_get_name (column), NULL);
}

/** assay_column_key_find: (transfer none) (nullable): the column of the results that @key means; NULL for the program's own */
AssayColumn *
assay_column_key_find (const AssayTable *table,
                       const char       *key)
{
  if (!g_str_has_prefix (key, COLUMN_PREFIX))
    return NULL;

  return assay_table_find_column (table, key + strlen (COLUMN_PREFIX));
}

/** assay_column_key_is_own: whether @key means a column of the program, none of the results */
gboolean
assay_column_key_is_own (const char *key)
{
  return own_title (key) != NULL;
}

/** assay_column_key_is_known: whether @key means anything in these results */
gboolean
assay_column_key_is_known (const AssayTable *table,
                           const char       *key)
{
  if (g_str_equal (key, ASSAY_COLUMN_KEY_FILE))
    return assay_table_get_n_sources (table) > 1;

  return own_title (key) != NULL || assay_column_key_find (table, key) != NULL;
}

/**
 * assay_column_key_dup_title:
 * @table: the results
 * @key: a key that is known there
 * @max_characters: what is longer loses its middle
 *
 * Returns: (transfer full): what the column is called, translated, safe to show
 */
char *
assay_column_key_dup_title (const AssayTable *table,
                            const char       *key,
                            guint             max_characters)
{
  AssayColumn *column = assay_column_key_find (table, key);
  g_autofree char *safe = NULL;

  if (column == NULL)
    return g_strdup (own_title (key) ?: "");
  if (assay_column_is_unnamed (column))
    return g_strdup (_("Value"));

  safe = assay_text_escape_controls (assay_column_get_name (column));

  return assay_text_shorten (safe, max_characters);
}
