#include "report/report-content-reading.h"

#include "sample.h"

static void
test_reading (void)
{
  static const char *const expected[] = {
    "models.json", "4 models, read as “List of records”", "Layout", "recognised by content", "Judged",
    "accuracy, latency_ms",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  const AssayBlock *facts, *left_out;

  assay_report_add_reading (blocks, report);
  facts = assay_report_blocks_get (blocks, 1);
  g_assert_cmpuint (facts->cells->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_ptr_array_index (facts->cells, i), ==, expected[i]);
  g_assert_cmpstr (assay_report_blocks_get (blocks, 2)->text, ==, "Not used");
  left_out = assay_report_blocks_get (blocks, 3);
  g_assert_cmpstr (g_ptr_array_index (left_out->cells, 0), ==, "comment <b>: is text in every record");
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-content-reading/reading", test_reading);

  return g_test_run ();
}
