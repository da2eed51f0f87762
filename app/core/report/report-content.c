#include "report/report-content.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "report/report-figures.h"
#include "report/report-rows.h"
#include "report/report-words.h"

/* Verdict, model, margin and reason stand around the judged values. */
#define N_FIXED_COLUMNS 4

#define MAX_FIGURES  24
#define MAX_RULES    100
#define MAX_FILES    100
#define MAX_LEFT_OUT 100
#define MAX_TEXT     300

static char *
dup_shown (const char *text)
{
  g_autofree char *controlled = assay_text_escape_controls (text);

  return assay_text_shorten (controlled, MAX_TEXT);
}

static char *
dup_time (const AssayReport *report)
{
  const char *time = assay_report_get_time (report);

  return g_strdup_printf ("%.10s %.5s UTC", time, time + 11);
}

/* What a list of at most @max of @n could not hold. */
static void
add_more (AssayReportBlocks *blocks,
          guint              n,
          guint              max,
          const char        *where)
{
  g_autofree char *words = NULL;

  if (n <= max)
    return;

  words = g_strdup_printf (ngettext ("%u more is not listed here. %s", "%u more are not listed here. %s", n - max),
                           n - max, where);
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, words);
}

static void
add_counts (AssayReportBlocks     *blocks,
            const AssayEvaluation *evaluation)
{
  static const AssayVerdict verdicts[] = {
    ASSAY_VERDICT_APPROVED, ASSAY_VERDICT_NEEDS_DECISION, ASSAY_VERDICT_NOT_EVALUABLE, ASSAY_VERDICT_REJECTED
  };

  assay_report_blocks_add (blocks, ASSAY_BLOCK_COUNTS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", assay_evaluation_get_count (evaluation, verdicts[i]));

      assay_report_blocks_verdict (blocks, verdicts[i]);
      assay_report_blocks_cell (blocks, count);
    }
}

static void
add_summary (AssayReportBlocks *blocks,
             const AssayReport *report)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);
  g_autofree char *conclusion = assay_report_dup_conclusion (evaluation);
  g_autofree char *time = dup_time (report);
  g_autofree char *authors = g_strjoinv (", ", (char **) assay_report_get_authors (report));

  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, conclusion);
  add_counts (blocks, evaluation);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  assay_report_blocks_fact (blocks, _("Evaluated"), time);
  if (assay_policy_get_name (policy) != NULL)
    {
      g_autofree char *name = dup_shown (assay_policy_get_name (policy));

      assay_report_blocks_fact (blocks, _("Policy"), name);
    }
  if (*authors != '\0')
    assay_report_blocks_fact (blocks, _("Authors (as claimed)"), authors);
  assay_report_blocks_fact (blocks, _("Signatures"),
                            _("none: this report is not signed. A verdict is what the policy says; "
                              "a decision is what a person says."));
}

static void
add_policy (AssayReportBlocks *blocks,
            const AssayReport *report)
{
  AssayPolicy *policy = assay_evaluation_get_policy (assay_report_get_evaluation (report));
  guint n_rules = assay_policy_get_n_rules (policy);
  AssayApproval *approval = assay_policy_get_approval (policy);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Policy"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, _("A model gets the worst verdict that one of these rules gives it."));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_LIST, NULL);
  for (guint i = 0; i < MIN (n_rules, MAX_RULES); i++)
    {
      g_autofree char *words = assay_rule_to_words (assay_policy_get_rule (policy, i));
      g_autofree char *shown = dup_shown (words);

      assay_report_blocks_cell (blocks, shown);
    }

  add_more (blocks, n_rules, MAX_RULES, _("All rules are in policy.yaml."));
  if (approval != NULL)
    {
      g_autofree char *words = assay_approval_to_words (approval);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, words);
    }
}

static void
add_figures (AssayReportBlocks     *blocks,
             const AssayReport     *report,
             const AssayReportForm *form)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);
  guint n_rules = assay_policy_get_n_rules (policy);
  guint n_figures = 0;

  if (form->figure_height <= 0)
    return;

  for (guint i = 0; i < n_rules && n_figures < MAX_FIGURES; i++)
    {
      AssayFigure *figure = assay_report_figure (evaluation, i, form->figure_width, form->figure_height);

      if (figure == NULL)
        continue;
      if (n_figures++ == 0)
        assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Distributions"));
      assay_report_blocks_figure (blocks, figure);
    }
}

static void
add_context (AssayReportBlocks *blocks,
             const AssayReport *report)
{
  AssayReportContext *context = assay_report_get_context (report);
  guint n_facts = context != NULL ? assay_report_context_get_n_facts (context) : 0;

  if (n_facts == 0)
    return;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Context"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, _("As stated by the authors; not checked."));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  for (guint i = 0; i < n_facts; i++)
    {
      g_autofree char *term = dup_shown (assay_report_context_get_term (context, i));
      g_autofree char *words = assay_text_shorten (assay_report_context_get_words (context, i), 4 * MAX_TEXT);

      assay_report_blocks_fact (blocks, term, words);
    }
}

static void
add_models_head (AssayReportBlocks     *blocks,
                 const AssayReportRows *rows)
{
  guint n_columns = assay_report_rows_get_n_columns (rows);

  assay_report_blocks_models (blocks, _("Verdict and reason of each model"), n_columns + N_FIXED_COLUMNS);
  assay_report_blocks_cell (blocks, _("Verdict"));
  assay_report_blocks_cell (blocks, _("Model"));
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = dup_shown (assay_column_get_name (assay_report_rows_get_column (rows, i)));

      assay_report_blocks_cell (blocks, *name != '\0' ? name : _("value"));
    }
  assay_report_blocks_cell (blocks, _("Margin"));
  assay_report_blocks_cell (blocks, _("Reason"));
}

static void
add_model (AssayReportBlocks     *blocks,
           const AssayReportRows *rows,
           guint                  index)
{
  g_auto(AssayReportRow) row = { 0 };

  assay_report_rows_read (rows, index, &row);
  assay_report_blocks_verdict (blocks, row.verdict);
  assay_report_blocks_cell (blocks, assay_verdict_to_title (row.verdict));
  assay_report_blocks_cell (blocks, row.id);
  for (guint i = 0; row.values[i] != NULL; i++)
    assay_report_blocks_cell (blocks, row.values[i]);
  assay_report_blocks_cell (blocks, row.margin);
  assay_report_blocks_cell (blocks, row.reason);
}

/* Said above the table: who reads only its beginning must know that there is more. */
static void
add_limits (AssayReportBlocks     *blocks,
            const AssayReportRows *rows,
            guint                  n_models)
{
  guint n_rows = assay_report_rows_get_n_rows (rows);
  guint n_omitted = assay_report_rows_get_n_omitted (rows);

  if (n_rows < n_models)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u of %u models is listed here. All are in report.csv and "
                                                         "report.json beside this file.",
                                                         "%u of %u models are listed here. All are in report.csv and "
                                                         "report.json beside this file.", n_rows),
                                               n_rows, n_models);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, text);
    }

  if (n_omitted > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u more judged metric has no column here; its values are in "
                                                         "report.csv.",
                                                         "%u more judged metrics have no column here; their values "
                                                         "are in report.csv.", n_omitted), n_omitted);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, text);
    }
}

static void
add_models (AssayReportBlocks     *blocks,
            const AssayReport     *report,
            const AssayReportForm *form)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  g_autoptr(AssayReportRows) rows = assay_report_rows_new (evaluation, form->max_models, form->max_columns);
  guint n_rows = assay_report_rows_get_n_rows (rows);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Models"));
  add_limits (blocks, rows, assay_table_get_n_rows (assay_evaluation_get_table (evaluation)));
  add_models_head (blocks, rows);
  for (guint i = 0; i < n_rows; i++)
    add_model (blocks, rows, i);
}

static void
add_file (AssayReportBlocks *blocks,
          const AssayReport *report,
          guint              index)
{
  const AssaySource *source
    = assay_table_get_source (assay_evaluation_get_table (assay_report_get_evaluation (report)), index);
  g_autofree char *name = dup_shown (source->name);
  g_autofree char *words
    = g_strdup_printf (ngettext ("%u model, read as “%s”; kept as %s, %" G_GUINT64_FORMAT " bytes, SHA-256 %s",
                                 "%u models, read as “%s”; kept as %s, %" G_GUINT64_FORMAT " bytes, SHA-256 %s",
                                 source->n_models),
                       source->n_models, source->layout_title != NULL ? source->layout_title : source->layout,
                       assay_report_get_results_path (report, index), source->size, source->sha256);

  assay_report_blocks_fact (blocks, name, words);
}

static void
add_artifact (AssayReportBlocks   *blocks,
              const AssayArtifact *artifact)
{
  g_autofree char *model = dup_shown (artifact->model);
  g_autofree char *file = dup_shown (artifact->file);
  g_autofree char *term = g_strdup_printf (_("Artifact of %s"), model);
  g_autofree char *words = g_strdup_printf (_("%s, not kept here; %" G_GUINT64_FORMAT " bytes, SHA-256 %s"), file,
                                            artifact->size, artifact->sha256);

  assay_report_blocks_fact (blocks, term, words);
}

static void
add_evidence (AssayReportBlocks *blocks,
              const AssayReport *report)
{
  AssayTable *table = assay_evaluation_get_table (assay_report_get_evaluation (report));
  guint n_sources = assay_table_get_n_sources (table);
  const AssayReportArtifacts *artifacts = assay_report_get_artifacts (report);
  guint n_artifacts = assay_report_artifacts_get_n (artifacts);
  g_autofree char *policy = g_strdup_printf (_("kept as policy.yaml, SHA-256 %s"), assay_report_get_policy_sha256 (report));

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Evidence"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, _("This page is a view. The evidence is report.json with the files below, frozen "
                                   "in the same folder; VERIFY.txt says how to check them."));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  for (guint i = 0; i < MIN (n_sources, MAX_FILES); i++)
    add_file (blocks, report, i);
  assay_report_blocks_fact (blocks, _("Policy"), policy);
  for (guint i = 0; i < MIN (n_artifacts, MAX_FILES); i++)
    add_artifact (blocks, assay_report_artifacts_get (artifacts, i));
  assay_report_blocks_fact (blocks, _("Evaluated by"), "Assay " ASSAY_VERSION);
  add_more (blocks, n_sources, MAX_FILES, _("All files are in report.json."));
  add_more (blocks, n_artifacts, MAX_FILES, _("All artifacts are in report.json."));
}

static void
add_left_out (AssayReportBlocks *blocks,
              const AssayTable  *table,
              guint              index)
{
  const AssayLeftOut *left_out = assay_table_get_left_out (table, index);
  g_autofree char *what = dup_shown (left_out->what);
  g_autofree char *reason = dup_shown (left_out->reason);
  g_autofree char *words = left_out->count > 1
                           ? g_strdup_printf (ngettext ("%s: %s (%u time)", "%s: %s (%u times)", left_out->count),
                                              what, reason, left_out->count)
                           : g_strdup_printf ("%s: %s", what, reason);

  assay_report_blocks_cell (blocks, words);
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
add_notices (AssayReportBlocks *blocks,
             const AssayReport *report)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  AssayTable *table = assay_evaluation_get_table (evaluation);
  guint n_notices = assay_table_get_n_notices (table);
  const char *given_name = find_given_name (evaluation);

  if (n_notices == 0 && given_name == NULL)
    return;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Notices"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_LIST, NULL);
  if (given_name != NULL)
    {
      g_autofree char *name = dup_shown (given_name);
      g_autofree char *words
        = g_strdup_printf (_("The results give one number without a name, which the rules call “%s”."), name);

      assay_report_blocks_cell (blocks, words);
    }
  for (guint i = 0; i < MIN (n_notices, MAX_LEFT_OUT); i++)
    {
      g_autofree char *notice = dup_shown (assay_table_get_notice (table, i));

      assay_report_blocks_cell (blocks, notice);
    }
  add_more (blocks, n_notices, MAX_LEFT_OUT, _("All notices are in report.json."));
}

static void
add_unused (AssayReportBlocks *blocks,
             const AssayReport *report)
{
  AssayTable *table = assay_evaluation_get_table (assay_report_get_evaluation (report));
  guint n_left_out = assay_table_get_n_left_out (table);

  if (n_left_out == 0)
    return;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Not used"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_LIST, NULL);
  for (guint i = 0; i < MIN (n_left_out, MAX_LEFT_OUT); i++)
    add_left_out (blocks, table, i);
  add_more (blocks, n_left_out, MAX_LEFT_OUT, _("All of it is in report.json."));
}

/**
 * assay_report_content_new:
 * @report: a report
 * @form: what there is room for
 *
 * Puts into words what @report says, in the order in which a committee reads it.
 *
 * Returns: (transfer full): the blocks
 */
AssayReportBlocks *
assay_report_content_new (const AssayReport     *report,
                          const AssayReportForm *form)
{
  AssayReportBlocks *blocks = assay_report_blocks_new ();

  add_summary (blocks, report);
  add_policy (blocks, report);
  add_figures (blocks, report, form);
  add_models (blocks, report, form);
  add_context (blocks, report);
  add_evidence (blocks, report);
  add_notices (blocks, report);
  add_unused (blocks, report);

  return blocks;
}
