#include "shell/table-columns.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

/* Each column costs a widget in every row that the view keeps, some two hundred: with 9 columns the first frame takes a
 * tenth of a second, with 60 seven tenths. What a rule stands on is always shown. */
#define MAX_METRICS    12
#define MAX_ATTRIBUTES 8
#define MAX_COLUMNS    40

/* A title longer than this is cut in the middle of the header anyway. */
#define TITLE_CHARACTERS 60

static void
table_column_free (gpointer user)
{
  AssayTableColumn *column = user;

  g_free (column->id);
  g_free (column->title);
  g_clear_pointer (&column->cells, assay_column_unref);
  g_free (column);
}

static void
add_column (GPtrArray            *columns,
            AssayTableColumnKind  kind,
            const char           *id,
            const char           *title)
{
  AssayTableColumn *column = g_new0 (AssayTableColumn, 1);

  column->kind = kind;
  column->id = g_strdup (id);
  column->title = g_strdup (title);
  g_ptr_array_add (columns, column);
}

static char *
title_of_cells (AssayColumn *cells)
{
  g_autofree char *safe = NULL;

  if (assay_column_is_unnamed (cells))
    return g_strdup (_("Value"));

  safe = assay_text_escape_controls (assay_column_get_name (cells));

  return assay_text_shorten (safe, TITLE_CHARACTERS);
}

static gboolean
shows_cells (GPtrArray         *columns,
             const AssayColumn *cells)
{
  for (guint i = 0; i < columns->len; i++)
    if (((AssayTableColumn *) columns->pdata[i])->cells == cells)
      return TRUE;

  return FALSE;
}

static void
add_cells (GPtrArray   *columns,
           AssayColumn *cells)
{
  g_autofree char *id = g_strconcat ("column:", assay_column_get_name (cells), NULL);
  g_autofree char *title = title_of_cells (cells);
  AssayTableColumn *column;

  add_column (columns, ASSAY_TABLE_COLUMN_CELLS, id, title);
  column = columns->pdata[columns->len - 1];
  column->cells = assay_column_ref (cells);
}

static void
add_judged (GPtrArray       *columns,
            AssayEvaluation *evaluation)
{
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));

  for (guint i = 0; i < n_rules && columns->len < MAX_COLUMNS; i++)
    {
      AssayColumn *cells = assay_evaluation_get_column (evaluation, i);

      if (cells != NULL && !shows_cells (columns, cells))
        add_cells (columns, cells);
    }
}

static void
add_role (GPtrArray       *columns,
          AssayEvaluation *evaluation,
          AssayRole        role,
          guint            max_columns)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);

  for (guint i = 0; i < assay_table_get_n_columns (table) && columns->len < max_columns; i++)
    {
      AssayColumn *cells = assay_table_get_column (table, i);

      if (assay_column_get_role (cells) == role && !shows_cells (columns, cells))
        add_cells (columns, cells);
    }
}

/**
 * assay_table_columns_choose:
 *
 * Verdict and name, the metrics that rules stand on, the first other metrics, the margin, the first attributes.
 *
 * Returns: (transfer full) (element-type AssayTableColumn): the columns, from left to right
 */
GPtrArray *
assay_table_columns_choose (AssayEvaluation *evaluation)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (table_column_free);
  guint n_fixed;

  add_column (columns, ASSAY_TABLE_COLUMN_VERDICT, "verdict", _("Verdict"));
  add_column (columns, ASSAY_TABLE_COLUMN_NAME, "name", _("Model"));
  n_fixed = columns->len;

  add_judged (columns, evaluation);
  add_role (columns, evaluation, ASSAY_ROLE_METRIC, MAX_METRICS + n_fixed);
  add_column (columns, ASSAY_TABLE_COLUMN_MARGIN, "margin", _("Δ to threshold"));
  add_role (columns, evaluation, ASSAY_ROLE_ATTRIBUTE, MIN (columns->len + MAX_ATTRIBUTES, MAX_COLUMNS));

  return columns;
}

/**
 * assay_table_columns_equal:
 *
 * Returns: whether both show the same, from left to right
 */
gboolean
assay_table_columns_equal (GPtrArray *a,
                           GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const AssayTableColumn *x = a->pdata[i], *y = b->pdata[i];

      if (x->kind != y->kind || x->cells != y->cells)
        return FALSE;
    }

  return TRUE;
}

/**
 * assay_table_column_is_number:
 * @column: a column of the table
 *
 * Returns: whether it holds numbers, which stand below each other at the right
 */
gboolean
assay_table_column_is_number (const AssayTableColumn *column)
{
  return column->kind == ASSAY_TABLE_COLUMN_MARGIN
         || (column->cells != NULL && assay_column_get_n_numbers (column->cells) > 0);
}
