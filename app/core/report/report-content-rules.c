#include "report/report-content-rules.h"

#include <glib/gi18n-lib.h>

#include "policy/sensitivity.h"
#include "report/report-figures.h"
#include "report/report-words.h"

#define MAX_SHOWN 24
#define MAX_TITLE 100

static char *
dup_outcomes (const AssayEvaluation *evaluation,
              guint                  rule)
{
  static const AssayVerdict order[] = {
    ASSAY_VERDICT_APPROVED, ASSAY_VERDICT_NEEDS_DECISION, ASSAY_VERDICT_NOT_EVALUABLE, ASSAY_VERDICT_REJECTED,
  };
  const guint8 *outcomes = assay_evaluation_get_outcomes (evaluation, rule);
  guint n_rows = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  guint counts[ASSAY_N_VERDICTS] = { 0 };
  GString *words = g_string_new (_("By this rule alone: "));

  for (guint row = 0; row < n_rows; row++)
    counts[outcomes[row]]++;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_string_append_printf (words, "%s%s %u", i > 0 ? ", " : "", assay_verdict_to_title (order[i]), counts[order[i]]);
  if (counts[ASSAY_OUTCOME_SKIPPED] > 0)
    g_string_append_printf (words, _(", not judged %u"), counts[ASSAY_OUTCOME_SKIPPED]);
  if (assay_policy_get_rule (assay_evaluation_get_policy (evaluation), rule)->severity == ASSAY_SEVERITY_WARN)
    g_string_append (words, _(". It only warns, and changes no verdict"));
  g_string_append_c (words, '.');

  return g_string_free (words, FALSE);
}

static void
append_flip (GString               *words,
             const AssayEvaluation *evaluation,
             AssayFlip             *flip)
{
  gboolean approved;
  g_autofree char *id = NULL;
  g_autofree char *shown = NULL;

  if (!flip->found)
    return;

  approved = assay_evaluation_get_verdict (evaluation, flip->row) == ASSAY_VERDICT_APPROVED;
  id = assay_table_dup_id (assay_evaluation_get_table (evaluation), flip->row);
  shown = assay_report_dup_shown (id, MAX_TITLE);
  g_string_append (words, words->len > 0 ? "; " : _(" The nearest thresholds that change a verdict: "));
  g_string_append_printf (words, approved ? _("%s no longer approves %s") : _("%s approves %s"), flip->text, shown);
  g_clear_pointer (&flip->text, g_free);
}

/* How much hangs on the exact place of the bound. */
static char *
dup_flips (const AssayEvaluation *evaluation,
           guint                  rule)
{
  AssayColumn *column = assay_evaluation_get_column (evaluation, rule);
  g_autoptr(AssaySensitivity) sensitivity = NULL;
  GString *words = g_string_new (NULL);
  AssayFlip down = { 0 }, up = { 0 };

  if (column == NULL)
    return g_string_free (words, FALSE);

  sensitivity = assay_sensitivity_new (column);
  assay_sensitivity_next_flips (sensitivity, evaluation, rule, &down, &up);
  append_flip (words, evaluation, &down);
  append_flip (words, evaluation, &up);
  if (words->len > 0)
    g_string_append_c (words, '.');

  return g_string_free (words, FALSE);
}

static void
add_figure (AssayReportBlocks *blocks,
            AssayFigure       *figure)
{
  if (figure != NULL)
    assay_report_blocks_figure (blocks, figure);
}

static void
add_rule (AssayReportBlocks     *blocks,
          const AssayEvaluation *evaluation,
          guint                  rule,
          const AssayReportForm *form)
{
  const AssayRule *spec = assay_policy_get_rule (assay_evaluation_get_policy (evaluation), rule);
  g_autofree char *metric = assay_report_dup_shown (spec->metric, MAX_TITLE);
  g_autofree char *title = g_strdup_printf (_("Rule %u: %s"), rule + 1, metric);
  g_autofree char *outcomes = dup_outcomes (evaluation, rule);
  g_autofree char *flips = dup_flips (evaluation, rule);
  g_autofree char *words = g_strconcat (outcomes, flips, NULL);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_SUBHEADING, title);
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, words);
  if (form->figure_height <= 0)
    return;

  add_figure (blocks, assay_report_figure (evaluation, rule, form->figure_width, form->figure_height));
  add_figure (blocks, assay_report_curve (evaluation, rule, form->figure_width, form->figure_height));
}

/**
 * assay_report_add_rules:
 * @blocks: what the report says so far
 * @report: a report
 * @form: what there is room for
 *
 * Adds rule by rule what it does alone, which thresholds near by would change a verdict, how its metric is distributed,
 * and how many models each threshold would approve.
 */
void
assay_report_add_rules (AssayReportBlocks     *blocks,
                        const AssayReport     *report,
                        const AssayReportForm *form)
{
  AssayEvaluation *evaluation = assay_report_get_evaluation (report);
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Rule by rule"));
  for (guint i = 0; i < MIN (n_rules, MAX_SHOWN); i++)
    add_rule (blocks, evaluation, i, form);
  assay_report_blocks_more (blocks, n_rules, MAX_SHOWN, _("The outcomes of all rules are in report.json."));
}
