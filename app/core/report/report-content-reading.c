#include "report/report-content-reading.h"

#include <glib/gi18n-lib.h>

#include "report/report-rows.h"
#include "report/report-words.h"

#define MAX_FILES    100
#define MAX_NAMES    60
#define MAX_LEFT_OUT 100
#define MAX_NAME     100
#define MAX_TEXT     300

static void
add_files (AssayReportBlocks *blocks,
           const AssayReport *report,
           const AssayTable  *table)
{
  guint n_sources = assay_table_get_n_sources (table);
  g_autofree char *choice = assay_read_choice_to_words (assay_report_get_choice (report));

  for (guint i = 0; i < MIN (n_sources, MAX_FILES); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);
      g_autofree char *name = assay_report_dup_shown (source->name, MAX_TEXT);
      g_autofree char *words
        = g_strdup_printf (ngettext ("%u model, read as “%s”", "%u models, read as “%s”", source->n_models),
                           source->n_models, source->layout_title != NULL ? _(source->layout_title) : source->layout);

      assay_report_blocks_fact (blocks, name, words);
    }

  if (choice == NULL)
    assay_report_blocks_fact (blocks, _("Layout"), _("recognised by content"));
  else
    {
      g_autofree char *shown = assay_report_dup_shown (choice, MAX_TEXT);

      assay_report_blocks_fact (blocks, _("As asked for"), shown);
    }
}

static void
append_name (GString    *words,
             guint       nth,
             const char *name)
{
  g_autofree char *shown = assay_report_dup_shown (name, MAX_NAME);

  if (nth < MAX_NAMES)
    g_string_append_printf (words, "%s%s", nth > 0 ? ", " : "", *shown != '\0' ? shown : _("value without a name"));
}

static void
add_names (AssayReportBlocks *blocks,
           const char        *term,
           GString           *words,
           guint              n)
{
  if (n == 0)
    return;

  if (n > MAX_NAMES)
    g_string_append_printf (words, ngettext (" and %u more", " and %u more", n - MAX_NAMES), n - MAX_NAMES);
  assay_report_blocks_fact (blocks, term, words->str);
}

/* What was judged, what could have been, and what is only shown. */
static void
add_columns (AssayReportBlocks     *blocks,
             const AssayEvaluation *evaluation,
             const AssayTable      *table)
{
  g_autoptr(GPtrArray) judged = assay_report_judged_columns (evaluation);
  g_autoptr(GString) of_rules = g_string_new (NULL);
  g_autoptr(GString) metrics = g_string_new (NULL);
  g_autoptr(GString) attributes = g_string_new (NULL);
  guint n_metrics = 0, n_attributes = 0;

  for (guint i = 0; i < judged->len; i++)
    append_name (of_rules, i, assay_column_get_name (g_ptr_array_index (judged, i)));
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      if (g_ptr_array_find (judged, column, NULL))
        continue;
      if (assay_column_get_role (column) == ASSAY_ROLE_METRIC)
        append_name (metrics, n_metrics++, assay_column_get_name (column));
      else
        append_name (attributes, n_attributes++, assay_column_get_name (column));
    }

  add_names (blocks, _("Judged"), of_rules, judged->len);
  add_names (blocks, _("Metrics without a rule"), metrics, n_metrics);
  add_names (blocks, _("Attributes, never judged"), attributes, n_attributes);
}

/* CONTRACT 1.20: one number without a name takes the name that the rules use. */
static const char *
find_given_name (const AssayEvaluation *evaluation)
{
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    if (assay_evaluation_is_unnamed (evaluation, i))
      return assay_policy_get_rule (policy, i)->metric;

  return NULL;
}

static void
add_notices (AssayReportBlocks     *blocks,
             const AssayEvaluation *evaluation,
             const AssayTable      *table)
{
  guint n_notices = assay_table_get_n_notices (table);
  const char *given_name = find_given_name (evaluation);

  if (n_notices == 0 && given_name == NULL)
    return;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_SUBHEADING, _("Notices"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_LIST, NULL);
  if (given_name != NULL)
    {
      g_autofree char *name = assay_report_dup_shown (given_name, MAX_TEXT);
      g_autofree char *words
        = g_strdup_printf (_("The results give one number without a name, which the rules call “%s”."), name);

      assay_report_blocks_cell (blocks, words);
    }
  for (guint i = 0; i < MIN (n_notices, MAX_LEFT_OUT); i++)
    {
      g_autofree char *notice = assay_report_dup_shown (assay_table_get_notice (table, i), MAX_TEXT);

      assay_report_blocks_cell (blocks, notice);
    }
  assay_report_blocks_more (blocks, n_notices, MAX_LEFT_OUT, _("All notices are in report.json."));
}

static void
add_left_out (AssayReportBlocks  *blocks,
              const AssayLeftOut *left_out)
{
  g_autofree char *what = assay_report_dup_shown (left_out->what, MAX_TEXT);
  g_autofree char *reason = assay_report_dup_shown (left_out->reason, MAX_TEXT);
  g_autofree char *words = left_out->count > 1
                           ? g_strdup_printf (ngettext ("%s: %s (%u time)", "%s: %s (%u times)", left_out->count),
                                              what, reason, left_out->count)
                           : g_strdup_printf ("%s: %s", what, reason);

  assay_report_blocks_cell (blocks, words);
}

static void
add_unused (AssayReportBlocks *blocks,
            const AssayTable  *table)
{
  guint n_left_out = assay_table_get_n_left_out (table);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_SUBHEADING, _("Not used"));
  if (n_left_out == 0)
    {
      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, _("Nothing was left out: all that the files hold is in "
                                                                "the table that was judged."));
      return;
    }

  assay_report_blocks_add (blocks, ASSAY_BLOCK_LIST, NULL);
  for (guint i = 0; i < MIN (n_left_out, MAX_LEFT_OUT); i++)
    add_left_out (blocks, assay_table_get_left_out (table, i));
  assay_report_blocks_more (blocks, n_left_out, MAX_LEFT_OUT, _("All of it is in report.json."));
}

/**
 * assay_report_add_reading:
 * @blocks: what the report says so far
 * @report: a report
 *
 * Adds how the results were read: layouts, what each column is taken for, what a careful reader should know, and what
 * was not used and why.
 */
void
assay_report_add_reading (AssayReportBlocks *blocks,
                          const AssayReport *report)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  AssayTable *table = assay_evaluation_get_table (evaluation);
  guint n_sources = assay_table_get_n_sources (table);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("How the results were read"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  add_files (blocks, report, table);
  add_columns (blocks, evaluation, table);
  assay_report_blocks_more (blocks, n_sources, MAX_FILES, _("All files are in report.json."));
  add_notices (blocks, evaluation, table);
  add_unused (blocks, table);
}
