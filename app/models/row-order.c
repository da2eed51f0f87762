#include "models/row-order.h"

#include <string.h>

#include "base/number.h"
#include "policy/explanation.h"
#include "table/order.h"
#include "table/radix.h"

/* Up to here any order is made within a frame or two. */
#define FEW_ROWS 20000

#define COLUMN_PREFIX "column:"

typedef struct
{
  guint       row;
  guint       rank;     /* 0 a number, 1 a text, 2 neither: in this sequence whatever the direction */
  double      number;
  const char *text;
} SortCell;

static AssayColumn *
column_of_key (AssayEvaluation *evaluation,
               const char      *key)
{
  if (key == NULL || !g_str_has_prefix (key, COLUMN_PREFIX))
    return NULL;

  return assay_table_find_column (assay_evaluation_get_table (evaluation), key + strlen (COLUMN_PREFIX));
}

static GBytes *
take_order (AssayOrder *order)
{
  return g_bytes_new_with_free_func (assay_order_get_rows (order), assay_order_get_n_rows (order) * sizeof (guint),
                                     (GDestroyNotify) assay_order_unref, order);
}

static GBytes *
rows_of_keyed (const AssayKeyedRow *keyed,
               guint                n_rows)
{
  guint *rows = g_new (guint, n_rows);

  for (guint i = 0; i < n_rows; i++)
    rows[i] = keyed[i].row;

  return g_bytes_new_take (rows, n_rows * sizeof (guint));
}

static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      user)
{
  const SortCell *x = a, *y = b;
  gboolean descending = GPOINTER_TO_INT (user);
  int order = 0;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;

  if (x->rank == 0)
    order = (x->number > y->number) - (x->number < y->number);
  else if (x->rank == 1)
    order = strcmp (x->text, y->text);

  if (order == 0)
    return x->row < y->row ? -1 : 1;

  return descending ? -order : order;
}

static GBytes *
sort_cells (SortCell *cells,
            guint     n_rows,
            gboolean  descending)
{
  guint *rows = g_new (guint, n_rows);

  g_qsort_with_data (cells, n_rows, sizeof *cells, compare_cells, GINT_TO_POINTER (descending));
  for (guint i = 0; i < n_rows; i++)
    rows[i] = cells[i].row;

  return g_bytes_new_take (rows, n_rows * sizeof (guint));
}

static gboolean
has_text (AssayColumn *column)
{
  const guint8 *cells = assay_column_get_cells (column);

  return cells != NULL && memchr (cells, ASSAY_CELL_TEXT, assay_column_get_n_rows (column)) != NULL;
}

static GBytes *
order_by_text (AssayColumn *column,
               gboolean     descending)
{
  guint n_rows = assay_column_get_n_rows (column);
  g_autofree SortCell *cells = g_new (SortCell, n_rows);
  char buffer[ASSAY_NUMBER_BUFFER];

  for (guint row = 0; row < n_rows; row++)
    {
      AssayCell cell = assay_column_get_cell (column, row);

      cells[row] = (SortCell) { .row = row, .rank = 2 };
      if (cell == ASSAY_CELL_NUMBER)
        {
          cells[row].rank = 0;
          cells[row].number = assay_column_get_values (column)[row];
        }
      else if (cell == ASSAY_CELL_TEXT)
        {
          cells[row].rank = 1;
          cells[row].text = assay_column_get_text (column, row, buffer);
        }
    }

  return sort_cells (cells, n_rows, descending);
}

/* With one rule of one bound the margin rises or falls with the value, so the column's own order serves. A reject bound
 * breaks that: the margin of what is rejected is measured from there. So does a unit, as values may be converted. */
static AssayColumn *
column_of_margin (AssayEvaluation *evaluation,
                  gboolean        *falls)
{
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);
  const AssayRule *rule;

  if (assay_policy_get_n_rules (policy) != 1)
    return NULL;

  rule = assay_policy_get_rule (policy, 0);
  if ((rule->direction != ASSAY_DIRECTION_HIGHER && rule->direction != ASSAY_DIRECTION_LOWER) ||
      rule->reject.set || rule->unit != ASSAY_UNIT_UNSTATED)
    return NULL;

  *falls = rule->direction == ASSAY_DIRECTION_LOWER;

  return assay_evaluation_get_column (evaluation, 0);
}

static GBytes *
order_by_margin (AssayEvaluation *evaluation,
                 gboolean         descending)
{
  guint n_rows = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  g_autofree AssayKeyedRow *keyed = NULL;
  g_autofree AssayKeyedRow *spare = NULL;
  gboolean falls;
  AssayColumn *column = column_of_margin (evaluation, &falls);

  if (column != NULL)
    return take_order (assay_order_new_by_column (column, descending != falls));

  keyed = g_new (AssayKeyedRow, n_rows);
  spare = g_new (AssayKeyedRow, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      double margin;
      gboolean known = assay_explain_margin (evaluation, row, NULL, &margin, NULL);

      keyed[row] = (AssayKeyedRow) { G_MAXUINT64, row };
      if (known)
        keyed[row].key = assay_radix_key_of_double (descending ? -margin : margin);
    }
  assay_radix_sort (keyed, spare, n_rows);

  return rows_of_keyed (keyed, n_rows);
}

/**
 * assay_row_order_new:
 * @key: (nullable): what to sort by; a key that is not known gives the order of the files
 * @descending: whether the highest stands first
 *
 * Reads only frozen values: may run in any thread. Orders are stable.
 *
 * Returns: (transfer full): row numbers (guint)
 */
GBytes *
assay_row_order_new (AssayEvaluation *evaluation,
                     const char      *key,
                     gboolean         descending)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  guint n_rows = assay_table_get_n_rows (table);
  AssayColumn *column = column_of_key (evaluation, key);

  if (column != NULL && has_text (column))
    return order_by_text (column, descending);
  if (column != NULL)
    return take_order (assay_order_new_by_column (column, descending));
  if (g_strcmp0 (key, "verdict") == 0)
    return take_order (assay_order_new_by_keys (assay_evaluation_get_verdicts (evaluation), n_rows, descending));
  if (g_strcmp0 (key, "name") == 0)
    return take_order (assay_order_new_by_name (table, descending));
  if (g_strcmp0 (key, "margin") == 0)
    return order_by_margin (evaluation, descending);
  if (g_strcmp0 (key, "file") == 0)
    return take_order (assay_order_new_by_file (table, descending));

  return take_order (assay_order_new_by_row (n_rows));
}

/**
 * assay_row_order_is_known:
 * @key: (nullable): what to sort by
 *
 * Returns: whether these results can be sorted by @key
 */
gboolean
assay_row_order_is_known (AssayEvaluation *evaluation,
                          const char      *key)
{
  return key == NULL || column_of_key (evaluation, key) != NULL ||
         strcmp (key, "verdict") == 0 || strcmp (key, "name") == 0 || strcmp (key, "margin") == 0 ||
         (strcmp (key, "file") == 0 && assay_table_get_n_sources (assay_evaluation_get_table (evaluation)) > 1);
}

/**
 * assay_row_order_is_quick:
 * @key: (nullable): what to sort by
 *
 * Numbers and verdicts are sorted by radix, tens of milliseconds for a million; texts, names and computed margins
 * are compared one by one.
 *
 * Returns: whether the order can be made while somebody waits for the next frame
 */
gboolean
assay_row_order_is_quick (AssayEvaluation *evaluation,
                          const char      *key)
{
  AssayColumn *column = column_of_key (evaluation, key);
  gboolean falls;

  if (assay_table_get_n_rows (assay_evaluation_get_table (evaluation)) <= FEW_ROWS || key == NULL)
    return TRUE;
  if (column != NULL)
    return !has_text (column);
  if (strcmp (key, "margin") == 0)
    return column_of_margin (evaluation, &falls) != NULL;

  return strcmp (key, "name") != 0;
}

/**
 * assay_row_order_differs:
 * @before: an evaluation that an order was made of
 * @after: a later one of the same table
 * @key: (nullable): what it was sorted by
 *
 * Returns: whether the order may be another one now
 */
gboolean
assay_row_order_differs (AssayEvaluation *before,
                         AssayEvaluation *after,
                         const char      *key)
{
  gboolean fell = FALSE, falls = FALSE;
  AssayColumn *column;

  if (g_strcmp0 (key, "verdict") == 0)
    return TRUE;
  if (g_strcmp0 (key, "margin") != 0)
    return FALSE;

  column = column_of_margin (after, &falls);

  return column == NULL || column != column_of_margin (before, &fell) || fell != falls;
}
