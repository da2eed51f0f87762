#include "sheet.h"

#include <cairo-pdf.h>

AssayPdfSheet *
sheet_begin (AssayPaper paper)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (NULL, NULL, 600, 850);
  AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, paper, "foot", 0);

  cairo_surface_destroy (surface);   /* the sheet's context keeps it */

  return sheet;
}

guint
sheet_end (AssayPdfSheet *sheet)
{
  g_assert_cmpint (cairo_status (assay_pdf_sheet_get_cairo (sheet)), ==, CAIRO_STATUS_SUCCESS);

  return assay_pdf_sheet_free (sheet);
}
