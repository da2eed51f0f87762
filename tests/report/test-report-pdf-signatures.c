#include "report/report-pdf-signatures.h"

#include "sheet.h"

static guint
count_pages (guint n_signers)
{
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  AssayPdfSheet *sheet = sheet_begin (ASSAY_PAPER_LETTER);
  g_autofree char *name = g_strnfill (300, 'x');
  const AssayBlock *block;
  double top = assay_pdf_sheet_get_y (sheet);

  assay_report_blocks_signatures (blocks, "empty", 2);
  assay_report_blocks_cell (blocks, "Printed name");
  assay_report_blocks_cell (blocks, "Date");
  for (guint i = 0; i < n_signers; i++)
    assay_report_blocks_cell (blocks, name);
  block = assay_report_blocks_get (blocks, 0);
  assay_pdf_signatures_show (sheet, block);
  if (n_signers == 1 || n_signers == 2)
    g_assert_cmpfloat (assay_pdf_sheet_get_y (sheet) - top, ==, assay_pdf_signatures_room (block));

  return sheet_end (sheet);
}

/* Two stand side by side, and none is broken by the end of a page. */
static void
test_pages (void)
{
  g_assert_cmpuint (count_pages (1), ==, 1);
  g_assert_cmpuint (count_pages (2), ==, 1);
  g_assert_cmpuint (count_pages (12), ==, 1);
  g_assert_cmpuint (count_pages (14), ==, 2);
  g_assert_cmpuint (count_pages (200), >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-signatures/pages", test_pages);

  return g_test_run ();
}
