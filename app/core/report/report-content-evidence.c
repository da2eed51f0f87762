#include "report/report-content-evidence.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "report/report-words.h"

#define MAX_FILES   100
#define MAX_SIGNERS 12
#define MAX_TEXT    300

static void
add_file (AssayReportBlocks *blocks,
          const AssayReport *report,
          guint              index)
{
  const AssaySource *source
    = assay_table_get_source (assay_evaluation_get_table (assay_report_get_evaluation (report)), index);
  g_autofree char *name = assay_report_dup_shown (source->name, MAX_TEXT);
  g_autofree char *digest
    = g_strdup_printf (_("%" PRIu64 " bytes, SHA-256 %s"), source->size, source->sha256);
  g_autofree char *words
    = assay_report_is_alone (report)
      ? g_strdup (digest) : g_strdup_printf (_("kept as %s, %s"), assay_report_get_results_path (report, index), digest);

  assay_report_blocks_fact (blocks, name, words);
}

static void
add_artifact (AssayReportBlocks   *blocks,
              const AssayArtifact *artifact)
{
  g_autofree char *model = assay_report_dup_shown (artifact->model, MAX_TEXT);
  g_autofree char *file = assay_report_dup_shown (artifact->file, MAX_TEXT);
  g_autofree char *term = g_strdup_printf (_("Artifact of %s"), model);
  g_autofree char *words = g_strdup_printf (_("%s, not kept here; %" PRIu64 " bytes, SHA-256 %s"), file,
                                            artifact->size, artifact->sha256);

  assay_report_blocks_fact (blocks, term, words);
}

/**
 * assay_report_add_evidence:
 * @blocks: what the report says so far
 * @report: a report
 *
 * Adds the digests of everything that the verdicts follow from.
 */
void
assay_report_add_evidence (AssayReportBlocks *blocks,
                           const AssayReport *report)
{
  AssayTable *table = assay_evaluation_get_table (assay_report_get_evaluation (report));
  guint n_sources = assay_table_get_n_sources (table);
  const AssayReportArtifacts *artifacts = assay_report_get_artifacts (report);
  guint n_artifacts = assay_report_artifacts_get_n (artifacts);
  gboolean alone = assay_report_is_alone (report);
  g_autofree char *policy = g_strdup_printf (alone ? "SHA-256 %s" : _("kept as policy.yaml, SHA-256 %s"),
                                             assay_report_get_policy_sha256 (report));

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Evidence"));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH,
                           alone ? _("This file is a view that was exported alone. It was made of the files below; whoever "
                                     "wants to check that needs the report folder, which holds them.")
                                 : _("This page is a view. The evidence is report.json with the files below, frozen in the "
                                     "same folder; VERIFY.txt says how to check them."));
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  for (guint i = 0; i < MIN (n_sources, MAX_FILES); i++)
    add_file (blocks, report, i);
  assay_report_blocks_fact (blocks, _("Policy"), policy);
  for (guint i = 0; i < MIN (n_artifacts, MAX_FILES); i++)
    add_artifact (blocks, assay_report_artifacts_get (artifacts, i));
  assay_report_blocks_fact (blocks, _("Evaluated by"), "Assay " ASSAY_VERSION);
  assay_report_blocks_more (blocks, n_sources, MAX_FILES, _("All files are in report.json."));
  assay_report_blocks_more (blocks, n_artifacts, MAX_FILES, _("All artifacts are in report.json."));
}

static void
add_call (AssayReportBlocks   *blocks,
          const AssayApproval *approval,
          guint                n_approvers)
{
  g_autofree char *words = NULL;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH,
                           _("Nobody has signed this report. The fields below are empty and stay so until signatures are "
                             "verified; what is written into them by hand is no signature that anybody can verify."));
  if (approval == NULL)
    {
      assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, _("The policy does not say who must approve."));
      return;
    }

  words = g_strdup_printf (ngettext ("The policy asks for %u of %u person.", "The policy asks for %u of %u people.",
                                     n_approvers), approval->required, n_approvers);
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, words);
}

/**
 * assay_report_add_signatures:
 * @blocks: what the report says so far
 * @report: a report
 *
 * Adds a place for the signature of each approver that the policy names, or one for whoever approves; all of them are
 * empty, and say so.
 */
void
assay_report_add_signatures (AssayReportBlocks *blocks,
                             const AssayReport *report)
{
  static const char *const fields[] = {
    N_("Printed name"), N_("Date and time"), N_("Meaning"), N_("Key fingerprint"), N_("Verification"),
  };
  const AssayApproval *approval
    = assay_policy_get_approval (assay_evaluation_get_policy (assay_report_get_evaluation (report)));
  guint n_approvers = approval != NULL ? g_strv_length (approval->approvers) : 0;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, _("Signatures"));
  add_call (blocks, approval, n_approvers);
  assay_report_blocks_signatures (blocks, _("empty – not signed"), G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    assay_report_blocks_cell (blocks, _(fields[i]));
  for (guint i = 0; i < MIN (n_approvers, MAX_SIGNERS); i++)
    {
      g_autofree char *name = assay_report_dup_shown (approval->approvers[i], MAX_TEXT);

      assay_report_blocks_cell (blocks, name);
    }
  if (n_approvers == 0)
    assay_report_blocks_cell (blocks, _("Approver"));
  assay_report_blocks_more (blocks, n_approvers, MAX_SIGNERS, _("All approvers are in policy.yaml."));
}
