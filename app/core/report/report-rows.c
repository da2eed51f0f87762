#include "report/report-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "policy/explanation.h"
#include "report/report-words.h"
#include "table/order.h"

#define MAX_ID     600
#define MAX_VALUE  60
#define MAX_REASON 600

struct _AssayReportRows
{
  AssayEvaluation *evaluation;
  GPtrArray       *columns;
  guint            n_omitted;   /* judged columns that found no room */
  guint           *rows;
  guint            n_rows;
};

/* People first see what waits for them, then what nobody could judge, then what they sign for. */
static const AssayVerdict reading_order[] = {
  ASSAY_VERDICT_NEEDS_DECISION,
  ASSAY_VERDICT_NOT_EVALUABLE,
  ASSAY_VERDICT_APPROVED,
  ASSAY_VERDICT_REJECTED,
};

/**
 * assay_report_judged_columns:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): the columns that rules stand on, each once, in the order of the rules
 */
GPtrArray *
assay_report_judged_columns (const AssayEvaluation *evaluation)
{
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_unref);

  for (guint rule = 0; rule < n_rules; rule++)
    {
      AssayColumn *column = assay_evaluation_get_column (evaluation, rule);

      if (column != NULL && g_hash_table_add (seen, column))
        g_ptr_array_add (columns, assay_column_ref (column));
    }

  return columns;
}

/* Within a verdict the best comes first, by the first rule; where that says nothing, the order of the files. */
static AssayOrder *
order_by_first_rule (const AssayReportRows *self)
{
  AssayTable *table = assay_evaluation_get_table (self->evaluation);
  AssayPolicy *policy = assay_evaluation_get_policy (self->evaluation);
  AssayColumn *column = assay_evaluation_get_column (self->evaluation, 0);
  AssayDirection direction = assay_policy_get_rule (policy, 0)->direction;

  if (column == NULL || (direction != ASSAY_DIRECTION_HIGHER && direction != ASSAY_DIRECTION_LOWER))
    return assay_order_new_by_row (assay_table_get_n_rows (table));

  return assay_order_new_by_column (column, direction == ASSAY_DIRECTION_HIGHER);
}

static void
choose_rows (AssayReportRows *self,
             guint            max_rows)
{
  const guint8 *verdicts = assay_evaluation_get_verdicts (self->evaluation);
  g_autoptr(AssayOrder) order = order_by_first_rule (self);
  const guint *sorted = assay_order_get_rows (order);
  guint n_sorted = assay_order_get_n_rows (order);

  self->rows = g_new (guint, MIN (max_rows, n_sorted));
  for (guint i = 0; i < G_N_ELEMENTS (reading_order); i++)
    for (guint j = 0; j < n_sorted && self->n_rows < max_rows; j++)
      if (verdicts[sorted[j]] == reading_order[i])
        self->rows[self->n_rows++] = sorted[j];
}

/**
 * assay_report_rows_new:
 * @evaluation: an evaluation with at least one rule
 * @max_rows: how many models there is room for
 * @max_columns: how many judged columns there is room for
 *
 * Chooses the models to print: those that need a decision, then those that could not be evaluated, the approved and
 * the rejected, within each the best first.
 *
 * Returns: (transfer full): the rows
 */
AssayReportRows *
assay_report_rows_new (AssayEvaluation *evaluation,
                       guint            max_rows,
                       guint            max_columns)
{
  AssayReportRows *self = g_new0 (AssayReportRows, 1);

  self->evaluation = assay_evaluation_ref (evaluation);
  self->columns = assay_report_judged_columns (evaluation);
  if (self->columns->len > max_columns)
    {
      self->n_omitted = self->columns->len - max_columns;
      g_ptr_array_set_size (self->columns, (int) max_columns);
    }
  choose_rows (self, max_rows);

  return self;
}

/**
 * assay_report_rows_free:
 * @self: (transfer full): rows
 */
void
assay_report_rows_free (AssayReportRows *self)
{
  assay_evaluation_unref (self->evaluation);
  g_ptr_array_unref (self->columns);
  g_free (self->rows);
  g_free (self);
}

/** assay_report_rows_get_n_rows: how many models are printed */
guint
assay_report_rows_get_n_rows (const AssayReportRows *self)
{
  return self->n_rows;
}

/** assay_report_rows_get_n_columns: how many judged columns are printed */
guint
assay_report_rows_get_n_columns (const AssayReportRows *self)
{
  return self->columns->len;
}

/** assay_report_rows_get_n_omitted: how many judged columns there was no room for */
guint
assay_report_rows_get_n_omitted (const AssayReportRows *self)
{
  return self->n_omitted;
}

/** assay_report_rows_get_column: (transfer none): a judged column that is printed */
AssayColumn *
assay_report_rows_get_column (const AssayReportRows *self,
                              guint                  index)
{
  return g_ptr_array_index (self->columns, index);
}

static void
append_reason (GString           *words,
               const AssayReason *reason)
{
  if (words->len > 0)
    g_string_append (words, "; ");
  if (reason->warn)
    g_string_append_printf (words, _("only a warning: %s"), reason->text);
  else
    g_string_append (words, reason->text);
}

/* What made the verdict stands apart from what else was judged; a warning that did not come true is left to report.json. */
static void
read_reasons (const AssayEvaluation *evaluation,
              AssayReportRow        *row)
{
  g_autoptr(GArray) reasons = assay_explain (evaluation, row->row);
  g_autoptr(GString) decisive = g_string_new (NULL);
  g_autoptr(GString) further = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const AssayReason *reason = &g_array_index (reasons, AssayReason, i);

      if (!reason->warn && reason->outcome == row->verdict)
        append_reason (decisive, reason);
      else if (!reason->warn || reason->outcome > ASSAY_VERDICT_APPROVED)
        append_reason (further, reason);
    }

  if (decisive->len == 0)
    g_string_append (decisive, _("no rule that counts could judge this model"));
  row->reason = assay_report_dup_shown (decisive->str, MAX_REASON);
  row->further = assay_report_dup_shown (further->str, MAX_REASON);
}

/* A minus is as wide as the plus above it. */
static char *
dup_signed (const char *margin)
{
  return *margin == '-' ? g_strconcat ("−", margin + 1, NULL) : g_strdup (margin);
}

static void
read_margin (const AssayEvaluation *evaluation,
             AssayReportRow        *row,
             double                *number)
{
  g_autofree char *text = NULL;
  guint rule;

  if (assay_explain_margin (evaluation, row->row, &rule, number, &text) && text != NULL)
    {
      row->margin = dup_signed (text);
      return;
    }

  row->margin = g_strdup ("");
  *number = NAN;
}

static char *
dup_value (const AssayColumn *column,
           guint              row)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *text = assay_column_get_text (column, row, buffer);

  if (*text == '\0')
    return g_strdup (assay_report_cell_to_words (assay_column_get_cell (column, row)));

  return assay_report_dup_shown (text, MAX_VALUE);
}

/**
 * assay_report_rows_read:
 * @self: rows
 * @index: from 0
 * @row: (out): filled in; clear with assay_report_row_clear ()
 *
 * Reads what is printed of one model. All texts are free of control characters and shortened to what a page bears.
 */
void
assay_report_rows_read (const AssayReportRows *self,
                        guint                  index,
                        AssayReportRow        *row)
{
  guint n_columns = self->columns->len;
  g_autofree char *id = NULL;

  g_return_if_fail (index < self->n_rows);

  row->row = self->rows[index];
  row->verdict = assay_evaluation_get_verdict (self->evaluation, row->row);
  id = assay_table_dup_id (assay_evaluation_get_table (self->evaluation), row->row);
  row->id = assay_report_dup_shown (id, MAX_ID);

  row->values = g_new0 (char *, n_columns + 1);
  row->numbers = g_new (double, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      const AssayColumn *column = g_ptr_array_index (self->columns, i);
      gboolean is_number = assay_column_get_cell (column, row->row) == ASSAY_CELL_NUMBER;

      row->values[i] = dup_value (column, row->row);
      row->numbers[i] = is_number ? assay_column_get_values (column)[row->row] : NAN;
    }

  read_margin (self->evaluation, row, &row->numbers[n_columns]);
  read_reasons (self->evaluation, row);
}

/**
 * assay_report_row_clear:
 * @row: what assay_report_rows_read () filled in
 */
void
assay_report_row_clear (AssayReportRow *row)
{
  g_clear_pointer (&row->id, g_free);
  g_clear_pointer (&row->values, g_strfreev);
  g_clear_pointer (&row->numbers, g_free);
  g_clear_pointer (&row->margin, g_free);
  g_clear_pointer (&row->reason, g_free);
  g_clear_pointer (&row->further, g_free);
}
