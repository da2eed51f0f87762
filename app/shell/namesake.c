#include "shell/namesake.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

#define ID_CHARACTERS 60

/**
 * assay_namesake_words:
 * @table: the results
 * @row: one of its rows
 *
 * Returns: (transfer full) (nullable): a sentence about another row of the same name; NULL where the name is its own
 */
char *
assay_namesake_words (const AssayTable *table,
                      guint             row)
{
  guint other = assay_table_is_name_unique (table, row) ? G_MAXUINT : assay_table_find_namesake (table, row);
  g_autofree char *id = NULL;
  g_autofree char *safe = NULL;
  g_autofree char *shown = NULL;

  if (other == G_MAXUINT)
    return NULL;

  id = assay_table_dup_id (table, other);
  safe = assay_text_escape_controls (id);
  shown = assay_text_shorten (safe, ID_CHARACTERS);

  /* Translators: %s is another row of the table, as in “resnet50 [second.json:3]” */
  return g_strdup_printf (_("%s has the same name. Rows of one name become one only where files agree on all values."),
                          shown);
}
