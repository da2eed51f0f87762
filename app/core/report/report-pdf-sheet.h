#pragma once

#include <pango/pangocairo.h>

#include "report/report-paper.h"

G_BEGIN_DECLS

/* Paper with a place to write at: it begins a new page where there is no room left, and foots each. */
typedef struct _AssayPdfSheet AssayPdfSheet;

typedef enum
{
  ASSAY_PDF_TITLE,
  ASSAY_PDF_HEADING,
  ASSAY_PDF_SUBHEADING,
  ASSAY_PDF_LEAD,
  ASSAY_PDF_BODY,
  ASSAY_PDF_BODY_SOFT,
  ASSAY_PDF_TABLE,
  ASSAY_PDF_TABLE_STRONG,
  ASSAY_PDF_TABLE_HEAD,
  ASSAY_PDF_NUMBER,
  ASSAY_PDF_CAPTION,
  ASSAY_PDF_EMPTY,
  ASSAY_PDF_FOOT,
} AssayPdfStyle;

#define ASSAY_PDF_LEFT 50.0   /* points of white, also to the right */

AssayPdfSheet *assay_pdf_sheet_new         (cairo_surface_t *surface,
                                            AssayPaper       paper,
                                            const char      *foot,
                                            guint            n_pages);
guint          assay_pdf_sheet_free        (AssayPdfSheet   *self);
cairo_t       *assay_pdf_sheet_get_cairo   (AssayPdfSheet   *self);
double         assay_pdf_sheet_get_inside  (AssayPdfSheet   *self);
double         assay_pdf_sheet_get_y       (AssayPdfSheet   *self);
void           assay_pdf_sheet_advance     (AssayPdfSheet   *self,
                                            double           height);
gboolean       assay_pdf_sheet_reserve     (AssayPdfSheet   *self,
                                            double           height);
PangoLayout   *assay_pdf_sheet_layout      (AssayPdfSheet   *self,
                                            AssayPdfStyle    style,
                                            double           width,
                                            const char      *text) G_GNUC_WARN_UNUSED_RESULT;
double         assay_pdf_layout_height     (PangoLayout     *layout);
void           assay_pdf_sheet_show        (AssayPdfSheet   *self,
                                            PangoLayout     *layout,
                                            AssayPdfStyle    style,
                                            double           x,
                                            double           y);
void           assay_pdf_sheet_text        (AssayPdfSheet   *self,
                                            AssayPdfStyle    style,
                                            const char      *text,
                                            double           space_after);
void           assay_pdf_sheet_rule        (AssayPdfSheet   *self,
                                            double           y,
                                            double           width);
void           assay_pdf_sheet_mark        (AssayPdfSheet   *self,
                                            const char      *name,
                                            gboolean         is_inner);

G_END_DECLS
