#include "report/report-content-rules.h"

#include "sample.h"

static void
test_rules (void)
{
  static const SampleModel models[] = { { "a", "0.82", NULL }, { "b", "0.5", "1" }, { "c", "x", "13" } };
  static const AssayReportForm form = { .figure_width = 200, .figure_height = 80 };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, models, G_N_ELEMENTS (models), NULL);
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();

  assay_report_add_rules (blocks, report, &form);
  g_assert_cmpuint (assay_report_blocks_get_n (blocks), ==, 8);
  g_assert_cmpstr (assay_report_blocks_get (blocks, 1)->text, ==, "Rule 1: accuracy");
  g_assert_cmpstr (assay_report_blocks_get (blocks, 2)->text, ==,
                   "By this rule alone: Approved 1, Needs decision 0, Not evaluable 1, Rejected 1. The nearest thresholds "
                   "that change a verdict: 0.83 no longer approves a.");
  g_assert_cmpint (assay_report_blocks_get (blocks, 3)->kind, ==, ASSAY_BLOCK_FIGURE);
  g_assert_cmpint (assay_report_blocks_get (blocks, 4)->kind, ==, ASSAY_BLOCK_FIGURE);
  g_assert_cmpstr (assay_report_blocks_get (blocks, 5)->text, ==, "Rule 2: latency_ms");
  g_assert_cmpstr (assay_report_blocks_get (blocks, 6)->text, ==,
                   "By this rule alone: Approved 1, Needs decision 1, Not evaluable 0, Rejected 0, not judged 1. "
                   "It only warns, and changes no verdict.");
  sample_remove_folder (folder);
}

static void
test_flips (void)
{
  static const AssayReportForm form = { .max_models = 1 };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();

  assay_report_add_rules (blocks, report, &form);
  g_assert_true (g_str_has_suffix (assay_report_blocks_get (blocks, 2)->text,
                                   " The nearest thresholds that change a verdict: 0.76 approves model_B; "
                                   "0.83 no longer approves model_A."));
  sample_remove_folder (folder);
}

static void
test_without_figures (void)
{
  static const AssayReportForm form = { .max_models = 1 };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();

  assay_report_add_rules (blocks, report, &form);
  g_assert_cmpuint (assay_report_blocks_get_n (blocks), ==, 5);
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-content-rules/rules", test_rules);
  g_test_add_func ("/report-content-rules/without-figures", test_without_figures);
  g_test_add_func ("/report-content-rules/flips", test_flips);

  return g_test_run ();
}
