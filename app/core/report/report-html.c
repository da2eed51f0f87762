#include "report/report.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "figures/svg-writer.h"
#include "report/report-content.h"
#include "report/report-html-style.h"
#include "report/report-words.h"

#define MAX_MODELS  2000
#define MAX_COLUMNS 6

/* Verdict and model stand before the judged values. */
#define FIRST_VALUE 2

static void
append_text (GString    *html,
             const char *plain)
{
  g_autofree char *escaped = assay_text_escape_html (plain);

  g_string_append (html, escaped);
}

static void
append_element (GString    *html,
                const char *tag,
                const char *plain)
{
  g_string_append_printf (html, "<%s>", tag);
  append_text (html, plain);
  g_string_append_printf (html, "</%s>\n", tag);
}

static void
append_counts (GString          *html,
               const AssayBlock *block)
{
  g_string_append (html, "<ul class=\"counts\">\n");
  for (guint i = 0; i < block->cells->len; i++)
    {
      AssayVerdict verdict = g_array_index (block->verdicts, AssayVerdict, i);

      g_string_append_printf (html, "<li class=\"%s\"><b>%s</b><span aria-hidden=\"true\">%s</span> ",
                              assay_verdict_to_id (verdict), (const char *) g_ptr_array_index (block->cells, i),
                              assay_report_verdict_symbol (verdict));
      append_text (html, assay_verdict_to_title (verdict));
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ul>\n");
}

static void
append_facts (GString          *html,
              const AssayBlock *block)
{
  g_string_append (html, "<dl>\n");
  for (guint i = 0; i + 1 < block->cells->len; i += 2)
    {
      append_element (html, "dt", g_ptr_array_index (block->cells, i));
      append_element (html, "dd", g_ptr_array_index (block->cells, i + 1));
    }
  g_string_append (html, "</dl>\n");
}

static void
append_list (GString          *html,
             const AssayBlock *block)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < block->cells->len; i++)
    append_element (html, "li", g_ptr_array_index (block->cells, i));
  g_string_append (html, "</ul>\n");
}

static void
append_figure (GString          *html,
               const AssayBlock *block)
{
  g_autofree char *svg = assay_figure_to_svg (block->figure);

  g_string_append (html, "<figure>\n");
  g_string_append (html, svg);
  append_element (html, "figcaption", block->text);
  g_string_append (html, "</figure>\n");
}

static const char *
cell_class (const AssayBlock *block,
            guint             column)
{
  return column >= FIRST_VALUE && column + 1 < block->n_columns ? " class=\"number\"" : "";
}

static void
append_head (GString          *html,
             const AssayBlock *block)
{
  g_string_append (html, "<div class=\"table\">\n<table>\n");
  append_element (html, "caption", block->text);
  g_string_append (html, "<thead>\n<tr>");
  for (guint column = 0; column < block->n_columns; column++)
    {
      g_string_append_printf (html, "<th scope=\"col\"%s>", cell_class (block, column));
      append_text (html, g_ptr_array_index (block->cells, column));
      g_string_append (html, "</th>");
    }
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
}

static void
append_model (GString          *html,
              const AssayBlock *block,
              guint             row)
{
  AssayVerdict verdict = g_array_index (block->verdicts, AssayVerdict, row - 1);

  g_string_append_printf (html, "<tr><td class=\"verdict %s\"><span aria-hidden=\"true\">%s</span> ",
                          assay_verdict_to_id (verdict), assay_report_verdict_symbol (verdict));
  append_text (html, g_ptr_array_index (block->cells, row * block->n_columns));
  g_string_append (html, "</td><th scope=\"row\">");
  append_text (html, g_ptr_array_index (block->cells, row * block->n_columns + 1));
  g_string_append (html, "</th>");
  for (guint column = FIRST_VALUE; column < block->n_columns; column++)
    {
      g_string_append_printf (html, "<td%s>", cell_class (block, column));
      append_text (html, g_ptr_array_index (block->cells, row * block->n_columns + column));
      g_string_append (html, "</td>");
    }
  g_string_append (html, "</tr>\n");
}

static void
append_models (GString          *html,
               const AssayBlock *block)
{
  guint n_rows = block->verdicts->len;

  append_head (html, block);
  for (guint row = 1; row <= n_rows; row++)
    append_model (html, block, row);
  g_string_append (html, "</tbody>\n</table>\n</div>\n");
}

static void
append_block (GString          *html,
              const AssayBlock *block)
{
  switch (block->kind)
    {
    case ASSAY_BLOCK_HEADING:
      append_element (html, "h2", block->text);
      break;
    case ASSAY_BLOCK_PARAGRAPH:
      append_element (html, "p", block->text);
      break;
    case ASSAY_BLOCK_COUNTS:
      append_counts (html, block);
      break;
    case ASSAY_BLOCK_FACTS:
      append_facts (html, block);
      break;
    case ASSAY_BLOCK_LIST:
      append_list (html, block);
      break;
    case ASSAY_BLOCK_FIGURE:
      append_figure (html, block);
      break;
    case ASSAY_BLOCK_MODELS:
    default:
      append_models (html, block);
    }
}

/* Neighbouring figures share a grid. */
static void
append_blocks (GString                 *html,
               const AssayReportBlocks *blocks)
{
  gboolean in_figures = FALSE;

  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    {
      const AssayBlock *block = assay_report_blocks_get (blocks, i);
      gboolean is_figure = block->kind == ASSAY_BLOCK_FIGURE;

      if (is_figure && !in_figures)
        g_string_append (html, "<div class=\"figures\">\n");
      else if (!is_figure && in_figures)
        g_string_append (html, "</div>\n");
      in_figures = is_figure;
      append_block (html, block);
    }
}

static void
append_opening (GString           *html,
                const AssayReport *self)
{
  /* Translators: the code of the language that you translate to, for example "de". */
  const char *language = C_("language code", "en");

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", language);
  g_string_append (html, "<meta http-equiv=\"Content-Security-Policy\" "
                         "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"generator\" content=\"Assay " ASSAY_VERSION "\">\n");
  append_element (html, "title", assay_report_get_title (self));
  g_string_append_printf (html, "<style>\n%s</style>\n</head>\n<body>\n<main>\n<header>\n", assay_report_html_style);
  append_element (html, "h1", assay_report_get_title (self));
  g_string_append (html, "</header>\n");
}

/**
 * assay_report_to_html:
 * @self: a report
 * @error: return location; this rendering does not fail
 *
 * Writes the report as one page that needs neither network nor script, for screen and paper, with at most 2,000
 * models.
 *
 * Returns: (transfer full): HTML in UTF-8
 */
GBytes *
assay_report_to_html (const AssayReport *self,
                      GError           **error)
{
  static const AssayReportForm form = {
    .max_models = MAX_MODELS, .max_columns = MAX_COLUMNS, .figure_width = 480, .figure_height = 170
  };
  g_autoptr(AssayReportBlocks) blocks = assay_report_content_new (self, &form);
  GString *html = g_string_new (NULL);

  append_opening (html, self);
  append_blocks (html, blocks);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (html);
}
