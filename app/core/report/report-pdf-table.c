#include "report/report-pdf-table.h"

#include <string.h>

#include "report/report-pdf-verdict.h"

#define GAP       8.0    /* between columns */
#define PADDING   4.0    /* above and below a row */
#define LEADING   2.0    /* between values and reason */
#define SIGN      7.0
#define SIGN_ROOM 11.0
#define VERDICT   90.0
#define VALUE     58.0
#define FEW       2      /* values with the margin that get more room */
#define WIDE      76.0
#define HEAD_ROWS 3      /* of text: a longer name must not fill the page on every page */

#define SOFT      0x5c5c   /* of 0xffff */

#define MAX_TABLE_COLUMNS 16

/* Verdict, model, values and margin stand side by side; the reasons have the width below them for themselves. */
typedef struct
{
  guint  n;
  double x[MAX_TABLE_COLUMNS];
  double width[MAX_TABLE_COLUMNS];
} Columns;

/* What made the verdict, and behind it what else was judged. */
#define N_BELOW 2

static void
columns_init (Columns       *columns,
              AssayPdfSheet *sheet,
              guint          n_columns)
{
  guint n_values = n_columns - 2 - N_BELOW;
  double value = n_values <= FEW ? WIDE : VALUE;
  double inside = assay_pdf_sheet_get_inside (sheet);
  double x = ASSAY_PDF_LEFT;

  g_assert (n_columns >= 3 + N_BELOW && n_columns <= MAX_TABLE_COLUMNS);

  columns->n = n_columns - N_BELOW + 1;
  for (guint i = 0; i + 1 < columns->n; i++)
    {
      if (i == 0)
        columns->width[i] = VERDICT;
      else if (i == 1)
        columns->width[i] = inside - VERDICT - GAP - n_values * (value + GAP);
      else
        columns->width[i] = value;
      columns->x[i] = x;
      x += columns->width[i] + GAP;
    }

  columns->x[columns->n - 1] = columns->x[1];
  columns->width[columns->n - 1] = ASSAY_PDF_LEFT + inside - columns->x[1];
}

static AssayPdfStyle
style_of (guint row,
          guint column)
{
  if (row == 0)
    return ASSAY_PDF_TABLE_HEAD;

  return column <= 1 ? ASSAY_PDF_TABLE_STRONG : ASSAY_PDF_TABLE;
}

/* What else was judged runs on in a softer ink. */
static PangoLayout *
lay_out_reasons (AssayPdfSheet    *sheet,
                 const AssayBlock *block,
                 double            width,
                 guint             row)
{
  const char *reason = g_ptr_array_index (block->cells, (row + 1) * block->n_columns - N_BELOW);
  const char *further = g_ptr_array_index (block->cells, (row + 1) * block->n_columns - 1);
  g_autofree char *text = NULL;
  PangoLayout *layout;
  PangoAttribute *ink;
  PangoAttrList *attributes;

  if (row == 0 || *further == '\0')
    return assay_pdf_sheet_layout (sheet, style_of (row, block->n_columns), width, reason);

  text = g_strconcat (reason, "; ", further, NULL);
  layout = assay_pdf_sheet_layout (sheet, ASSAY_PDF_TABLE, width, text);
  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  ink = pango_attr_foreground_new (SOFT, SOFT, SOFT);
  ink->start_index = (guint) strlen (reason);
  pango_attr_list_insert (attributes, ink);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static PangoLayout *
lay_out_cell (AssayPdfSheet    *sheet,
              const AssayBlock *block,
              const Columns    *columns,
              guint             row,
              guint             column)
{
  double sign = row > 0 && column == 0 ? SIGN_ROOM : 0;
  PangoLayout *layout;

  if (column + 1 == columns->n)
    return lay_out_reasons (sheet, block, columns->width[column], row);

  layout = assay_pdf_sheet_layout (sheet, style_of (row, column), columns->width[column] - sign,
                                   g_ptr_array_index (block->cells, row * block->n_columns + column));
  if (column > 1)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (row == 0)
    {
      pango_layout_set_height (layout, -HEAD_ROWS);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
    }

  return layout;
}

static double
values_height (PangoLayout  **cells,
               const Columns *columns)
{
  double height = 0;

  for (guint column = 0; column + 1 < columns->n; column++)
    height = MAX (height, assay_pdf_layout_height (cells[column]));

  return height;
}

static double
lay_out_row (AssayPdfSheet    *sheet,
             const AssayBlock *block,
             const Columns    *columns,
             guint             row,
             PangoLayout     **cells)
{
  for (guint column = 0; column < columns->n; column++)
    cells[column] = lay_out_cell (sheet, block, columns, row, column);

  return values_height (cells, columns) + LEADING + assay_pdf_layout_height (cells[columns->n - 1]) + 2 * PADDING;
}

static void
show_cells (AssayPdfSheet *sheet,
            const Columns *columns,
            guint          row,
            PangoLayout  **cells)
{
  double y = assay_pdf_sheet_get_y (sheet) + PADDING;
  double below = y + values_height (cells, columns) + LEADING;

  for (guint column = 0; column < columns->n; column++)
    {
      double sign = row > 0 && column == 0 ? SIGN_ROOM : 0;

      assay_pdf_sheet_show (sheet, cells[column], style_of (row, column), columns->x[column] + sign,
                            column + 1 < columns->n ? y : below);
      g_object_unref (cells[column]);
    }
}

static void
show_row (AssayPdfSheet    *sheet,
          const AssayBlock *block,
          const Columns    *columns,
          guint             row,
          PangoLayout     **cells,
          double            height)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  double y = assay_pdf_sheet_get_y (sheet);

  cairo_tag_begin (cr, "TR", NULL);
  show_cells (sheet, columns, row, cells);
  cairo_tag_end (cr, "TR");

  if (row > 0)
    assay_pdf_verdict_sign (cr, g_array_index (block->verdicts, AssayVerdict, row - 1), columns->x[0],
                            y + PADDING + 2, SIGN);
  assay_pdf_sheet_rule (sheet, y + height, row == 0 ? 1.2 : 0.5);
  assay_pdf_sheet_advance (sheet, height);
}

static void
show_head (AssayPdfSheet    *sheet,
           const AssayBlock *block,
           const Columns    *columns)
{
  PangoLayout *cells[MAX_TABLE_COLUMNS];
  double height = lay_out_row (sheet, block, columns, 0, cells);

  show_row (sheet, block, columns, 0, cells, height);
}

/**
 * assay_pdf_table_head_height:
 * @sheet: a sheet
 * @block: the models
 *
 * Returns: the points that head and first row need, so that a heading is not left alone above them
 */
double
assay_pdf_table_head_height (AssayPdfSheet    *sheet,
                             const AssayBlock *block)
{
  PangoLayout *cells[MAX_TABLE_COLUMNS];
  Columns columns;
  double height = 0;

  columns_init (&columns, sheet, block->n_columns);
  for (guint row = 0; row <= MIN (1, block->verdicts->len); row++)
    {
      height += lay_out_row (sheet, block, &columns, row, cells);
      for (guint i = 0; i < columns.n; i++)
        g_object_unref (cells[i]);
    }

  return height;
}

/**
 * assay_pdf_table_show:
 * @sheet: a sheet
 * @block: the models
 *
 * Writes the table; rows stay whole, and every page repeats the head.
 */
void
assay_pdf_table_show (AssayPdfSheet    *sheet,
                      const AssayBlock *block)
{
  cairo_t *cr = assay_pdf_sheet_get_cairo (sheet);
  Columns columns;

  columns_init (&columns, sheet, block->n_columns);
  assay_pdf_sheet_reserve (sheet, assay_pdf_table_head_height (sheet, block));
  cairo_tag_begin (cr, "Table", NULL);
  show_head (sheet, block, &columns);

  for (guint row = 1; row <= block->verdicts->len; row++)
    {
      PangoLayout *cells[MAX_TABLE_COLUMNS];
      double height = lay_out_row (sheet, block, &columns, row, cells);

      if (assay_pdf_sheet_reserve (sheet, height))
        show_head (sheet, block, &columns);
      show_row (sheet, block, &columns, row, cells, height);
    }
  cairo_tag_end (cr, "Table");
}
