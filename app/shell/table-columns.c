#include "shell/table-columns.h"

#include "models/column-key.h"

/* A title longer than this is cut in the header anyway. */
#define TITLE_CHARACTERS 60

static AssayTableColumnKind
kind_of (const char *key)
{
  if (g_str_equal (key, ASSAY_COLUMN_KEY_VERDICT))
    return ASSAY_TABLE_COLUMN_VERDICT;
  if (g_str_equal (key, ASSAY_COLUMN_KEY_NAME))
    return ASSAY_TABLE_COLUMN_NAME;
  if (g_str_equal (key, ASSAY_COLUMN_KEY_MARGIN))
    return ASSAY_TABLE_COLUMN_MARGIN;
  if (g_str_equal (key, ASSAY_COLUMN_KEY_FILE))
    return ASSAY_TABLE_COLUMN_FILE;

  return ASSAY_TABLE_COLUMN_CELLS;
}

/**
 * assay_table_column_new:
 * @table: the results
 * @key: a column that is known there
 *
 * Returns: (transfer full): the column as the model table shows it
 */
AssayTableColumn *
assay_table_column_new (const AssayTable *table,
                        const char       *key)
{
  AssayTableColumn *self = g_new0 (AssayTableColumn, 1);
  AssayColumn *cells = assay_column_key_find (table, key);

  self->kind = kind_of (key);
  self->id = g_strdup (key);
  self->title = assay_column_key_dup_title (table, key, TITLE_CHARACTERS);
  self->cells = cells == NULL ? NULL : assay_column_ref (cells);

  return self;
}

/**
 * assay_table_column_free:
 * @self: (nullable)
 */
void
assay_table_column_free (AssayTableColumn *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->cells, assay_column_unref);
  g_free (self);
}

/**
 * assay_table_column_is_number:
 * @self: a column of the table
 *
 * Returns: whether it holds numbers, which stand below each other at the right
 */
gboolean
assay_table_column_is_number (const AssayTableColumn *self)
{
  return self->kind == ASSAY_TABLE_COLUMN_MARGIN
         || (self->cells != NULL && assay_column_get_n_numbers (self->cells) > 0);
}
