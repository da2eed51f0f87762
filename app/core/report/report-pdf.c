#include "report/report.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "base/english.h"
#include "report/report-content.h"
#include "report/report-pdf-blocks.h"
#include "report/report-pdf-catalog.h"
#include "report/report-pdf-letterhead.h"

#define MAX_MODELS     2000
#define MAX_COLUMNS    3
#define FIGURE_HEIGHT  112.0

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
set_metadata (cairo_surface_t   *surface,
              const AssayReport *self)
{
  g_autofree char *authors = g_strjoinv (", ", (char **) assay_report_get_authors (self));
  const AssayLetterhead *letterhead = assay_report_get_letterhead (self);
  const char *author = letterhead != NULL && letterhead->organisation != NULL ? letterhead->organisation : "Assay";

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, assay_report_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, *authors != '\0' ? authors : author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Assay " ASSAY_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, assay_report_get_time (self));
}

static char *
dup_foot (const AssayReport *self)
{
  const AssayLetterhead *letterhead = assay_report_get_letterhead (self);

  if (letterhead != NULL && letterhead->organisation != NULL)
    return g_strdup_printf ("%s · %s · %s", letterhead->organisation, assay_report_get_title (self),
                            assay_report_get_time (self));

  return g_strdup_printf ("%s · %s", assay_report_get_title (self), assay_report_get_time (self));
}

/* Writes the whole document; without @bytes it only counts the pages. */
static guint
print (const AssayReport       *self,
       const AssayReportBlocks *blocks,
       guint                    n_pages,
       GByteArray              *bytes,
       cairo_status_t          *status)
{
  AssayPaper paper = assay_report_get_paper (self);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, assay_paper_get_width (paper),
                                                                  assay_paper_get_height (paper));
  g_autofree char *foot = dup_foot (self);
  AssayPdfSheet *sheet;

  /* Later versions may keep the catalogue in a compressed stream. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  sheet = assay_pdf_sheet_new (surface, paper, foot, n_pages);
  set_metadata (surface, self);
  if (assay_report_get_letterhead (self) != NULL)
    assay_pdf_letterhead_show (sheet, assay_report_get_letterhead (self));
  assay_pdf_sheet_text (sheet, ASSAY_PDF_TITLE, assay_report_get_title (self), 10);
  for (guint i = 0; i < assay_report_blocks_get_n (blocks);)
    i += assay_pdf_show_block (sheet, blocks, i);
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
 * Prints the report on its paper, with at most 2,000 models. The document carries the time of the evaluation, so that the
 * same report gives the same bytes where the fonts are the same.
 *
 * Returns: (transfer full): a PDF; %NULL with %G_IO_ERROR_FAILED where it could not be drawn
 */
GBytes *
assay_report_to_pdf (const AssayReport *self,
                     GError           **error)
{
  AssayReportForm form = {
    .max_models = MAX_MODELS,
    .max_columns = MAX_COLUMNS,
    .figure_width = assay_pdf_figure_width (assay_report_get_paper (self)),
    .figure_height = FIGURE_HEIGHT,
  };
  g_auto(AssayEnglish) english = assay_english_begin ();
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

  assay_pdf_add_to_catalog (bytes, "/Lang (en)\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
                                   "   /MarkInfo << /Marked true >>\n   /PageMode /UseOutlines");

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
