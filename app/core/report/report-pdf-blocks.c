#include "report/report-pdf-blocks.h"

#include "figures/cairo-painter.h"
#include "report/report-pdf-signatures.h"
#include "report/report-pdf-table.h"
#include "report/report-pdf-verdict.h"

#define TERM_WIDTH     104.0
#define BULLET         14.0
#define COUNTS_HEIGHT  52.0
#define COUNTS_GAP     10.0
#define FIGURE_GAP     20.0   /* between two side by side */
#define CAPTION_GAP    4.0
#define SECTION_ROOM   10.0   /* above a heading */
#define HEADING_ROOM   24.0   /* a heading with the space below it */
#define RULE_ROOM      6.0    /* above a subheading */
#define INNER_ROOM     17.0   /* a subheading with the space below it */
#define PARAGRAPH_GAP  7.0
#define ITEM_GAP       3.0
#define FIRST_ITEMS    44.0   /* of a list, with its heading */

/**
 * assay_pdf_figure_width:
 * @paper: what is printed on
 *
 * Returns: how wide a figure is of which two stand side by side, in points
 */
double
assay_pdf_figure_width (AssayPaper paper)
{
  return (assay_paper_get_width (paper) - 2 * ASSAY_PDF_LEFT - FIGURE_GAP) / 2;
}

static void
show_count (AssayPdfSheet *sheet,
            const char    *count,
            AssayVerdict   verdict,
            double         x,
            double         width)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  double y = assay_pdf_sheet_get_y (sheet);
  g_autoptr(PangoLayout) number = assay_pdf_sheet_layout (sheet, ASSAY_PDF_NUMBER, width - 16, count);
  g_autoptr(PangoLayout) word
    = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY, width - 26, assay_verdict_to_title (verdict));

  assay_pdf_verdict_ink (cr, verdict);
  cairo_rectangle (cr, x, y, 3, COUNTS_HEIGHT - 10);
  cairo_fill (cr);
  assay_pdf_sheet_show (sheet, number, ASSAY_PDF_NUMBER, x + 10, y - 1);
  assay_pdf_verdict_sign (cr, verdict, x + 10, y + 28.5, 9);
  assay_pdf_sheet_show (sheet, word, ASSAY_PDF_BODY, x + 23, y + 26);
}

static void
show_counts (AssayPdfSheet    *sheet,
             const AssayBlock *block)
{
  double width = (assay_pdf_sheet_get_inside (sheet) - 3 * COUNTS_GAP) / 4;

  assay_pdf_sheet_reserve (sheet, COUNTS_HEIGHT);
  for (guint i = 0; i < block->cells->len; i++)
    show_count (sheet, g_ptr_array_index (block->cells, i), g_array_index (block->verdicts, AssayVerdict, i),
                ASSAY_PDF_LEFT + i * (width + COUNTS_GAP), width);
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
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY, assay_pdf_sheet_get_inside (sheet) - TERM_WIDTH,
                                  g_ptr_array_index (block->cells, i + 1));
      double height = MAX (assay_pdf_layout_height (term), assay_pdf_layout_height (words));
      double y;

      assay_pdf_sheet_reserve (sheet, height);
      y = assay_pdf_sheet_get_y (sheet);
      assay_pdf_sheet_show (sheet, term, ASSAY_PDF_BODY_SOFT, ASSAY_PDF_LEFT, y);
      assay_pdf_sheet_show (sheet, words, ASSAY_PDF_BODY, ASSAY_PDF_LEFT + TERM_WIDTH, y);
      assay_pdf_sheet_advance (sheet, height + ITEM_GAP);
    }
  assay_pdf_sheet_advance (sheet, PARAGRAPH_GAP);
}

static void
show_bullet (AssayPdfSheet *sheet,
             guint          number,
             double         y)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) layout = NULL;

  if (number == 0)
    {
      cairo_set_source_rgb (cr, 0.36, 0.36, 0.36);
      cairo_new_path (cr);
      cairo_arc (cr, ASSAY_PDF_LEFT + 4, y + 6.5, 1.6, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }

  text = g_strdup_printf ("%u.", number);
  layout = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY_SOFT, 3 * BULLET, text);
  assay_pdf_sheet_show (sheet, layout, ASSAY_PDF_BODY_SOFT, ASSAY_PDF_LEFT, y);
}

static void
show_list (AssayPdfSheet    *sheet,
           const AssayBlock *block)
{
  gboolean is_numbered = block->kind == ASSAY_BLOCK_NUMBERED;
  double indent = BULLET + (is_numbered && block->cells->len > 9 ? 8 : 0);

  for (guint i = 0; i < block->cells->len; i++)
    {
      g_autoptr(PangoLayout) words
        = assay_pdf_sheet_layout (sheet, ASSAY_PDF_BODY, assay_pdf_sheet_get_inside (sheet) - indent,
                                  g_ptr_array_index (block->cells, i));
      double height = assay_pdf_layout_height (words);

      assay_pdf_sheet_reserve (sheet, height);
      show_bullet (sheet, is_numbered ? i + 1 : 0, assay_pdf_sheet_get_y (sheet));
      assay_pdf_sheet_show (sheet, words, ASSAY_PDF_BODY, ASSAY_PDF_LEFT + indent, assay_pdf_sheet_get_y (sheet));
      assay_pdf_sheet_advance (sheet, height + ITEM_GAP);
    }
  assay_pdf_sheet_advance (sheet, PARAGRAPH_GAP);
}

static gboolean
is_figure (const AssayBlock *block)
{
  return block != NULL && block->kind == ASSAY_BLOCK_FIGURE;
}

static double
figure_room (AssayPdfSheet    *sheet,
             const AssayBlock *block)
{
  double width = assay_figure_get_width (block->figure);
  g_autoptr(PangoLayout) caption = assay_pdf_sheet_layout (sheet, ASSAY_PDF_CAPTION, width, block->text);

  return assay_figure_get_height (block->figure) + CAPTION_GAP + assay_pdf_layout_height (caption) + 12;
}

static double
figures_room (AssayPdfSheet    *sheet,
              const AssayBlock *left,
              const AssayBlock *right)
{
  return MAX (figure_room (sheet, left), is_figure (right) ? figure_room (sheet, right) : 0);
}

static void
show_figure_at (AssayPdfSheet    *sheet,
                const AssayBlock *block,
                double            x)
{
  double width = assay_figure_get_width (block->figure);
  g_autoptr(PangoLayout) caption = assay_pdf_sheet_layout (sheet, ASSAY_PDF_CAPTION, width, block->text);
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  double y = assay_pdf_sheet_get_y (sheet);

  cairo_tag_begin (cr, "Figure", NULL);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  assay_figure_paint (block->figure, cr, &assay_palette_print);
  cairo_restore (cr);
  cairo_tag_end (cr, "Figure");
  assay_pdf_sheet_show (sheet, caption, ASSAY_PDF_CAPTION, x,
                        y + assay_figure_get_height (block->figure) + CAPTION_GAP);
}

/* Two figures share a row. */
static guint
show_figures (AssayPdfSheet    *sheet,
              const AssayBlock *left,
              const AssayBlock *right)
{
  double room = figures_room (sheet, left, right);

  assay_pdf_sheet_reserve (sheet, room);
  show_figure_at (sheet, left, ASSAY_PDF_LEFT);
  if (is_figure (right))
    show_figure_at (sheet, right, ASSAY_PDF_LEFT + assay_figure_get_width (left->figure) + FIGURE_GAP);
  assay_pdf_sheet_advance (sheet, room);

  return is_figure (right) ? 2 : 1;
}

static double
text_room (AssayPdfSheet *sheet,
           AssayPdfStyle  style,
           const char    *text)
{
  g_autoptr(PangoLayout) layout = assay_pdf_sheet_layout (sheet, style, assay_pdf_sheet_get_inside (sheet), text);

  return assay_pdf_layout_height (layout);
}

static gboolean
is_heading (const AssayBlock *block)
{
  return block != NULL && (block->kind == ASSAY_BLOCK_HEADING || block->kind == ASSAY_BLOCK_SUBHEADING);
}

/* What must stand on one page so that nothing is left alone at its end: a heading with what follows it, and a paragraph
 * with the figures or the table that it introduces. */
static double
room_of (AssayPdfSheet           *sheet,
         const AssayReportBlocks *blocks,
         guint                    index)
{
  const AssayBlock *block = assay_report_blocks_get (blocks, index);

  if (block == NULL)
    return 0;

  switch (block->kind)
    {
    case ASSAY_BLOCK_HEADING:
      return SECTION_ROOM + HEADING_ROOM + room_of (sheet, blocks, index + 1);
    case ASSAY_BLOCK_SUBHEADING:
      return RULE_ROOM + INNER_ROOM + room_of (sheet, blocks, index + 1);
    case ASSAY_BLOCK_PARAGRAPH:
      return text_room (sheet, ASSAY_PDF_BODY, block->text) + PARAGRAPH_GAP
             + (is_heading (assay_report_blocks_get (blocks, index + 1)) ? 0 : room_of (sheet, blocks, index + 1));
    case ASSAY_BLOCK_FIGURE:
      return figures_room (sheet, block, assay_report_blocks_get (blocks, index + 1));
    case ASSAY_BLOCK_MODELS:
      return assay_pdf_table_head_height (sheet, block);
    case ASSAY_BLOCK_SIGNATURES:
      return assay_pdf_signatures_room (block);
    case ASSAY_BLOCK_COUNTS:
    case ASSAY_BLOCK_FACTS:
    case ASSAY_BLOCK_LIST:
    case ASSAY_BLOCK_NUMBERED:
    default:
      return FIRST_ITEMS;
    }
}

static void
show_heading (AssayPdfSheet           *sheet,
              const AssayReportBlocks *blocks,
              guint                    index)
{
  const AssayBlock *block = assay_report_blocks_get (blocks, index);
  gboolean is_inner = block->kind == ASSAY_BLOCK_SUBHEADING;
  gboolean is_first_inside
    = is_inner && index > 0 && assay_report_blocks_get (blocks, index - 1)->kind == ASSAY_BLOCK_HEADING;

  if (!assay_pdf_sheet_reserve (sheet, room_of (sheet, blocks, index)) && !is_first_inside)
    assay_pdf_sheet_advance (sheet, is_inner ? RULE_ROOM : SECTION_ROOM);
  assay_pdf_sheet_mark (sheet, block->text, is_inner);
  assay_pdf_sheet_text (sheet, is_inner ? ASSAY_PDF_SUBHEADING : ASSAY_PDF_HEADING, block->text, is_inner ? 3 : 6);
}

/* The first paragraph is the conclusion. */
static void
show_paragraph (AssayPdfSheet           *sheet,
                const AssayReportBlocks *blocks,
                guint                    index)
{
  const AssayBlock *block = assay_report_blocks_get (blocks, index);

  assay_pdf_sheet_reserve (sheet, room_of (sheet, blocks, index));
  assay_pdf_sheet_text (sheet, index == 0 ? ASSAY_PDF_LEAD : ASSAY_PDF_BODY, block->text, index == 0 ? 14 : PARAGRAPH_GAP);
}

/**
 * assay_pdf_show_block:
 * @sheet: a sheet
 * @blocks: what the report says
 * @index: what comes next
 *
 * Writes a block, on a new page where it does not fit. A heading stays with what follows it.
 *
 * Returns: how many blocks were written: two where two figures share a row
 */
guint
assay_pdf_show_block (AssayPdfSheet           *sheet,
                      const AssayReportBlocks *blocks,
                      guint                    index)
{
  const AssayBlock *block = assay_report_blocks_get (blocks, index);

  switch (block->kind)
    {
    case ASSAY_BLOCK_HEADING:
    case ASSAY_BLOCK_SUBHEADING:
      show_heading (sheet, blocks, index);
      break;
    case ASSAY_BLOCK_PARAGRAPH:
      show_paragraph (sheet, blocks, index);
      break;
    case ASSAY_BLOCK_COUNTS:
      show_counts (sheet, block);
      break;
    case ASSAY_BLOCK_FACTS:
      show_facts (sheet, block);
      break;
    case ASSAY_BLOCK_LIST:
    case ASSAY_BLOCK_NUMBERED:
      show_list (sheet, block);
      break;
    case ASSAY_BLOCK_FIGURE:
      return show_figures (sheet, block, assay_report_blocks_get (blocks, index + 1));
    case ASSAY_BLOCK_SIGNATURES:
      assay_pdf_signatures_show (sheet, block);
      break;
    case ASSAY_BLOCK_MODELS:
    default:
      assay_pdf_table_show (sheet, block);
      assay_pdf_sheet_advance (sheet, PARAGRAPH_GAP);
    }

  return 1;
}
