#include "report/report-blocks.h"

static void
test_blocks (void)
{
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  const AssayBlock *block;

  assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, "One");
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  assay_report_blocks_fact (blocks, "term", "words");
  assay_report_blocks_models (blocks, "caption", 2);
  assay_report_blocks_cell (blocks, "head");
  assay_report_blocks_verdict (blocks, ASSAY_VERDICT_REJECTED);
  assay_report_blocks_number (blocks, 0.5);
  assay_report_blocks_figure (blocks, assay_figure_new (10, 20));

  g_assert_cmpuint (assay_report_blocks_get_n (blocks), ==, 4);
  g_assert_cmpstr (assay_report_blocks_get (blocks, 0)->text, ==, "One");
  block = assay_report_blocks_get (blocks, 1);
  g_assert_cmpuint (block->cells->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (block->cells, 1), ==, "words");
  block = assay_report_blocks_get (blocks, 2);
  g_assert_cmpuint (block->n_columns, ==, 2);
  g_assert_cmpint (g_array_index (block->verdicts, AssayVerdict, 0), ==, ASSAY_VERDICT_REJECTED);
  g_assert_cmpfloat (assay_figure_get_height (assay_report_blocks_get (blocks, 3)->figure), ==, 20);
  g_assert_cmpfloat (g_array_index (block->numbers, double, 0), ==, 0.5);
  g_assert_null (assay_report_blocks_get (blocks, 4));
}

static void
test_more (void)
{
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();

  assay_report_blocks_more (blocks, 10, 10, "All are elsewhere.");
  g_assert_cmpuint (assay_report_blocks_get_n (blocks), ==, 0);
  assay_report_blocks_more (blocks, 11, 10, "All are elsewhere.");
  assay_report_blocks_more (blocks, 110, 10, "All are elsewhere.");
  g_assert_cmpstr (assay_report_blocks_get (blocks, 0)->text, ==, "1 more is not listed here. All are elsewhere.");
  g_assert_cmpstr (assay_report_blocks_get (blocks, 1)->text, ==, "100 more are not listed here. All are elsewhere.");
}

static void
test_signatures (void)
{
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();

  assay_report_blocks_signatures (blocks, "empty", 2);
  g_assert_cmpint (assay_report_blocks_get (blocks, 0)->kind, ==, ASSAY_BLOCK_SIGNATURES);
  g_assert_cmpstr (assay_report_blocks_get (blocks, 0)->text, ==, "empty");
  g_assert_cmpuint (assay_report_blocks_get (blocks, 0)->n_columns, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-blocks/blocks", test_blocks);
  g_test_add_func ("/report-blocks/more", test_more);
  g_test_add_func ("/report-blocks/signatures", test_signatures);

  return g_test_run ();
}
