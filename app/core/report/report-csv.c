#include "report/report.h"

#include "base/english.h"
#include "base/number.h"
#include "base/text.h"
#include "policy/explanation.h"
#include "report/report-rows.h"

/* For more models than this the sentences would take longer and be larger than all values together. */
#define MAX_EXPLAINED 100000

static void
append_cell (GString    *csv,
             const char *text)
{
  g_autofree char *controlled = NULL;
  g_autofree char *cell = NULL;

  if (*text == '\0')
    return;

  controlled = assay_text_escape_controls (text);
  cell = assay_text_escape_csv (controlled);
  g_string_append (csv, cell);
}

/* Every metric of the table, judged or not, and whatever else a rule stands on. */
static GPtrArray *
choose_columns (const AssayEvaluation *evaluation)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  guint n_columns = assay_table_get_n_columns (table);
  GPtrArray *columns = assay_report_judged_columns (evaluation);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < columns->len; i++)
    g_hash_table_add (seen, g_ptr_array_index (columns, i));

  for (guint i = 0; i < n_columns; i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      if (assay_column_get_role (column) == ASSAY_ROLE_METRIC && g_hash_table_add (seen, column))
        g_ptr_array_add (columns, assay_column_ref (column));
    }

  return columns;
}

static void
append_head (GString         *csv,
             const GPtrArray *columns)
{
  g_string_append (csv, "model,verdict,margin");
  for (guint i = 0; i < columns->len; i++)
    {
      g_string_append_c (csv, ',');
      append_cell (csv, assay_column_get_name (g_ptr_array_index (columns, i)));
    }
  g_string_append (csv, ",reasons\r\n");
}

static void
append_values (GString         *csv,
               const GPtrArray *columns,
               guint            row)
{
  char buffer[ASSAY_NUMBER_BUFFER];

  for (guint i = 0; i < columns->len; i++)
    {
      const AssayColumn *column = g_ptr_array_index (columns, i);
      const char *text = assay_column_get_text (column, row, buffer);

      g_string_append_c (csv, ',');
      if (text == buffer)
        g_string_append (csv, text);
      else
        append_cell (csv, text);
    }
}

static void
append_model (GString               *csv,
              const AssayEvaluation *evaluation,
              const GPtrArray       *columns,
              guint                  row,
              gboolean               is_explained)
{
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (evaluation), row);
  g_autofree char *margin_text = NULL;
  double margin;
  guint rule;

  append_cell (csv, id);
  g_string_append_printf (csv, ",%s,", assay_verdict_to_id (assay_evaluation_get_verdict (evaluation, row)));
  if (assay_explain_margin (evaluation, row, &rule, &margin, &margin_text) && margin_text != NULL)
    g_string_append (csv, margin_text + (*margin_text == '+'));
  append_values (csv, columns, row);
  g_string_append_c (csv, ',');
  if (is_explained)
    {
      g_autofree char *words = assay_explain_in_words (evaluation, row);

      append_cell (csv, words);
    }
  g_string_append (csv, "\r\n");
}

/**
 * assay_report_to_csv:
 * @self: a report
 * @error: return location; this rendering does not fail
 *
 * Writes every model in the order of the files: id, verdict, margin, the judged values and all other metrics as they
 * were written, and the reasons in words, which are empty where there are more than 100,000 models. No cell can be a
 * formula.
 *
 * Returns: (transfer full): RFC 4180 text in UTF-8
 */
GBytes *
assay_report_to_csv (const AssayReport *self,
                     GError           **error)
{
  g_auto(AssayEnglish) english = assay_english_begin ();
  AssayEvaluation *evaluation = assay_report_get_evaluation (self);
  guint n_rows = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  g_autoptr(GPtrArray) columns = choose_columns (evaluation);
  GString *csv = g_string_new (NULL);

  append_head (csv, columns);
  for (guint row = 0; row < n_rows; row++)
    append_model (csv, evaluation, columns, row, n_rows <= MAX_EXPLAINED);

  return g_string_free_to_bytes (csv);
}
