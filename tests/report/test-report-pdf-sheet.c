#include "report/report-pdf-sheet.h"

#include <cairo-pdf.h>

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *bytes,
             unsigned int         length)
{
  *(gsize *) closure += length;

  return CAIRO_STATUS_SUCCESS;
}

static void
test_pages (void)
{
  gsize n_bytes = 0;
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (count_bytes, &n_bytes, 595, 842);
  AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, ASSAY_PAPER_A4, "foot", 0);
  double top = assay_pdf_sheet_get_y (sheet);

  g_assert_false (assay_pdf_sheet_reserve (sheet, 5000));   /* nothing better than an empty page */
  assay_pdf_sheet_text (sheet, ASSAY_PDF_BODY, "text", 10);
  g_assert_cmpfloat (assay_pdf_sheet_get_y (sheet), >, top + 15);
  g_assert_false (assay_pdf_sheet_reserve (sheet, 400));
  assay_pdf_sheet_advance (sheet, 400);
  assay_pdf_sheet_mark (sheet, "a heading (with brackets)", FALSE);
  assay_pdf_sheet_mark (sheet, "one below it", TRUE);
  g_assert_true (assay_pdf_sheet_reserve (sheet, 400));
  g_assert_cmpfloat (assay_pdf_sheet_get_y (sheet), ==, top);
  assay_pdf_sheet_text (sheet, ASSAY_PDF_TITLE, "more", 0);
  g_assert_cmpuint (assay_pdf_sheet_free (sheet), ==, 2);

  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (n_bytes, >, 500);
  cairo_surface_destroy (surface);
}

/* Long names are broken to the width, and no hyphen makes another name of them. */
static void
test_wrap (void)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (NULL, 595, 842);
  AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, ASSAY_PAPER_A4, "foot", 1);
  g_autofree char *name = g_strnfill (200, 'x');
  g_autoptr(PangoLayout) narrow = assay_pdf_sheet_layout (sheet, ASSAY_PDF_TABLE, 80, name);
  g_autoptr(PangoLayout) wide = assay_pdf_sheet_layout (sheet, ASSAY_PDF_TABLE, 480, name);
  int width;

  pango_layout_get_size (narrow, &width, NULL);
  g_assert_cmpint (width, <=, 80 * PANGO_SCALE);
  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (narrow), ==, 0);
  g_assert_cmpfloat (assay_pdf_layout_height (narrow), >, 3 * assay_pdf_layout_height (wide));
  g_assert_cmpuint (assay_pdf_sheet_free (sheet), ==, 1);
  cairo_surface_destroy (surface);
}

/* Letter is wider and lower than A4. */
static void
test_papers (void)
{
  double inside[ASSAY_N_PAPERS];
  guint n_lines[ASSAY_N_PAPERS] = { 0 };

  for (guint paper = 0; paper < ASSAY_N_PAPERS; paper++)
    {
      cairo_surface_t *surface = cairo_pdf_surface_create (NULL, 612, 842);
      AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, (AssayPaper) paper, "foot", 0);

      inside[paper] = assay_pdf_sheet_get_inside (sheet);
      assay_pdf_sheet_advance (sheet, 10);
      while (!assay_pdf_sheet_reserve (sheet, 10))
        {
          assay_pdf_sheet_advance (sheet, 10);
          n_lines[paper]++;
        }
      g_assert_cmpuint (assay_pdf_sheet_free (sheet), ==, 2);
      cairo_surface_destroy (surface);
    }

  g_assert_cmpfloat (inside[ASSAY_PAPER_A4], <, inside[ASSAY_PAPER_LETTER]);
  g_assert_cmpuint (n_lines[ASSAY_PAPER_A4], >, n_lines[ASSAY_PAPER_LETTER]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-sheet/pages", test_pages);
  g_test_add_func ("/report-pdf-sheet/wrap", test_wrap);
  g_test_add_func ("/report-pdf-sheet/papers", test_papers);

  return g_test_run ();
}
