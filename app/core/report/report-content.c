#include "report/report-content.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "report/report-content-evidence.h"
#include "report/report-content-models.h"
#include "report/report-content-reading.h"
#include "report/report-content-rules.h"
#include "report/report-words.h"

#define MAX_RULES 100
#define MAX_TEXT  300

static char *
dup_time (const AssayReport *report)
{
  const char *time = assay_report_get_time (report);

  return g_strdup_printf ("%.10s %.5s UTC", time, time + 11);
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
      g_autofree char *name = assay_report_dup_shown (assay_policy_get_name (policy), MAX_TEXT);

      assay_report_blocks_fact (blocks, _("Policy"), name);
    }
  if (*authors != '\0')
    assay_report_blocks_fact (blocks, _("Authors (claimed)"), authors);
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
  assay_report_blocks_add (blocks, ASSAY_BLOCK_NUMBERED, NULL);
  for (guint i = 0; i < MIN (n_rules, MAX_RULES); i++)
    {
      g_autofree char *words = assay_rule_to_words (assay_policy_get_rule (policy, i));
      g_autofree char *shown = assay_report_dup_shown (words, MAX_TEXT);

      assay_report_blocks_cell (blocks, shown);
    }

  assay_report_blocks_more (blocks, n_rules, MAX_RULES, _("All rules are in policy.yaml."));
  if (approval != NULL)
    {
      g_autofree char *words = assay_approval_to_words (approval);
      g_autofree char *shown = assay_report_dup_shown (words, 4 * MAX_TEXT);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, shown);
    }
}

static void
add_facts (AssayReportBlocks        *blocks,
           const AssayReportContext *context)
{
  guint n_facts = assay_report_context_get_n_facts (context);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, _("As stated by the authors; not checked."));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  for (guint i = 0; i < n_facts; i++)
    {
      g_autofree char *term = assay_report_dup_shown (assay_report_context_get_term (context, i), MAX_TEXT);
      g_autofree char *words = assay_text_shorten (assay_report_context_get_words (context, i), 4 * MAX_TEXT);

      assay_report_blocks_fact (blocks, term, words);
    }
}

/* A committee should see what nobody said, too. */
static void
add_context (AssayReportBlocks *blocks,
             const AssayReport *report)
{
  AssayReportContext *context = assay_report_get_context (report);
  g_autofree char *missing = assay_report_context_dup_missing (context);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Context"));
  if (context != NULL && assay_report_context_get_n_facts (context) > 0)
    add_facts (blocks, context);
  if (*missing != '\0')
    {
      g_autofree char *words = g_strdup_printf (_("Nothing is stated about: %s."), missing);

      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, words);
    }
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
  assay_report_add_rules (blocks, report, form);
  assay_report_add_models (blocks, report, form);
  add_context (blocks, report);
  assay_report_add_reading (blocks, report);
  assay_report_add_evidence (blocks, report);
  assay_report_add_signatures (blocks, report);

  return blocks;
}
