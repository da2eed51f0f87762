#include "shell/table-widths.h"

#include "base/number.h"
#include "base/text.h"
#include "shell/namesake.h"
#include "shell/verdict-mark.h"

/* Pixels beside the text: the padding of a cell, and in a title the arrow of the order too. */
#define CELL_PADDING  26
#define TITLE_PADDING 40

/* Letters: no column is so narrow that its title says nothing, none so wide that it alone fills the window. */
#define LEAST_LETTERS 8
#define MOST_LETTERS  28

/* The table shows the first rows first. To look at all of a million for the longest text would take too long. */
#define SAMPLE 50

static int
text_width (PangoLayout *layout,
            const char  *text)
{
  g_autofree char *safe = assay_text_escape_controls (text);
  g_autofree char *short_text = assay_text_shorten (safe, MOST_LETTERS * 2);
  int width;

  pango_layout_set_text (layout, short_text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
letter_width (PangoLayout *layout)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (width);
}

static int
verdict_width (PangoLayout *layout)
{
  int width = 0;

  for (AssayVerdict verdict = ASSAY_VERDICT_APPROVED; verdict < ASSAY_N_VERDICTS; verdict++)
    {
      g_autofree char *text =
        g_strdup_printf ("%s %s", assay_verdict_mark_symbol (verdict), assay_verdict_to_title (verdict));

      width = MAX (width, text_width (layout, text));
    }

  return width;
}

/* Laying out a text costs more than counting its letters: only the longest is measured. */
static void
keep_longer (char       **longest,
             const char  *text)
{
  if (*longest != NULL && g_utf8_strlen (text, -1) <= g_utf8_strlen (*longest, -1))
    return;

  g_free (*longest);
  *longest = g_strdup (text);
}

static int
names_width (PangoLayout      *layout,
             const AssayTable *table)
{
  guint n = MIN (assay_table_get_n_rows (table), SAMPLE);
  g_autofree char *longest = NULL;

  for (guint row = 0; row < n; row++)
    {
      g_autofree char *id = assay_table_dup_id (table, row);
      g_autofree char *marked = g_strconcat (ASSAY_NAMESAKE_SYMBOL " ", id, NULL);

      keep_longer (&longest, assay_table_is_name_unique (table, row) ? id : marked);
    }

  return longest != NULL ? text_width (layout, longest) : 0;
}

static int
files_width (PangoLayout      *layout,
             const AssayTable *table)
{
  guint n = MIN (assay_table_get_n_sources (table), SAMPLE);
  g_autofree char *longest = NULL;

  for (guint i = 0; i < n; i++)
    keep_longer (&longest, assay_table_get_source (table, i)->name);

  return longest != NULL ? text_width (layout, longest) : 0;
}

static int
cells_width (PangoLayout       *layout,
             const AssayColumn *cells)
{
  guint n = MIN (assay_column_get_n_rows (cells), SAMPLE);
  char buffer[ASSAY_NUMBER_BUFFER];
  g_autofree char *longest = NULL;

  for (guint row = 0; row < n; row++)
    keep_longer (&longest, assay_column_get_text (cells, row, buffer));

  return longest != NULL ? text_width (layout, longest) : 0;
}

static int
contents_width (PangoLayout            *layout,
                const AssayTable       *table,
                const AssayTableColumn *column)
{
  switch (column->kind)
    {
    case ASSAY_TABLE_COLUMN_VERDICT:
      return verdict_width (layout);
    case ASSAY_TABLE_COLUMN_NAME:
      return names_width (layout, table);
    case ASSAY_TABLE_COLUMN_FILE:
      return files_width (layout, table);
    case ASSAY_TABLE_COLUMN_CELLS:
      return cells_width (layout, column->cells);
    case ASSAY_TABLE_COLUMN_MARGIN:
    default:
      return 0;
    }
}

/**
 * assay_table_widths_first:
 * @view: where the column is to stand; its font is measured
 * @table: the results
 * @column: a column
 *
 * How wide a column is before a person drags it: its title and what is in its first rows fit, within reason; each
 * verdict always fits, in any language and size of letters.
 *
 * Returns: pixels
 */
int
assay_table_widths_first (GtkWidget              *view,
                          const AssayTable       *table,
                          const AssayTableColumn *column)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (view, NULL);
  int letter = letter_width (layout);
  int title = TITLE_PADDING + text_width (layout, column->title);
  int contents = CELL_PADDING + contents_width (layout, table, column);
  int wanted = MAX (title, contents);

  if (column->kind == ASSAY_TABLE_COLUMN_VERDICT)
    return wanted;

  return CLAMP (wanted, LEAST_LETTERS * letter, MOST_LETTERS * letter);
}
