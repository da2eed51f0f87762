#include "report/report-pdf-signatures.h"

#define GAP    16.0   /* between two side by side */
#define PAD    10.0
#define HEAD   34.0   /* name, and that it is empty */
#define FIELD  21.0
#define LABEL  88.0
#define BELOW  12.0

static double
box_height (const AssayBlock *block)
{
  return HEAD + block->n_columns * FIELD + PAD;
}

/* A field is a line to the right of its name. */
static void
show_field (AssayPdfSheet *sheet,
            const char    *name,
            double         x,
            double         y,
            double         width)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  g_autoptr(PangoLayout) label = assay_pdf_sheet_layout (sheet, ASSAY_PDF_CAPTION, LABEL, name);
  double bottom = y + FIELD - 5;

  assay_pdf_sheet_show (sheet, label, ASSAY_PDF_CAPTION, x, bottom - assay_pdf_layout_height (label) + 2);
  cairo_set_source_rgb (cr, 0.6, 0.61, 0.64);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, x + LABEL + 6, bottom);
  cairo_line_to (cr, x + width, bottom);
  cairo_stroke (cr);
}

static void
show_box (AssayPdfSheet    *sheet,
          const AssayBlock *block,
          guint             index,
          double            x,
          double            width)
{
  static const double dashes[] = { 4, 3 };
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  double y = assay_pdf_sheet_get_y (sheet);
  g_autoptr(PangoLayout) name
    = assay_pdf_sheet_layout (sheet, ASSAY_PDF_SUBHEADING, width - 2 * PAD, g_ptr_array_index (block->cells, index));
  g_autoptr(PangoLayout) empty = assay_pdf_sheet_layout (sheet, ASSAY_PDF_EMPTY, width - 2 * PAD, block->text);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.45, 0.46, 0.5);
  cairo_set_line_width (cr, 0.9);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, x, y, width, box_height (block));
  cairo_stroke (cr);
  cairo_restore (cr);

  pango_layout_set_height (name, 0);
  pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_MIDDLE);
  assay_pdf_sheet_show (sheet, name, ASSAY_PDF_SUBHEADING, x + PAD, y + 7);
  assay_pdf_sheet_show (sheet, empty, ASSAY_PDF_EMPTY, x + PAD, y + 20);
  for (guint i = 0; i < block->n_columns; i++)
    show_field (sheet, g_ptr_array_index (block->cells, i), x + PAD, y + HEAD + i * FIELD, width - 2 * PAD);
}

/**
 * assay_pdf_signatures_room:
 * @block: signatures
 *
 * Returns: the points that the first of them need, so that their heading is not left alone above them
 */
double
assay_pdf_signatures_room (const AssayBlock *block)
{
  return box_height (block) + BELOW;
}

/**
 * assay_pdf_signatures_show:
 * @sheet: a sheet
 * @block: signatures
 *
 * Draws an empty box for each signature, two side by side; a box is never broken.
 */
void
assay_pdf_signatures_show (AssayPdfSheet    *sheet,
                           const AssayBlock *block)
{
  double width = (assay_pdf_sheet_get_inside (sheet) - GAP) / 2;

  for (guint i = block->n_columns; i < block->cells->len; i += 2)
    {
      assay_pdf_sheet_reserve (sheet, box_height (block) + BELOW);
      show_box (sheet, block, i, ASSAY_PDF_LEFT, width);
      if (i + 1 < block->cells->len)
        show_box (sheet, block, i + 1, ASSAY_PDF_LEFT + width + GAP, width);
      assay_pdf_sheet_advance (sheet, box_height (block) + BELOW);
    }
}
