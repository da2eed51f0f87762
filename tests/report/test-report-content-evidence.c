#include "report/report-content-evidence.h"

#include <string.h>

#include "sample.h"

static void
test_evidence (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  const AssayBlock *facts;

  assay_report_add_evidence (blocks, report);
  facts = assay_report_blocks_get (blocks, 2);
  g_assert_cmpstr (g_ptr_array_index (facts->cells, 0), ==, "models.json");
  g_assert_nonnull (strstr (g_ptr_array_index (facts->cells, 1), "kept as results/0/models.json, 19 bytes, SHA-256 "));
  g_assert_nonnull (strstr (g_ptr_array_index (facts->cells, 3), assay_report_get_policy_sha256 (report)));
  sample_remove_folder (folder);
}

/* What is exported alone speaks of no file beside it. */
static void
test_alone (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  AssayReportRequest request = { .evaluated_at = SAMPLE_TIME, .alone = TRUE };
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, NULL);
  g_autoptr(GBytes) bytes = assay_report_to_markdown (report, NULL);
  g_autofree char *text = sample_text (bytes);

  g_assert_nonnull (strstr (text, "exported alone"));
  g_assert_nonnull (strstr (text, "**models.json:** 19 bytes, SHA-256 "));
  g_assert_null (strstr (text, "kept as"));
  g_assert_null (strstr (text, "beside this file"));
  g_assert_null (strstr (text, "VERIFY.txt"));
  sample_remove_folder (folder);
}

static AssayReport *
report_for (AssayEvaluation *plain,
            guint            n_approvers)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(AssayApproval) approval = NULL;
  g_autoptr(AssayPolicy) policy = NULL;
  g_autoptr(AssayEvaluation) evaluation = NULL;
  AssayReportRequest request = { .evaluated_at = SAMPLE_TIME };

  for (guint i = 0; i < n_approvers; i++)
    g_ptr_array_add (names, g_strdup_printf ("person%u@example.org", i));
  g_ptr_array_add (names, NULL);
  approval = assay_approval_new ((const char * const *) names->pdata, 2);
  policy = assay_policy_with_approval (assay_evaluation_get_policy (plain), approval);
  evaluation = assay_evaluation_with_policy (plain, policy);

  return assay_report_new (evaluation, &request, NULL);
}

/* One place for each approver, up to what a page bears, and each says that it is empty. */
static void
test_signatures (void)
{
  static const struct { guint n_approvers, n_shown, n_blocks; const char *asked; } cases[] = {
    { 0, 1, 4, "The policy does not say who must approve." },
    { 2, 2, 4, "The policy asks for 2 of 2 people." },
    { 40, 12, 5, "The policy asks for 2 of 40 people." },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayReport) report = cases[i].n_approvers > 0 ? report_for (evaluation, cases[i].n_approvers)
                                                                : sample_report (folder, sample_models, 4, NULL);
      g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
      const AssayBlock *signatures;

      assay_report_add_signatures (blocks, report);
      g_assert_cmpuint (assay_report_blocks_get_n (blocks), ==, cases[i].n_blocks);
      g_assert_true (g_str_has_prefix (assay_report_blocks_get (blocks, 1)->text, "Nobody has signed this report."));
      g_assert_cmpstr (assay_report_blocks_get (blocks, 2)->text, ==, cases[i].asked);
      signatures = assay_report_blocks_get (blocks, 3);
      g_assert_cmpstr (signatures->text, ==, "empty – not signed");
      g_assert_cmpuint (signatures->cells->len - signatures->n_columns, ==, cases[i].n_shown);
    }
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-content-evidence/evidence", test_evidence);
  g_test_add_func ("/report-content-evidence/alone", test_alone);
  g_test_add_func ("/report-content-evidence/signatures", test_signatures);

  return g_test_run ();
}
