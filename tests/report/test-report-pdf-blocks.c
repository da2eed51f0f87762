#include "report/report-pdf-blocks.h"

#include "sheet.h"

static guint
show_all (AssayPdfSheet           *sheet,
          const AssayReportBlocks *blocks)
{
  for (guint i = 0; i < assay_report_blocks_get_n (blocks);)
    i += assay_pdf_show_block (sheet, blocks, i);

  return sheet_end (sheet);
}

static void
add_rule (AssayReportBlocks *blocks,
          guint              n_figures)
{
  double width = assay_pdf_figure_width (ASSAY_PAPER_A4);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_SUBHEADING, "Rule");
  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, "By this rule alone");
  for (guint i = 0; i < n_figures; i++)
    {
      AssayFigure *figure = assay_figure_new (width, 110);

      assay_figure_set_summary (figure, "summary");
      assay_report_blocks_figure (blocks, figure);
    }
}

/* Two figures stand side by side, so that three rules have room on a page and eight have not. */
static void
test_figures (void)
{
  g_autoptr(AssayReportBlocks) three = assay_report_blocks_new ();
  g_autoptr(AssayReportBlocks) eight = assay_report_blocks_new ();

  for (guint i = 0; i < 3; i++)
    add_rule (three, 2);
  for (guint i = 0; i < 8; i++)
    add_rule (eight, 1);
  g_assert_cmpuint (show_all (sheet_begin (ASSAY_PAPER_A4), three), ==, 1);
  g_assert_cmpuint (show_all (sheet_begin (ASSAY_PAPER_A4), eight), ==, 2);
}

/* A heading goes to the next page with what follows it, wherever the end of the page is. */
static void
test_no_heading_is_left_alone (void)
{
  for (double used = 0; used < 750; used += 7)
    {
      g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
      AssayPdfSheet *sheet = sheet_begin (ASSAY_PAPER_A4);
      double top = assay_pdf_sheet_get_y (sheet);
      double heading;

      assay_report_blocks_add (blocks, ASSAY_BLOCK_HEADING, "Rules");
      add_rule (blocks, 2);
      assay_pdf_sheet_advance (sheet, used);
      assay_pdf_show_block (sheet, blocks, 0);
      heading = assay_pdf_sheet_get_y (sheet);
      for (guint i = 1; i < assay_report_blocks_get_n (blocks);)
        i += assay_pdf_show_block (sheet, blocks, i);
      g_assert_cmpfloat (assay_pdf_sheet_get_y (sheet), >, heading);
      g_assert_cmpuint (sheet_end (sheet), ==, heading < top + used ? 2 : 1);
    }
}

static void
test_every_kind (void)
{
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  g_autofree char *name = g_strnfill (1200, 'x');
  AssayPdfSheet *sheet = sheet_begin (ASSAY_PAPER_LETTER);
  double y = assay_pdf_sheet_get_y (sheet);

  assay_report_blocks_add (blocks, ASSAY_BLOCK_PARAGRAPH, name);
  assay_report_blocks_add (blocks, ASSAY_BLOCK_COUNTS, NULL);
  for (guint i = ASSAY_VERDICT_APPROVED; i < ASSAY_N_VERDICTS; i++)
    {
      assay_report_blocks_verdict (blocks, i);
      assay_report_blocks_cell (blocks, "20000000");
    }
  assay_report_blocks_add (blocks, ASSAY_BLOCK_FACTS, NULL);
  assay_report_blocks_fact (blocks, name, name);
  assay_report_blocks_add (blocks, ASSAY_BLOCK_LIST, NULL);
  assay_report_blocks_cell (blocks, "item");
  assay_report_blocks_add (blocks, ASSAY_BLOCK_NUMBERED, NULL);
  for (guint i = 0; i < 12; i++)
    assay_report_blocks_cell (blocks, "item");
  assay_report_blocks_signatures (blocks, "empty", 1);
  assay_report_blocks_cell (blocks, "Name");
  assay_report_blocks_cell (blocks, "alice@example.org");

  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    {
      g_assert_cmpuint (assay_pdf_show_block (sheet, blocks, i), ==, 1);
      g_assert_cmpfloat (assay_pdf_sheet_get_y (sheet), !=, y);
      y = assay_pdf_sheet_get_y (sheet);
    }
  g_assert_cmpuint (sheet_end (sheet), >, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-blocks/figures", test_figures);
  g_test_add_func ("/report-pdf-blocks/no-heading-is-left-alone", test_no_heading_is_left_alone);
  g_test_add_func ("/report-pdf-blocks/every-kind", test_every_kind);

  return g_test_run ();
}
