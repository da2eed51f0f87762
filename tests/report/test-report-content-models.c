#include "report/report-content-models.h"

#include "sample.h"

static void
test_models (void)
{
  static const AssayReportForm form = { .max_models = 3, .max_columns = 1 };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  const AssayBlock *models;
  g_autofree char *row = NULL;

  assay_report_add_models (blocks, report, &form);
  g_assert_cmpuint (assay_report_blocks_get_n (blocks), ==, 4);
  g_assert_cmpstr (assay_report_blocks_get (blocks, 1)->text, ==,
                   "3 of 4 models are listed here, first those that wait for a person. All are in report.csv and "
                   "report.json beside this file.");
  g_assert_cmpstr (assay_report_blocks_get (blocks, 2)->text, ==,
                   "1 more judged metric has no column here. All values are in report.csv.");

  models = assay_report_blocks_get (blocks, 3);
  g_assert_cmpuint (models->n_columns, ==, 6);
  g_assert_cmpuint (models->verdicts->len, ==, 3);
  g_assert_cmpuint (models->cells->len, ==, 4 * 6);
  g_assert_cmpuint (models->numbers->len, ==, 3 * 2);
  g_ptr_array_add (models->cells, NULL);
  row = g_strjoinv ("|", (char **) models->cells->pdata);
  g_ptr_array_set_size (models->cells, 4 * 6);
  g_assert_cmpstr (row, ==,
                   "Verdict|Model|accuracy|Margin|Reason|Also judged|"
                   "Needs decision|model_B|0.76|−0.04|accuracy 0.76 is 0.04 below 0.80||"
                   "Approved|model_C|0.91|+0.11|accuracy 0.91 is 0.11 above 0.80|only a warning: latency_ms 12.4 is 0.4 above 12|"
                   "Approved|model_A|0.82|+0.02|accuracy 0.82 is 0.02 above 0.80|");
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-content-models/models", test_models);

  return g_test_run ();
}
