#include "report/report.h"

#include <glib/gi18n-lib.h>

#include "base/english.h"
#include "base/text.h"
#include "figures/svg-writer.h"
#include "report/report-content.h"
#include "report/report-html-models.h"
#include "report/report-html-style.h"
#include "report/report-words.h"

#define MAX_MODELS  2000
#define MAX_COLUMNS 6

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

      g_string_append_printf (html, "<li class=\"%s\"><b>%s</b> <span aria-hidden=\"true\">%s</span> ",
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
             const AssayBlock *block,
             const char       *tag)
{
  g_string_append_printf (html, "<%s>\n", tag);
  for (guint i = 0; i < block->cells->len; i++)
    append_element (html, "li", g_ptr_array_index (block->cells, i));
  g_string_append_printf (html, "</%s>\n", tag);
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

static void
append_fields (GString          *html,
               const AssayBlock *block)
{
  g_string_append (html, "<dl>\n");
  for (guint i = 0; i < block->n_columns; i++)
    {
      append_element (html, "dt", g_ptr_array_index (block->cells, i));
      append_element (html, "dd", _("empty"));
    }
  g_string_append (html, "</dl>\n");
}

static void
append_signatures (GString          *html,
                   const AssayBlock *block)
{
  g_string_append (html, "<div class=\"signatures\">\n");
  for (guint i = block->n_columns; i < block->cells->len; i++)
    {
      g_string_append (html, "<div class=\"signature\">\n");
      append_element (html, "h3", g_ptr_array_index (block->cells, i));
      append_element (html, "p", block->text);
      append_fields (html, block);
      g_string_append (html, "</div>\n");
    }
  g_string_append (html, "</div>\n");
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
    case ASSAY_BLOCK_SUBHEADING:
      append_element (html, "h3", block->text);
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
      append_list (html, block, "ul");
      break;
    case ASSAY_BLOCK_NUMBERED:
      append_list (html, block, "ol");
      break;
    case ASSAY_BLOCK_FIGURE:
      append_figure (html, block);
      break;
    case ASSAY_BLOCK_SIGNATURES:
      append_signatures (html, block);
      break;
    case ASSAY_BLOCK_MODELS:
    default:
      assay_report_html_models (html, block);
    }
}

/* Neighbouring figures share a grid; a heading opens a section. */
static void
append_blocks (GString                 *html,
               const AssayReportBlocks *blocks)
{
  gboolean in_figures = FALSE;
  guint n_sections = 0;

  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    {
      const AssayBlock *block = assay_report_blocks_get (blocks, i);
      gboolean is_figure = block->kind == ASSAY_BLOCK_FIGURE;

      if (is_figure && !in_figures)
        g_string_append (html, "<div class=\"figures\">\n");
      else if (!is_figure && in_figures)
        g_string_append (html, "</div>\n");
      in_figures = is_figure;
      if (block->kind == ASSAY_BLOCK_HEADING)
        {
          g_string_append_printf (html, "%s<section id=\"section-%u\">\n", n_sections > 0 ? "</section>\n" : "",
                                  n_sections + 1);
          n_sections++;
        }
      append_block (html, block);
    }
  g_string_append (html, n_sections > 0 ? "</section>\n" : "");
}

static void
append_contents (GString                 *html,
                 const AssayReportBlocks *blocks)
{
  guint n_sections = 0;

  g_string_append (html, "<nav aria-label=\"");
  append_text (html, _("Contents"));
  g_string_append (html, "\">\n<ul>\n");
  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    {
      const AssayBlock *block = assay_report_blocks_get (blocks, i);

      if (block->kind != ASSAY_BLOCK_HEADING)
        continue;
      g_string_append_printf (html, "<li><a href=\"#section-%u\">", ++n_sections);
      append_text (html, block->text);
      g_string_append (html, "</a></li>\n");
    }
  g_string_append (html, "</ul>\n</nav>\n");
}

static void
append_letterhead (GString               *html,
                   const AssayLetterhead *letterhead)
{
  const char *organisation = letterhead->organisation != NULL ? letterhead->organisation : "";

  g_string_append (html, "<div class=\"letterhead\">\n");
  if (letterhead->logo != NULL)
    {
      g_autofree char *base64
        = g_base64_encode (g_bytes_get_data (letterhead->logo, NULL), g_bytes_get_size (letterhead->logo));

      /* Beside the name, the logo says nothing more. */
      g_string_append_printf (html, "<img alt=\"%s\" src=\"data:image/png;base64,%s\">\n",
                              *organisation != '\0' ? "" : _("Logo"), base64);
    }
  if (*organisation != '\0')
    append_element (html, "span", organisation);
  g_string_append (html, "</div>\n");
}

static void
append_style (GString                 *html,
              const AssayReport       *self,
              const AssayReportBlocks *blocks)
{
  g_autofree char *style = assay_report_html_style (assay_paper_to_id (assay_report_get_paper (self)));

  g_string_append_printf (html, "<style>\n%s", style);
  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    if (assay_report_blocks_get (blocks, i)->kind == ASSAY_BLOCK_MODELS)
      assay_report_html_models_style (html, assay_report_blocks_get (blocks, i));
  g_string_append (html, "</style>\n");
}

static void
append_head (GString                 *html,
             const AssayReport       *self,
             const AssayReportBlocks *blocks)
{
  g_string_append (html, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" "
                         "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"generator\" content=\"Assay " ASSAY_VERSION "\">\n");
  append_element (html, "title", assay_report_get_title (self));
  append_style (html, self, blocks);
  g_string_append (html, "</head>\n");
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
  g_auto(AssayEnglish) english = assay_english_begin ();
  g_autoptr(AssayReportBlocks) blocks = assay_report_content_new (self, &form);
  GString *html = g_string_new (NULL);

  append_head (html, self, blocks);
  g_string_append (html, "<body>\n");
  append_contents (html, blocks);
  g_string_append (html, "<main>\n<header>\n");
  if (assay_report_get_letterhead (self) != NULL)
    append_letterhead (html, assay_report_get_letterhead (self));
  append_element (html, "h1", assay_report_get_title (self));
  g_string_append (html, "</header>\n");
  append_blocks (html, blocks);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (html);
}
