#include "report/report-pdf-sheet.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define TOP    54.0
#define BOTTOM 64.0
#define FOOT   40.0   /* its place above the lower edge */

/* Sans, where print has a better one than the screen's. */
#define SANS "Noto Sans,Source Sans 3,Liberation Sans,Sans"

typedef struct
{
  const char *font;
  double      grey;
  double      spacing;   /* between lines, as a part of their height */
  const char *tag;       /* in the structure that screen readers follow */
} StyleForm;

static const StyleForm forms[] = {
  [ASSAY_PDF_TITLE] = { SANS " Bold 20", 0.1, 1.0, "H1" },
  [ASSAY_PDF_HEADING] = { SANS " Bold 13", 0.1, 1.0, "H2" },
  [ASSAY_PDF_SUBHEADING] = { SANS " Bold 9.5", 0.1, 1.0, "H3" },
  [ASSAY_PDF_LEAD] = { SANS " 11.5", 0.1, 1.15, "P" },
  [ASSAY_PDF_BODY] = { SANS " 9.5", 0.1, 1.15, "P" },
  [ASSAY_PDF_BODY_SOFT] = { SANS " 9.5", 0.36, 1.15, "P" },
  [ASSAY_PDF_TABLE] = { SANS " 8.5", 0.1, 1.1, "TD" },
  [ASSAY_PDF_TABLE_STRONG] = { SANS " Bold 8.5", 0.1, 1.1, "TD" },
  [ASSAY_PDF_TABLE_HEAD] = { SANS " Bold 8.5", 0.36, 1.1, "TH" },
  [ASSAY_PDF_NUMBER] = { SANS " Bold 18", 0.1, 1.0, "P" },
  [ASSAY_PDF_CAPTION] = { SANS " 8", 0.36, 1.1, "P" },
  [ASSAY_PDF_EMPTY] = { SANS " Italic 8.5", 0.36, 1.0, "P" },
  [ASSAY_PDF_FOOT] = { SANS " 8", 0.36, 1.0, NULL },
};

struct _AssayPdfSheet
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  PangoContext    *context;
  const char      *foot;
  double           width;
  double           height;
  guint            page;
  guint            n_pages;   /* 0 while they are being counted */
  int              section;   /* in the outline */
  double           y;
};

/* Neither the resolution and the pixels of a screen nor the language of a session decide about letters on paper. */
static PangoContext *
create_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string ("en"));

  return context;
}

/**
 * assay_pdf_sheet_new:
 * @surface: a PDF surface
 * @paper: its size
 * @foot: what stands at the foot of each page; kept by the caller
 * @n_pages: how many pages there will be; 0 where that is to be found out
 *
 * Returns: (transfer full): a sheet at the top of the first page
 */
AssayPdfSheet *
assay_pdf_sheet_new (cairo_surface_t *surface,
                     AssayPaper       paper,
                     const char      *foot,
                     guint            n_pages)
{
  AssayPdfSheet *self = g_new0 (AssayPdfSheet, 1);

  self->surface = surface;
  self->cr = cairo_create (surface);
  self->context = create_context (self->cr);
  self->width = assay_paper_get_width (paper);
  self->height = assay_paper_get_height (paper);
  self->foot = foot;
  self->n_pages = n_pages;
  self->page = 1;
  self->y = TOP;

  return self;
}

static void
show_foot (AssayPdfSheet *self)
{
  double inside = assay_pdf_sheet_get_inside (self);
  double y = self->height - FOOT;
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), self->page, MAX (self->n_pages, self->page));
  g_autoptr(PangoLayout) left = assay_pdf_sheet_layout (self, ASSAY_PDF_FOOT, inside - 90, self->foot);
  g_autoptr(PangoLayout) right = assay_pdf_sheet_layout (self, ASSAY_PDF_FOOT, 90, text);

  assay_pdf_sheet_rule (self, y - 6, 0.5);
  pango_layout_set_height (left, -1);
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_MIDDLE);
  assay_pdf_sheet_show (self, left, ASSAY_PDF_FOOT, ASSAY_PDF_LEFT, y);
  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);
  assay_pdf_sheet_show (self, right, ASSAY_PDF_FOOT, ASSAY_PDF_LEFT + inside - 90, y);
}

/**
 * assay_pdf_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Foots the last page and ends the sheet; the surface stays the caller's.
 *
 * Returns: how many pages there are
 */
guint
assay_pdf_sheet_free (AssayPdfSheet *self)
{
  guint n_pages = self->page;

  show_foot (self);
  cairo_show_page (self->cr);
  g_object_unref (self->context);
  cairo_destroy (self->cr);
  g_free (self);

  return n_pages;
}

/** assay_pdf_sheet_get_cairo: (transfer none): for drawing on the current page */
cairo_t *
assay_pdf_sheet_get_cairo (AssayPdfSheet *self)
{
  return self->cr;
}

/** assay_pdf_sheet_get_inside: the points between the margins */
double
assay_pdf_sheet_get_inside (AssayPdfSheet *self)
{
  return self->width - 2 * ASSAY_PDF_LEFT;
}

/** assay_pdf_sheet_get_y: where the next thing stands, points from the top of the page */
double
assay_pdf_sheet_get_y (AssayPdfSheet *self)
{
  return self->y;
}

/** assay_pdf_sheet_advance: leaves @height points used or free */
void
assay_pdf_sheet_advance (AssayPdfSheet *self,
                         double         height)
{
  self->y += height;
}

/**
 * assay_pdf_sheet_reserve:
 * @self: a sheet
 * @height: points that must stay together
 *
 * Begins a new page where @height does not fit on this one. What is higher than a page gets a page of its own.
 *
 * Returns: whether a page was begun
 */
gboolean
assay_pdf_sheet_reserve (AssayPdfSheet *self,
                         double         height)
{
  if (self->y + height <= self->height - BOTTOM || self->y == TOP)
    return FALSE;

  show_foot (self);
  cairo_show_page (self->cr);
  self->page++;
  self->y = TOP;

  return TRUE;
}

/* A hyphen that is not in the name would make it another name; digits stand below each other. */
static void
set_attributes (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * assay_pdf_sheet_layout:
 * @self: a sheet
 * @style: how it looks
 * @width: points; longer lines are broken, also within words
 * @text: plain text
 *
 * Returns: (transfer full): the text laid out
 */
PangoLayout *
assay_pdf_sheet_layout (AssayPdfSheet *self,
                        AssayPdfStyle  style,
                        double         width,
                        const char    *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (forms[style].font);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_line_spacing (layout, (float) forms[style].spacing);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  set_attributes (layout);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/** assay_pdf_layout_height: how high the text is, in points */
double
assay_pdf_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

/**
 * assay_pdf_sheet_show:
 * @self: a sheet
 * @layout: what assay_pdf_sheet_layout () made
 * @style: the same as there
 * @x: left, in points
 * @y: top, in points
 *
 * Shows text on the current page.
 */
void
assay_pdf_sheet_show (AssayPdfSheet *self,
                      PangoLayout   *layout,
                      AssayPdfStyle  style,
                      double         x,
                      double         y)
{
  const StyleForm *form = &forms[style];

  if (form->tag != NULL)
    cairo_tag_begin (self->cr, form->tag, NULL);
  cairo_set_source_rgb (self->cr, form->grey, form->grey, form->grey);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  if (form->tag != NULL)
    cairo_tag_end (self->cr, form->tag);
}

/**
 * assay_pdf_sheet_text:
 * @self: a sheet
 * @style: how it looks
 * @text: plain text
 * @space_after: points below it
 *
 * Writes a paragraph over the whole width.
 */
void
assay_pdf_sheet_text (AssayPdfSheet *self,
                      AssayPdfStyle  style,
                      const char    *text,
                      double         space_after)
{
  g_autoptr(PangoLayout) layout = assay_pdf_sheet_layout (self, style, assay_pdf_sheet_get_inside (self), text);
  double height = assay_pdf_layout_height (layout);

  assay_pdf_sheet_reserve (self, height);
  assay_pdf_sheet_show (self, layout, style, ASSAY_PDF_LEFT, self->y);
  self->y += height + space_after;
}

/**
 * assay_pdf_sheet_rule:
 * @self: a sheet
 * @y: points from the top
 * @width: of the stroke
 *
 * Draws a line over the whole width.
 */
void
assay_pdf_sheet_rule (AssayPdfSheet *self,
                      double         y,
                      double         width)
{
  cairo_set_source_rgb (self->cr, 0.8, 0.81, 0.83);
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, ASSAY_PDF_LEFT, y);
  cairo_line_to (self->cr, self->width - ASSAY_PDF_LEFT, y);
  cairo_stroke (self->cr);
}

/**
 * assay_pdf_sheet_mark:
 * @self: a sheet
 * @name: a heading
 * @is_inner: whether it belongs to the heading before it
 *
 * Lists the current place in the outline of the document.
 */
void
assay_pdf_sheet_mark (AssayPdfSheet *self,
                      const char    *name,
                      gboolean       is_inner)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", self->page, (int) ASSAY_PDF_LEFT, (int) self->y);
  int parent = is_inner ? self->section : CAIRO_PDF_OUTLINE_ROOT;
  int entry = cairo_pdf_surface_add_outline (self->surface, parent, name, place, 0);

  if (!is_inner)
    self->section = entry;
}
