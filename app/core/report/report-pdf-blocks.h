#pragma once

#include "report/report-blocks.h"
#include "report/report-pdf-sheet.h"

G_BEGIN_DECLS

double assay_pdf_figure_width (AssayPaper               paper);
guint  assay_pdf_show_block   (AssayPdfSheet           *sheet,
                               const AssayReportBlocks *blocks,
                               guint                    index);

G_END_DECLS
