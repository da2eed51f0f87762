#include "cli/check-output.h"

#include <glib/gi18n-lib.h>

#include "base/english.h"
#include "base/number.h"
#include "base/text.h"
#include "cli/output.h"
#include "policy/explanation.h"

/**
 * assay_check_next:
 * @check: what was found
 * @from: (inout): where to go on; 0 at first
 * @row: (out): the next row to print
 *
 * Walks over the rows that are judged and shown, in the order of the results.
 *
 * Returns: whether there was one more
 */
gboolean
assay_check_next (const AssayCheck *check,
                  guint            *from,
                  guint            *row)
{
  while (assay_row_set_next (check->judged, *from, row))
    {
      *from = *row + 1;
      if (check->only == ASSAY_OUTCOME_SKIPPED
          || assay_evaluation_get_verdict (check->evaluation, *row) == check->only)
        return TRUE;
    }

  return FALSE;
}

/**
 * assay_check_list_columns:
 * @check: what was found
 *
 * Returns: (transfer container) (element-type AssayColumn): the columns that the rules judged, each once
 */
GPtrArray *
assay_check_list_columns (const AssayCheck *check)
{
  AssayPolicy *policy = assay_evaluation_get_policy (check->evaluation);
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    {
      AssayColumn *column = assay_evaluation_get_column (check->evaluation, i);

      if (column != NULL && !g_ptr_array_find (columns, column, NULL))
        g_ptr_array_add (columns, column);
    }

  return columns;
}

static char *
dup_id (const AssayCheck *check,
        guint             row)
{
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (check->evaluation), row);

  return assay_text_escape_controls (id);
}

static char *
dup_cell (const AssayColumn *column,
          guint              row)
{
  char buffer[ASSAY_NUMBER_BUFFER];

  return assay_text_escape_controls (assay_column_get_text (column, row, buffer));
}

static void
print_names (const AssayCheck *check)
{
  guint from = 0, row;

  while (assay_check_next (check, &from, &row))
    {
      g_autofree char *id = dup_id (check, row);

      puts (id);
    }
}

/* How wide each column must be. A very long name does not push the numbers out of sight. */
#define MAX_NAME_WIDTH 48
#define VERDICT_WIDTH  16

static guint
measure_names (const AssayCheck *check)
{
  guint from = 0, row, width = 8;

  while (width < MAX_NAME_WIDTH && assay_check_next (check, &from, &row))
    {
      g_autofree char *id = dup_id (check, row);

      width = MAX (width, assay_output_width (id));
    }

  return MIN (width, MAX_NAME_WIDTH);
}

static guint
measure_column (const AssayCheck  *check,
                const AssayColumn *column)
{
  g_autofree char *title = assay_text_escape_controls (assay_column_get_name (column));
  guint from = 0, row, width = assay_output_width (title);

  while (width < MAX_NAME_WIDTH && assay_check_next (check, &from, &row))
    {
      g_autofree char *cell = dup_cell (column, row);

      width = MAX (width, assay_output_width (cell));
    }

  return MIN (width, MAX_NAME_WIDTH);
}

static void
print_sources (const AssayCheck *check)
{
  AssayTable *table = assay_evaluation_get_table (check->evaluation);
  g_autofree char *words = assay_policy_to_words (assay_evaluation_get_policy (check->evaluation));
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; i < MIN (assay_table_get_n_sources (table), 10); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);
      g_autofree char *name = assay_text_escape_controls (source->name);

      printf (ngettext ("%s: %u model, %s\n", "%s: %u models, %s\n", source->n_models), name, source->n_models,
              _(source->layout_title));
    }
  if (assay_table_get_n_sources (table) > 10)
    printf (_("… and %u more files\n"), assay_table_get_n_sources (table) - 10);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = assay_text_escape_controls (lines[i]);

      puts (line);
    }
  putchar ('\n');
}

static void
print_sentences (const AssayCheck *check,
                 guint             row)
{
  g_autoptr(GArray) reasons = assay_explain (check->evaluation, row);

  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *text = assay_text_escape_controls (g_array_index (reasons, AssayReason, i).text);

      printf ("%*s%s\n", VERDICT_WIDTH + 2, "", text);
    }
}

static void
print_counts (const AssayCheck *check)
{
  printf (_("\n%u approved, %u need a decision, %u rejected, %u not evaluable\n"),
          check->counts[ASSAY_VERDICT_APPROVED], check->counts[ASSAY_VERDICT_NEEDS_DECISION],
          check->counts[ASSAY_VERDICT_REJECTED], check->counts[ASSAY_VERDICT_NOT_EVALUABLE]);
}

static void
print_table_row (const AssayCheck *check,
                 GPtrArray        *columns,
                 const guint      *widths,
                 guint             row)
{
  g_autofree char *id = dup_id (check, row);
  g_autofree char *margin = NULL;

  assay_output_verdict (assay_evaluation_get_verdict (check->evaluation, row), VERDICT_WIDTH);
  printf ("  ");
  assay_output_pad (id, widths[columns->len], FALSE);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *cell = dup_cell (g_ptr_array_index (columns, i), row);

      printf ("  ");
      assay_output_pad (cell, widths[i], TRUE);
    }
  if (assay_explain_margin (check->evaluation, row, NULL, NULL, &margin))
    {
      printf ("  ");
      assay_output_pad (margin, 8, TRUE);
    }
  putchar ('\n');
  if (check->explain)
    print_sentences (check, row);
}

static void
print_table (const AssayCheck *check)
{
  g_autoptr(GPtrArray) columns = assay_check_list_columns (check);
  g_autofree guint *widths = g_new (guint, columns->len + 1);
  guint from = 0, row;

  print_sources (check);

  assay_output_pad (_("Verdict"), VERDICT_WIDTH, FALSE);
  printf ("  ");
  widths[columns->len] = measure_names (check);
  assay_output_pad (_("Model"), widths[columns->len], FALSE);
  for (guint i = 0; i < columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *title = assay_text_escape_controls (assay_column_get_name (column));

      widths[i] = measure_column (check, column);
      printf ("  ");
      assay_output_pad (title, widths[i], TRUE);
    }
  printf ("  ");
  assay_output_pad (_("Margin"), 8, TRUE);
  putchar ('\n');

  while (assay_check_next (check, &from, &row))
    print_table_row (check, columns, widths, row);
  print_counts (check);
}

static void
print_csv_cell (const char *text)
{
  g_autofree char *escaped = assay_text_escape_csv (text);

  fputs (escaped, stdout);
}

static void
print_csv (const AssayCheck *check)
{
  g_autoptr(GPtrArray) columns = assay_check_list_columns (check);
  AssayTable *table = assay_evaluation_get_table (check->evaluation);
  guint from = 0, row;

  printf ("id,verdict");
  for (guint i = 0; i < columns->len; i++)
    {
      putchar (',');
      print_csv_cell (assay_column_get_name (g_ptr_array_index (columns, i)));
    }
  printf (",margin,reason\r\n");

  while (assay_check_next (check, &from, &row))
    {
      g_autofree char *id = assay_table_dup_id (table, row);
      g_autofree char *words = assay_explain_in_words (check->evaluation, row);
      g_autofree char *margin = NULL;

      print_csv_cell (id);
      printf (",%s", assay_verdict_to_id (assay_evaluation_get_verdict (check->evaluation, row)));
      for (guint i = 0; i < columns->len; i++)
        {
          char buffer[ASSAY_NUMBER_BUFFER];

          putchar (',');
          print_csv_cell (assay_column_get_text (g_ptr_array_index (columns, i), row, buffer));
        }
      assay_explain_margin (check->evaluation, row, NULL, NULL, &margin);
      printf (",%s,", margin != NULL ? margin : "");
      print_csv_cell (words);
      printf ("\r\n");
    }
}

static void
print_markdown (const AssayCheck *check)
{
  AssayTable *table = assay_evaluation_get_table (check->evaluation);
  g_autofree char *words = assay_policy_to_words (assay_evaluation_get_policy (check->evaluation));
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);
  guint from = 0, row;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = assay_text_escape_markdown (lines[i]);

      printf ("%s\n\n", line);
    }
  printf ("| %s | %s | %s |\n| --- | --- | --- |\n", _("Verdict"), _("Model"), _("Reason"));
  while (assay_check_next (check, &from, &row))
    {
      g_autofree char *id = assay_table_dup_id (table, row);
      g_autofree char *model = assay_text_escape_markdown (id);
      g_autofree char *reason = assay_explain_in_words (check->evaluation, row);
      g_autofree char *escaped = assay_text_escape_markdown (reason);
      AssayVerdict verdict = assay_evaluation_get_verdict (check->evaluation, row);

      printf ("| %s %s | %s | %s |\n", assay_output_verdict_sign (verdict), assay_verdict_to_title (verdict), model,
              escaped);
    }
  print_counts (check);
}

/**
 * assay_check_find_printer:
 * @format: what --format said
 *
 * Returns: what prints that format, or %NULL if there is no such
 */
const AssayCheckPrinter *
assay_check_find_printer (const char *format)
{
  static const AssayCheckPrinter printers[] = {
    { "table", print_table, FALSE },       { "json", assay_check_print_json, TRUE },   { "csv", print_csv, TRUE },
    { "markdown", print_markdown, FALSE }, { "junit", assay_check_print_junit, TRUE }, { "names", print_names, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (printers); i++)
    {
      if (g_str_equal (format, printers[i].format))
        return &printers[i];
    }

  return NULL;
}

static void
print_in_english (const AssayCheck        *check,
                  const AssayCheckPrinter *printer)
{
  g_auto(AssayEnglish) english = assay_english_begin ();

  printer->print (check);
}

/**
 * assay_check_print:
 * @check: what was found
 * @printer: as what to print it
 *
 * Prints on stdout: what people read in their language, what programs read in English.
 */
void
assay_check_print (const AssayCheck        *check,
                   const AssayCheckPrinter *printer)
{
  if (printer->in_english)
    print_in_english (check, printer);
  else
    printer->print (check);
}
