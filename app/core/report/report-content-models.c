#include "report/report-content-models.h"

#include <glib/gi18n-lib.h>

#include "report/report-rows.h"
#include "report/report-words.h"

/* Verdict, model, margin, what made the verdict and what else was judged stand around the judged values. */
#define N_FIXED_COLUMNS 5

#define MAX_HEAD 60

static void
add_head (AssayReportBlocks     *blocks,
          const AssayReportRows *rows)
{
  guint n_columns = assay_report_rows_get_n_columns (rows);

  assay_report_blocks_models (blocks, _("Verdict and reason of each model"), n_columns + N_FIXED_COLUMNS);
  assay_report_blocks_cell (blocks, _("Verdict"));
  assay_report_blocks_cell (blocks, _("Model"));
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name
        = assay_report_dup_shown (assay_column_get_name (assay_report_rows_get_column (rows, i)), MAX_HEAD);

      assay_report_blocks_cell (blocks, *name != '\0' ? name : _("value"));
    }
  assay_report_blocks_cell (blocks, _("Margin"));
  assay_report_blocks_cell (blocks, _("Reason"));
  assay_report_blocks_cell (blocks, _("Also judged"));
}

static void
add_model (AssayReportBlocks     *blocks,
           const AssayReportRows *rows,
           guint                  index)
{
  g_auto(AssayReportRow) row = { 0 };
  guint n_columns = assay_report_rows_get_n_columns (rows);

  assay_report_rows_read (rows, index, &row);
  assay_report_blocks_verdict (blocks, row.verdict);
  assay_report_blocks_cell (blocks, assay_verdict_to_title (row.verdict));
  assay_report_blocks_cell (blocks, row.id);
  for (guint i = 0; i < n_columns; i++)
    assay_report_blocks_cell (blocks, row.values[i]);
  assay_report_blocks_cell (blocks, row.margin);
  assay_report_blocks_cell (blocks, row.reason);
  assay_report_blocks_cell (blocks, row.further);
  for (guint i = 0; i <= n_columns; i++)
    assay_report_blocks_number (blocks, row.numbers[i]);
}

static char *
dup_limit (guint    n_rows,
           guint    n_models,
           gboolean alone)
{
  g_autofree char *listed
    = g_strdup_printf (ngettext ("%u of %u models is listed here, the first that waits for a person.",
                                 "%u of %u models are listed here, first those that wait for a person.", n_rows),
                       n_rows, n_models);

  return g_strdup_printf ("%s %s", listed, alone ? _("All are in the report folder.")
                                                 : _("All are in report.csv and report.json beside this file."));
}

static char *
dup_omitted (guint    n_omitted,
             gboolean alone)
{
  g_autofree char *omitted
    = g_strdup_printf (ngettext ("%u more judged metric has no column here.",
                                 "%u more judged metrics have no column here.", n_omitted), n_omitted);

  return g_strdup_printf ("%s %s", omitted, alone ? _("All values are in the report folder.")
                                                  : _("All values are in report.csv."));
}

/* Said above the table: who reads only its beginning must know that there is more. */
static void
add_limits (AssayReportBlocks     *blocks,
            const AssayReportRows *rows,
            guint                  n_models,
            gboolean               alone)
{
  guint n_rows = assay_report_rows_get_n_rows (rows);
  guint n_omitted = assay_report_rows_get_n_omitted (rows);

  if (n_rows < n_models)
    {
      g_autofree char *text = dup_limit (n_rows, n_models, alone);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, text);
    }

  if (n_omitted > 0)
    {
      g_autofree char *text = dup_omitted (n_omitted, alone);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, text);
    }
}

/**
 * assay_report_add_models:
 * @blocks: what the report says so far
 * @report: a report
 * @form: what there is room for
 *
 * Adds the models with verdict, values and reasons: those first that wait for a person.
 */
void
assay_report_add_models (AssayReportBlocks     *blocks,
                         const AssayReport     *report,
                         const AssayReportForm *form)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  g_autoptr(AssayReportRows) rows = assay_report_rows_new (evaluation, form->max_models, form->max_columns);
  guint n_rows = assay_report_rows_get_n_rows (rows);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Models"));
  add_limits (blocks, rows, assay_table_get_n_rows (assay_evaluation_get_table (evaluation)),
              assay_report_is_alone (report));
  add_head (blocks, rows);
  for (guint i = 0; i < n_rows; i++)
    add_model (blocks, rows, i);
}
