#include "report/report-json-models.h"

#include "base/decimal.h"
#include "base/number.h"
#include "policy/explanation.h"
#include "report/report-rows.h"

/* Sentences say in words what outcomes and values say as numbers. */
#define MAX_SENTENCES 10000

static void
write_verdicts (AssayJsonWriter *writer,
                const guint8    *verdicts,
                guint            n_rows)
{
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    assay_json_writer_string (writer, assay_verdict_to_id (verdicts[row]));
  assay_json_writer_end_array (writer);
}

static void
write_ids (AssayJsonWriter  *writer,
           const AssayTable *table)
{
  guint n_rows = assay_table_get_n_rows (table);
  gboolean same = TRUE;

  assay_json_writer_key (writer, "id");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *id = assay_table_dup_id (table, row);

      same = same && assay_table_is_name_unique (table, row);
      assay_json_writer_string (writer, id);
    }
  assay_json_writer_end_array (writer);

  if (same)
    return;

  assay_json_writer_key (writer, "name");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    assay_json_writer_string (writer, assay_table_get_name (table, row));
  assay_json_writer_end_array (writer);
}

static void
write_sources (AssayJsonWriter  *writer,
               const AssayTable *table)
{
  guint n_rows = assay_table_get_n_rows (table);

  if (assay_table_get_n_sources (table) < 2)
    return;

  assay_json_writer_key (writer, "result");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    assay_json_writer_integer (writer, assay_table_get_source_of (table, row));
  assay_json_writer_end_array (writer);
}

static void
write_outcomes (AssayJsonWriter       *writer,
                const AssayEvaluation *evaluation,
                guint                  n_rows)
{
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));

  assay_json_writer_key (writer, "rules");
  assay_json_writer_begin_array (writer);
  for (guint rule = 0; rule < n_rules; rule++)
    {
      AssayColumn *column = assay_evaluation_get_column (evaluation, rule);

      assay_json_writer_begin_object (writer);
      assay_json_writer_key (writer, "rule");
      assay_json_writer_integer (writer, rule);
      assay_json_writer_key (writer, "column");
      if (column != NULL)
        assay_json_writer_string (writer, assay_column_get_name (column));
      else
        assay_json_writer_null (writer);
      assay_json_writer_key (writer, "outcome");
      write_verdicts (writer, assay_evaluation_get_outcomes (evaluation, rule), n_rows);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

/* A number keeps the digits that it was written with, where those are a JSON number. */
static void
write_number (AssayJsonWriter   *writer,
              const AssayColumn *column,
              guint              row)
{
  const char *written = assay_column_get_written (column, row);

  if (written != NULL && assay_decimal_is_valid (written))
    assay_json_writer_token (writer, written);
  else
    assay_json_writer_number (writer, assay_column_get_values (column)[row]);
}

static void
write_values (AssayJsonWriter   *writer,
              const AssayColumn *column,
              guint              n_rows)
{
  assay_json_writer_key (writer, "value");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    if (assay_column_get_cell (column, row) == ASSAY_CELL_NUMBER)
      write_number (writer, column, row);
    else
      assay_json_writer_null (writer);
  assay_json_writer_end_array (writer);
}

/* null stands for everything that is no number; what it is, is said beside. */
static void
write_others (AssayJsonWriter   *writer,
              const AssayColumn *column,
              guint              n_rows)
{
  static const char *const cells[] = {
    [ASSAY_CELL_NUMBER] = "number", [ASSAY_CELL_MISSING] = "missing",   [ASSAY_CELL_NULL] = "null",
    [ASSAY_CELL_EMPTY] = "empty",   [ASSAY_CELL_NAN] = "nan",           [ASSAY_CELL_INFINITE] = "infinite",
    [ASSAY_CELL_TEXT] = "text",     [ASSAY_CELL_BOOLEAN] = "boolean",
  };

  if (assay_column_get_n_numbers (column) == n_rows)
    return;

  assay_json_writer_key (writer, "not_numbers");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    {
      char buffer[ASSAY_NUMBER_BUFFER];
      AssayCell cell = assay_column_get_cell (column, row);

      if (cell == ASSAY_CELL_NUMBER)
        continue;
      assay_json_writer_begin_array (writer);
      assay_json_writer_integer (writer, row);
      assay_json_writer_string (writer, cells[cell]);
      if (cell == ASSAY_CELL_TEXT || cell == ASSAY_CELL_BOOLEAN)
        assay_json_writer_string (writer, assay_column_get_text (column, row, buffer));
      assay_json_writer_end_array (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_metrics (AssayJsonWriter       *writer,
               const AssayEvaluation *evaluation,
               guint                  n_rows)
{
  g_autoptr(GPtrArray) columns = assay_report_judged_columns (evaluation);

  assay_json_writer_key (writer, "metrics");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < columns->len; i++)
    {
      const AssayColumn *column = g_ptr_array_index (columns, i);

      assay_json_writer_begin_object (writer);
      assay_json_writer_key (writer, "column");
      assay_json_writer_string (writer, assay_column_get_name (column));
      write_values (writer, column, n_rows);
      write_others (writer, column, n_rows);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_sentences (AssayJsonWriter       *writer,
                 const AssayEvaluation *evaluation,
                 guint                  n_rows)
{
  if (n_rows > MAX_SENTENCES)
    return;

  assay_json_writer_key (writer, "sentence");
  assay_json_writer_begin_array (writer);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *words = assay_explain_in_words (evaluation, row);

      assay_json_writer_string (writer, words);
    }
  assay_json_writer_end_array (writer);
}

/**
 * assay_report_write_models:
 * @evaluation: an evaluation
 * @writer: inside an object
 *
 * Writes the member "models": an array per column, all in the order of the rows. "verdict" and "outcome" hold the words
 * of assay_verdict_to_id (); "metrics" holds the judged values as they were written, with null for what is no number and
 * [row, kind, text] for each of those; "sentence" is there for at most 10,000 models.
 */
void
assay_report_write_models (const AssayEvaluation *evaluation,
                           AssayJsonWriter       *writer)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  guint n_rows = assay_table_get_n_rows (table);

  assay_json_writer_key (writer, "models");
  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "count");
  assay_json_writer_integer (writer, n_rows);
  write_ids (writer, table);
  write_sources (writer, table);
  assay_json_writer_key (writer, "verdict");
  write_verdicts (writer, assay_evaluation_get_verdicts (evaluation), n_rows);
  write_outcomes (writer, evaluation, n_rows);
  write_metrics (writer, evaluation, n_rows);
  write_sentences (writer, evaluation, n_rows);
  assay_json_writer_end_object (writer);
}
