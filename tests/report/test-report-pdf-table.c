#include "report/report-pdf-table.h"

static AssayReportBlocks *
make_table (guint n_values,
            guint n_rows)
{
  AssayReportBlocks *blocks = assay_report_blocks_new ();
  guint n_columns = n_values + 5;

  assay_report_blocks_models (blocks, "Models", n_columns);
  for (guint i = 0; i < n_columns; i++)
    assay_report_blocks_cell (blocks, "head");
  for (guint row = 0; row < n_rows; row++)
    {
      assay_report_blocks_verdict (blocks, ASSAY_VERDICT_APPROVED);
      for (guint i = 0; i < n_columns; i++)
        assay_report_blocks_cell (blocks, i + 1 == n_columns && row % 2 == 0 ? "" : "cell");
    }

  return blocks;
}

static guint
count_pages (guint n_values,
             guint n_rows)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 850);
  AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, ASSAY_PAPER_A4, "foot", 0);
  g_autoptr(AssayReportBlocks) blocks = make_table (n_values, n_rows);
  double y = assay_pdf_sheet_get_y (sheet);
  guint n_pages;

  g_assert_cmpfloat (assay_pdf_table_head_height (sheet, assay_report_blocks_get (blocks, 0)), >, 15);
  assay_pdf_table_show (sheet, assay_report_blocks_get (blocks, 0));
  g_assert_cmpfloat (assay_pdf_sheet_get_y (sheet), >, y);
  n_pages = assay_pdf_sheet_free (sheet);
  cairo_surface_destroy (surface);

  return n_pages;
}

static void
test_pages (void)
{
  guint few = count_pages (3, 60);
  guint many = count_pages (3, 120);

  g_assert_cmpuint (count_pages (0, 0), ==, 1);
  g_assert_cmpuint (count_pages (1, 1), ==, 1);
  g_assert_cmpuint (count_pages (3, 10), ==, 1);
  g_assert_cmpuint (few, >, 1);
  g_assert_cmpuint (many, >, few);
  g_assert_cmpuint (many, <=, 2 * few);
}

/* Whatever columns are called, there is room for models below the head. */
static void
test_long_heads (void)
{
  g_autoptr(AssayReportBlocks) blocks = assay_report_blocks_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 850);
  AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, ASSAY_PAPER_LETTER, "foot", 0);
  g_autofree char *name = g_strnfill (400, 'x');

  assay_report_blocks_models (blocks, "Models", 8);
  for (guint i = 0; i < 8; i++)
    assay_report_blocks_cell (blocks, name);

  g_assert_cmpfloat (assay_pdf_table_head_height (sheet, assay_report_blocks_get (blocks, 0)), <, 160);
  g_assert_cmpuint (assay_pdf_sheet_free (sheet), ==, 1);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-table/pages", test_pages);
  g_test_add_func ("/report-pdf-table/long-heads", test_long_heads);

  return g_test_run ();
}
