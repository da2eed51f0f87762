#include "report/report.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "figures/cairo-painter.h"
#include "report/report-content.h"
#include "report/report-pdf-sheet.h"
#include "report/report-pdf-table.h"
#include "report/report-pdf-verdict.h"

#define MAX_MODELS     2000
#define MAX_COLUMNS    3
#define FIGURE_HEIGHT  104.0
#define TERM_WIDTH     110.0
#define BULLET         12.0
#define COUNTS_HEIGHT  52.0
#define HEADING_ROOM   22.0   /* the heading with the space below it */
#define PARAGRAPH_ROOM 80.0
#define FIGURE_GAP     20.0   /* between two side by side */
#define FIGURE_WIDTH   ((ASSAY_PDF_INSIDE - FIGURE_GAP) / 2)

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *bytes,
             unsigned int         length)
{
  if (closure != NULL)
    g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
show_counts (AssayPdfSheet    *sheet,
             const AssayBlock *block)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  double width = (ASSAY_PDF_INSIDE - 3 * 10) / 4;
  double y;

  assay_pdf_sheet_reserve (sheet, COUNTS_HEIGHT);
  y = assay_pdf_sheet_get_y (sheet);
  for (guint i = 0; i < block->cells->len; i++)
    {
      AssayVerdict verdict = g_array_index (block->verdicts, AssayVerdict, i);
      double x = ASSAY_PDF_LEFT + i * (width + 10);
      g_autoptr(PangoLayout) number
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_NUMBER, width - 16, g_ptr_array_index (block->cells, i));
      g_autoptr(PangoLayout) word
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY, width - 30, assay_verdict_to_title (verdict));

      assay_pdf_verdict_ink (cr, verdict);
      cairo_rectangle (cr, x, y, 3, COUNTS_HEIGHT - 10);
      cairo_fill (cr);
      assay_pdf_sheet_show (sheet, number, ASSAY_PDF_NUMBER, x + 10, y);
      assay_pdf_verdict_sign (cr, verdict, x + 10, y + 28, 9);
      assay_pdf_sheet_show (sheet, word, ASSAY_PDF_BODY, x + 23, y + 26);
    }
  assay_pdf_sheet_advance (sheet, COUNTS_HEIGHT + 4);
}

static void
show_facts (AssayPdfSheet    *sheet,
            const AssayBlock *block)
{
  for (guint i = 0; i + 1 < block->cells->len; i += 2)
    {
      g_autoptr(PangoLayout) term
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY_SOFT, TERM_WIDTH - 10, g_ptr_array_index (block->cells, i));
      g_autoptr(PangoLayout) words
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY, ASSAY_PDF_INSIDE - TERM_WIDTH,
                                  g_ptr_array_index (block->cells, i + 1));
      double height = MAX (assay_pdf_layout_height (term), assay_pdf_layout_height (words));
      double y;

      assay_pdf_sheet_reserve (sheet, height);
      y = assay_pdf_sheet_get_y (sheet);
      assay_pdf_sheet_show (sheet, term, ASSAY_PDF_BODY_SOFT, ASSAY_PDF_LEFT, y);
      assay_pdf_sheet_show (sheet, words, ASSAY_PDF_BODY, ASSAY_PDF_LEFT + TERM_WIDTH, y);
      assay_pdf_sheet_advance (sheet, height + 3);
    }
  assay_pdf_sheet_advance (sheet, 7);
}

static void
show_list (AssayPdfSheet    *sheet,
           const AssayBlock *block)
{
  for (guint i = 0; i < block->cells->len; i++)
    {
      g_autoptr(PangoLayout) words
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY, ASSAY_PDF_INSIDE - BULLET,
                                  g_ptr_array_index (block->cells, i));
      cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
      double height = assay_pdf_layout_height (words);
      double y;

      assay_pdf_sheet_reserve (sheet, height);
      y = assay_pdf_sheet_get_y (sheet);
      assay_pdf_sheet_show (sheet, words, ASSAY_PDF_BODY, ASSAY_PDF_LEFT + BULLET, y);
      cairo_new_path (cr);
      cairo_arc (cr, ASSAY_PDF_LEFT + 4, y + 6, 1.6, 0, 2 * G_PI);
      cairo_fill (cr);
      assay_pdf_sheet_advance (sheet, height + 3);
    }
  assay_pdf_sheet_advance (sheet, 7);
}

static double
figure_room (AssayPdfSheet    *sheet,
             const AssayBlock *block)
{
  g_autoptr(PangoLayout) caption = assay_pdf_sheet_layout (sheet, ASSAY_PDF_CAPTION, FIGURE_WIDTH, block->text);

  return assay_figure_get_height (block->figure) + 4 + assay_pdf_layout_height (caption) + 14;
}

static void
show_figure_at (AssayPdfSheet    *sheet,
                const AssayBlock *block,
                double            x)
{
  g_autoptr(PangoLayout) caption = assay_pdf_sheet_layout (sheet, ASSAY_PDF_CAPTION, FIGURE_WIDTH, block->text);
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  double y = assay_pdf_sheet_get_y (sheet);

  cairo_tag_begin (cr, "Figure", NULL);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  assay_figure_paint (block->figure, cr, &assay_palette_print);
  cairo_restore (cr);
  cairo_tag_end (cr, "Figure");
  assay_pdf_sheet_show (sheet, caption, ASSAY_PDF_CAPTION, x, y + assay_figure_get_height (block->figure) + 4);
}

/* Two figures share a row. */
static guint
show_figures (AssayPdfSheet    *sheet,
              const AssayBlock *left,
              const AssayBlock *right)
{
  gboolean is_pair = right != NULL && right->kind == ASSAY_BLOCK_FIGURE;
  double room = MAX (figure_room (sheet, left), is_pair ? figure_room (sheet, right) : 0);

  assay_pdf_sheet_reserve (sheet, room);
  show_figure_at (sheet, left, ASSAY_PDF_LEFT);
  if (is_pair)
    show_figure_at (sheet, right, ASSAY_PDF_LEFT + FIGURE_WIDTH + FIGURE_GAP);
  assay_pdf_sheet_advance (sheet, room);

  return is_pair ? 2 : 1;
}

/* What must stand on the same page as the heading above it. */
static double
room_of (AssayPdfSheet    *sheet,
         const AssayBlock *block)
{
  if (block == NULL)
    return 0;
  if (block->kind == ASSAY_BLOCK_FIGURE)
    return figure_room (sheet, block);
  if (block->kind == ASSAY_BLOCK_MODELS)
    return assay_pdf_table_head_height (sheet, block);

  return PARAGRAPH_ROOM;
}

static void
show_heading (AssayPdfSheet    *sheet,
              const AssayBlock *block,
              const AssayBlock *next)
{
  if (!assay_pdf_sheet_reserve (sheet, 8 + HEADING_ROOM + room_of (sheet, next)))
    assay_pdf_sheet_advance (sheet, 8);
  assay_pdf_sheet_mark (sheet, block->text);
  assay_pdf_sheet_text (sheet, ASSAY_PDF_HEADING, block->text, 6);
}

/* Returns how many blocks were shown. */
static guint
show_block (AssayPdfSheet           *sheet,
            const AssayReportBlocks *blocks,
            guint                    index)
{
  const AssayBlock *block = assay_report_blocks_get (blocks, index);

  switch (block->kind)
    {
    case ASSAY_BLOCK_HEADING:
      show_heading (sheet, block, assay_report_blocks_get (blocks, index + 1));
      break;
    case ASSAY_BLOCK_PARAGRAPH:
      assay_pdf_sheet_text (sheet, index == 0 ? ASSAY_PDF_LEAD : ASSAY_PDF_BODY, block->text, index == 0 ? 14 : 7);
      break;
    case ASSAY_BLOCK_COUNTS:
      show_counts (sheet, block);
      break;
    case ASSAY_BLOCK_FACTS:
      show_facts (sheet, block);
      break;
    case ASSAY_BLOCK_LIST:
      show_list (sheet, block);
      break;
    case ASSAY_BLOCK_FIGURE:
      return show_figures (sheet, block, assay_report_blocks_get (blocks, index + 1));
    case ASSAY_BLOCK_MODELS:
    default:
      assay_pdf_table_show (sheet, block);
      assay_pdf_sheet_advance (sheet, 7);
    }

  return 1;
}

static void
set_metadata (cairo_surface_t   *surface,
              const AssayReport *self)
{
  g_autofree char *authors = g_strjoinv (", ", (char **) assay_report_get_authors (self));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, assay_report_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, *authors != '\0' ? authors : "Assay");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Assay " ASSAY_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, assay_report_get_time (self));
}

/* Writes the whole document; without @bytes it only counts the pages. */
static guint
print (const AssayReport       *self,
       const AssayReportBlocks *blocks,
       guint                    n_pages,
       GByteArray              *bytes,
       cairo_status_t          *status)
{
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (write_bytes, bytes, ASSAY_PDF_WIDTH, ASSAY_PDF_HEIGHT);
  g_autofree char *foot = g_strdup_printf ("%s · %s", assay_report_get_title (self), assay_report_get_time (self));
  AssayPdfSheet *sheet = assay_pdf_sheet_new (surface, foot, n_pages);

  set_metadata (surface, self);
  assay_pdf_sheet_text (sheet, ASSAY_PDF_TITLE, assay_report_get_title (self), 10);
  for (guint i = 0; i < assay_report_blocks_get_n (blocks);)
    i += show_block (sheet, blocks, i);
  n_pages = assay_pdf_sheet_free (sheet);

  cairo_surface_finish (surface);
  *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return n_pages;
}

/**
 * assay_report_to_pdf:
 * @self: a report
 * @error: return location
 *
 * Prints the report on A4, with at most 2,000 models. The document carries the time of the evaluation, so that the
 * same report gives the same bytes where the fonts are the same.
 *
 * Returns: (transfer full): a PDF; %NULL with %G_IO_ERROR_FAILED where it could not be drawn
 */
GBytes *
assay_report_to_pdf (const AssayReport *self,
                     GError           **error)
{
  static const AssayReportForm form = {
    .max_models = MAX_MODELS,
    .max_columns = MAX_COLUMNS,
    .figure_width = FIGURE_WIDTH,
    .figure_height = FIGURE_HEIGHT,
  };
  g_autoptr(AssayReportBlocks) blocks = assay_report_content_new (self, &form);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;
  guint n_pages = print (self, blocks, 0, NULL, &status);

  if (status == CAIRO_STATUS_SUCCESS)
    print (self, blocks, n_pages, bytes, &status);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
