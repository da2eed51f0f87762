#pragma once

#include "report/report-blocks.h"
#include "report/report-pdf-sheet.h"

G_BEGIN_DECLS

double assay_pdf_signatures_room (const AssayBlock *block);
void   assay_pdf_signatures_show (AssayPdfSheet    *sheet,
                                  const AssayBlock *block);

G_END_DECLS
