#include "models/column-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "models/column-key.h"

#define TITLE_CHARACTERS 120

struct _AssayColumnLine
{
  GObject    parent_instance;

  char      *key;      /* NULL for a heading */
  char      *title;
  GPtrArray *group;    /* keys below a heading; NULL for a column */
};

G_DEFINE_FINAL_TYPE (AssayColumnLine, assay_column_line, G_TYPE_OBJECT)

/* What columns are to somebody who chooses from them. */
typedef enum
{
  KIND_METRIC,
  KIND_ATTRIBUTE,
  KIND_BESIDE,      /* errors, intervals and samples of metrics */
} Kind;

/* Columns with the same beginning. */
typedef struct
{
  Kind       kind;
  char      *prefix;     /* NULL: without */
  GPtrArray *columns;    /* of AssayColumn, not references */
} Group;

static void
assay_column_line_finalize (GObject *object)
{
  AssayColumnLine *self = ASSAY_COLUMN_LINE (object);

  g_free (self->key);
  g_free (self->title);
  g_clear_pointer (&self->group, g_ptr_array_unref);

  G_OBJECT_CLASS (assay_column_line_parent_class)->finalize (object);
}

static void
assay_column_line_class_init (AssayColumnLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_column_line_finalize;
}

static void
assay_column_line_init (AssayColumnLine *self)
{
}

static void
group_free (gpointer user)
{
  Group *group = user;

  g_free (group->prefix);
  g_ptr_array_unref (group->columns);
  g_free (group);
}

static Kind
kind_of (const AssayColumn *column)
{
  if (assay_column_get_pairing (column)->kind != ASSAY_PAIRING_NONE)
    return KIND_BESIDE;

  return assay_column_get_role (column) == ASSAY_ROLE_METRIC ? KIND_METRIC : KIND_ATTRIBUTE;
}

static char *
dup_prefix (const AssayColumn *column)
{
  const char *name = assay_column_get_name (column);
  const char *slash = strchr (name, '/');

  return slash == NULL || slash == name ? g_strdup ("") : g_strndup (name, (gsize) (slash - name));
}

static Group *
add_group (GPtrArray  *groups,
           Kind        kind,
           const char *prefix)
{
  Group *group = g_new0 (Group, 1);

  group->kind = kind;
  group->prefix = g_strdup (prefix);
  group->columns = g_ptr_array_new ();
  g_ptr_array_add (groups, group);

  return group;
}

/* How many columns of a kind begin with each prefix. */
static GHashTable *
count_prefixes (const AssayTable *table,
                Kind              kind)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    if (kind_of (assay_table_get_column (table, i)) == kind)
      {
        char *prefix = dup_prefix (assay_table_get_column (table, i));
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, prefix));

        g_hash_table_replace (counts, prefix, GUINT_TO_POINTER (n + 1));
      }

  return counts;
}

/* In the order in which they turn up; a prefix that is borne by one column alone makes no group. */
static void
add_groups (GPtrArray        *groups,
            const AssayTable *table,
            Kind              kind)
{
  g_autoptr(GHashTable) counts = count_prefixes (table, kind);
  g_autoptr(GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  Group *plain = add_group (groups, kind, NULL);

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);
      g_autofree char *prefix = dup_prefix (column);
      Group *group = plain;

      if (kind_of (column) != kind)
        continue;
      if (*prefix != '\0' && GPOINTER_TO_UINT (g_hash_table_lookup (counts, prefix)) > 1)
        {
          group = g_hash_table_lookup (found, prefix);
          if (group == NULL)
            {
              group = add_group (groups, kind, prefix);
              g_hash_table_insert (found, group->prefix, group);
            }
        }
      g_ptr_array_add (group->columns, column);
    }
}

static const char *
title_of_kind (Kind kind)
{
  switch (kind)
    {
    case KIND_METRIC:
      return _("Metrics");
    case KIND_BESIDE:
      return _("Errors and samples");
    case KIND_ATTRIBUTE:
    default:
      return _("Attributes");
    }
}

static char *
title_of_group (const Group *group)
{
  g_autofree char *safe = NULL;
  g_autofree char *title = NULL;

  if (group->prefix == NULL)
    return g_strdup (title_of_kind (group->kind));

  safe = assay_text_escape_controls (group->prefix);
  title = assay_text_shorten (safe, TITLE_CHARACTERS);
  if (group->kind == KIND_METRIC)
    return g_steal_pointer (&title);
  if (group->kind == KIND_BESIDE)
    /* Translators: %s is what the names of some columns begin with */
    return g_strdup_printf (_("%s (errors and samples)"), title);

  /* Translators: %s is what the names of some columns begin with */
  return g_strdup_printf (_("%s (attributes)"), title);
}

static AssayColumnLine *
new_line (const char *key,
          char       *title)
{
  AssayColumnLine *line = g_object_new (ASSAY_TYPE_COLUMN_LINE, NULL);

  line->key = g_strdup (key);
  line->title = title;

  return line;
}

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = *needle != '\0' ? g_utf8_casefold (text, -1) : NULL;

  return folded == NULL || strstr (folded, needle) != NULL;
}

static void
add_column (GPtrArray        *lines,
            GPtrArray        *keys,
            const AssayTable *table,
            const char       *key,
            const char       *needle)
{
  g_autofree char *title = assay_column_key_dup_title (table, key, TITLE_CHARACTERS);
  AssayColumn *column = assay_column_key_find (table, key);

  if (!contains (column != NULL ? assay_column_get_name (column) : title, needle))
    return;

  g_ptr_array_add (lines, new_line (key, g_steal_pointer (&title)));
  if (keys != NULL)
    g_ptr_array_add (keys, g_strdup (key));
}

static void
add_lines (GPtrArray        *lines,
           const AssayTable *table,
           const Group      *group,
           const char       *needle)
{
  AssayColumnLine *heading = new_line (NULL, title_of_group (group));

  heading->group = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (lines, heading);
  for (guint i = 0; i < group->columns->len; i++)
    {
      g_autofree char *key = assay_column_key_new (group->columns->pdata[i]);

      add_column (lines, heading->group, table, key, needle);
    }

  if (heading->group->len == 0)
    g_ptr_array_set_size (lines, (int) lines->len - 1);
}

/** assay_column_line_get_key: (nullable): the column, as in column-key.h; NULL for a heading */
const char *
assay_column_line_get_key (AssayColumnLine *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_LINE (self), NULL);

  return self->key;
}

/** assay_column_line_get_title: what the line says, safe to show */
const char *
assay_column_line_get_title (AssayColumnLine *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_LINE (self), NULL);

  return self->title;
}

/** assay_column_line_get_group: (transfer none) (nullable) (element-type utf8): keys below a heading; NULL for a column */
GPtrArray *
assay_column_line_get_group (AssayColumnLine *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_LINE (self), NULL);

  return self->group;
}

/**
 * assay_column_lines_fill:
 * @lines: (element-type AssayColumnLine): what is in it goes
 * @table: the results
 * @search_text: only columns whose name contains this, upper and lower case alike; "" for all
 *
 * Verdict, margin and file, then metrics, attributes and what says how sure the metrics are, each with what has no
 * prefix first and then group by group: the prefix is what stands before the first slash. The name of the model is not
 * among them: it is always shown.
 */
void
assay_column_lines_fill (GListStore       *lines,
                         const AssayTable *table,
                         const char       *search_text)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *needle = g_utf8_casefold (search_text, -1);

  add_groups (groups, table, KIND_METRIC);
  add_groups (groups, table, KIND_ATTRIBUTE);
  add_groups (groups, table, KIND_BESIDE);

  add_column (found, NULL, table, ASSAY_COLUMN_KEY_VERDICT, needle);
  add_column (found, NULL, table, ASSAY_COLUMN_KEY_MARGIN, needle);
  if (assay_column_key_is_known (table, ASSAY_COLUMN_KEY_FILE))
    add_column (found, NULL, table, ASSAY_COLUMN_KEY_FILE, needle);
  for (guint i = 0; i < groups->len; i++)
    add_lines (found, table, groups->pdata[i], needle);

  g_list_store_splice (lines, 0, g_list_model_get_n_items (G_LIST_MODEL (lines)), found->pdata, found->len);
}
