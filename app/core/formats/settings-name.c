#include "formats/settings-name.h"

#include "base/limits.h"
#include "base/text.h"

#include <string.h>

#define VALUE_CHARACTERS 60   /* an estimator among the settings is written with all its own */

/* As Python writes it, which is where such files come from. */
static void
append_value (GString         *words,
              const AssayNode *value)
{
  gboolean is_list = value->kind == ASSAY_NODE_ARRAY;

  if (value->kind == ASSAY_NODE_NUMBER || value->kind == ASSAY_NODE_STRING)
    g_string_append (words, value->text);
  else if (value->kind == ASSAY_NODE_BOOLEAN)
    g_string_append (words, value->boolean ? "True" : "False");
  else if (value->kind == ASSAY_NODE_NULL)
    g_string_append (words, "None");
  else
    {
      g_string_append_c (words, is_list ? '(' : '{');
      for (const AssayNode *child = value->first; child != NULL && words->len < ASSAY_LIMIT_NAME_BYTES; child = child->next)
        {
          if (child != value->first)
            g_string_append (words, ", ");
          if (!is_list)
            g_string_append_printf (words, "%s: ", child->key);
          append_value (words, child);
        }
      g_string_append_c (words, is_list ? ')' : '}');
    }
}

static char *
dup_value (const AssayNode *value)
{
  g_autoptr(GString) words = g_string_new (NULL);

  append_value (words, value);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

typedef struct
{
  char    *value;    /* in the first row that has the setting */
  guint    n;        /* rows that have it */
  gboolean differs;
} Setting;

static void
setting_free (gpointer pointer)
{
  Setting *self = pointer;

  g_free (self->value);
  g_free (self);
}

static void
add_setting (GHashTable               *settings,
             const AssayTransposeCell *cell)
{
  Setting *setting = g_hash_table_lookup (settings, cell->column);
  g_autofree char *value = dup_value (cell->value);

  if (setting == NULL)
    {
      setting = g_new0 (Setting, 1);
      setting->value = g_strdup (value);
      g_hash_table_insert (settings, (gpointer) cell->column, setting);
    }

  setting->n++;
  setting->differs |= !g_str_equal (setting->value, value);
}

/**
 * assay_settings_find_differing:
 * @settings: a row for each candidate, a column for each setting
 *
 * Returns: (transfer full) (element-type utf8): the settings that are not the same in all rows; of a single row all
 */
GHashTable *
assay_settings_find_differing (const AssayTranspose *settings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, setting_free);
  GHashTable *differing = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_rows = assay_transpose_get_n_rows (settings);
  GHashTableIter iter;
  gpointer name;
  gpointer setting;

  for (guint row = 0; row < n_rows; row++)
    {
      guint n;
      const AssayTransposeCell *cells = assay_transpose_get_cells (settings, row, &n);

      for (guint i = 0; i < n; i++)
        add_setting (seen, &cells[i]);
    }

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &name, &setting))
    if (n_rows == 1 || ((Setting *) setting)->differs || ((Setting *) setting)->n < n_rows)
      g_hash_table_add (differing, name);

  return differing;
}

/**
 * assay_settings_name:
 * @differing: what assay_settings_find_differing() found
 *
 * Returns: (transfer full): a name for the candidate in @row; its number where no settings tell it apart
 */
char *
assay_settings_name (const AssayTranspose *settings,
                     guint                 row,
                     GHashTable           *differing)
{
  g_autoptr(GString) name = g_string_new (NULL);
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (settings, row, &n);

  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (differing, cells[i].column))
      {
        g_autofree char *value = dup_value (cells[i].value);
        g_autofree char *shorter = assay_text_shorten (value, VALUE_CHARACTERS);

        g_string_append_printf (name, "%s%s=%s", name->len > 0 ? ", " : "", cells[i].column, shorter);
      }

  if (name->len == 0 || name->len > ASSAY_LIMIT_NAME_BYTES)
    return g_strdup_printf ("candidate %u", row + 1);

  return g_string_free (g_steal_pointer (&name), FALSE);
}
