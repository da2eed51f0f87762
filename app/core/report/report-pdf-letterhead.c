#include "report/report-pdf-letterhead.h"

#define LOGO_HEIGHT 36.0
#define LOGO_WIDTH  160.0
#define GAP         12.0
#define BELOW       22.0

/* Returns how wide it is on paper, in points. */
static double
show_logo (AssayPdfSheet         *sheet,
           const AssayLetterhead *letterhead)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  cairo_surface_t *logo = assay_letterhead_draw_logo (letterhead);
  int width = cairo_image_surface_get_width (logo);
  int height = cairo_image_surface_get_height (logo);
  double scale = MIN (LOGO_HEIGHT / height, LOGO_WIDTH / width);

  cairo_save (cr);
  cairo_translate (cr, ASSAY_PDF_LEFT, assay_pdf_sheet_get_y (sheet) + (LOGO_HEIGHT - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, logo, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (logo);

  return width * scale;
}

/**
 * assay_pdf_letterhead_show:
 * @sheet: a sheet at the top of its first page
 * @letterhead: checked; whose report it is
 *
 * Shows logo and name of the organisation above everything else.
 */
void
assay_pdf_letterhead_show (AssayPdfSheet         *sheet,
                           const AssayLetterhead *letterhead)
{
  double taken = letterhead->logo != NULL ? show_logo (sheet, letterhead) + GAP : 0;
  double height = letterhead->logo != NULL ? LOGO_HEIGHT : 0;

  if (letterhead->organisation != NULL)
    {
      g_autoptr(PangoLayout) name
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_HEADING, assay_pdf_sheet_get_inside (sheet) - taken,
                                  letterhead->organisation);
      double name_height = assay_pdf_layout_height (name);

      height = MAX (height, name_height);
      assay_pdf_sheet_show (sheet, name, ASSAY_PDF_HEADING, ASSAY_PDF_LEFT + taken,
                            assay_pdf_sheet_get_y (sheet) + (height - name_height) / 2);
    }
  if (height == 0)
    return;

  assay_pdf_sheet_rule (sheet, assay_pdf_sheet_get_y (sheet) + height + 8, 0.8);
  assay_pdf_sheet_advance (sheet, height + BELOW);
}
