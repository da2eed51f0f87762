#include "models/row-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"
#include "models/column-key.h"
#include "policy/explanation.h"

/* A column as it is copied: the key is looked up once, not in each row. */
typedef struct
{
  const char  *key;
  AssayColumn *cells;   /* NULL for the program's own */
} CopiedColumn;

static char *
margin_of (AssayEvaluation *evaluation,
           guint            row)
{
  char *text = NULL;
  double margin;
  guint rule;

  if (!assay_explain_margin (evaluation, row, &rule, &margin, &text) || text == NULL)
    return g_strdup ("");
  /* A plus sign is no part of a number everywhere. */
  if (*text == '+')
    memmove (text, text + 1, strlen (text));

  return text;
}

static char *
text_of (AssayEvaluation    *evaluation,
         const CopiedColumn *column,
         guint               row)
{
  char buffer[ASSAY_NUMBER_BUFFER];

  if (column->cells != NULL)
    return g_strdup (assay_column_get_text (column->cells, row, buffer));
  if (g_str_equal (column->key, ASSAY_COLUMN_KEY_VERDICT))
    return g_strdup (assay_verdict_to_title (assay_evaluation_get_verdict (evaluation, row)));
  if (g_str_equal (column->key, ASSAY_COLUMN_KEY_MARGIN))
    return margin_of (evaluation, row);
  if (g_str_equal (column->key, ASSAY_COLUMN_KEY_FILE))
    return assay_table_dup_files (assay_evaluation_get_table (evaluation), row);

  return assay_table_dup_id (assay_evaluation_get_table (evaluation), row);
}

/* Nothing inside a cell is a tab or the end of a line any more, so quotes are needed only where one is read for one. */
static void
append_tabbed (GString    *text,
               const char *safe)
{
  g_autofree char *cell = assay_text_escape_csv (safe);

  if (*cell == '"' && strchr (safe, '"') == NULL)
    g_string_append_len (text, cell + 1, (gssize) strlen (cell) - 2);
  else
    g_string_append (text, cell);
}

static void
append_cell (GString          *text,
             const char       *cell,
             AssayRowCopyForm  form)
{
  g_autofree char *safe = assay_text_escape_controls (cell);
  g_autofree char *quoted = NULL;

  if (form == ASSAY_ROW_COPY_TABS)
    {
      append_tabbed (text, safe);
      return;
    }

  quoted = assay_text_escape_csv (safe);
  g_string_append (text, quoted);
}

static void
append_titles (GString          *text,
               AssayTable       *table,
               GArray           *columns,
               AssayRowCopyForm  form)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const CopiedColumn *column = &g_array_index (columns, CopiedColumn, i);
      g_autofree char *title = assay_column_key_dup_title (table, column->key, ASSAY_LIMIT_NAME_BYTES * 4);

      if (i > 0)
        g_string_append_c (text, form == ASSAY_ROW_COPY_TABS ? '\t' : ',');
      append_cell (text, title, form);
    }
}

static void
append_row (GString          *text,
            AssayEvaluation  *evaluation,
            GArray           *columns,
            guint             row,
            AssayRowCopyForm  form)
{
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *cell = text_of (evaluation, &g_array_index (columns, CopiedColumn, i), row);

      if (i > 0)
        g_string_append_c (text, form == ASSAY_ROW_COPY_TABS ? '\t' : ',');
      append_cell (text, cell, form);
    }
}

static GArray *
find_columns (AssayTable *table,
              GPtrArray  *keys)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (CopiedColumn));

  for (guint i = 0; i < keys->len; i++)
    {
      CopiedColumn column = { keys->pdata[i], assay_column_key_find (table, keys->pdata[i]) };

      g_array_append_val (columns, column);
    }

  return columns;
}

/**
 * assay_row_copy:
 * @evaluation: results under rules
 * @keys: (element-type utf8): columns that are known there, as in column-key.h, from left to right
 * @rows: rows of the table, in the order in which they are copied
 * @n_rows: how many
 * @form: how cells are told from each other
 *
 * Values as they were written, verdicts in words, margins without a plus sign. Whatever a spreadsheet would take for a
 * formula has an apostrophe before it; control characters are escaped.
 *
 * Returns: (transfer full): the text; lines end as RFC 4180 has it in CSV, and by a line feed among tabs
 */
char *
assay_row_copy (AssayEvaluation  *evaluation,
                GPtrArray        *keys,
                const guint      *rows,
                guint             n_rows,
                AssayRowCopyForm  form)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  g_autoptr(GArray) columns = find_columns (table, keys);
  const char *end = form == ASSAY_ROW_COPY_TABS ? "\n" : "\r\n";
  GString *text = g_string_new (NULL);

  append_titles (text, table, columns, form);
  g_string_append (text, end);
  for (guint i = 0; i < n_rows; i++)
    {
      append_row (text, evaluation, columns, rows[i], form);
      g_string_append (text, end);
    }

  return g_string_free (text, FALSE);
}

/**
 * assay_row_copy_cell:
 * @evaluation: results under rules
 * @key: a column that is known there
 * @row: a row of the table
 *
 * Returns: (transfer full): what stands in one cell, as in assay_row_copy () but bare: it is meant for a search or a
 *   script as often as for a spreadsheet
 */
char *
assay_row_copy_cell (AssayEvaluation *evaluation,
                     const char      *key,
                     guint            row)
{
  CopiedColumn column = { key, assay_column_key_find (assay_evaluation_get_table (evaluation), key) };
  g_autofree char *text = text_of (evaluation, &column, row);

  return assay_text_escape_controls (text);
}
