#pragma once

#include "report/report-letterhead.h"
#include "report/report-pdf-sheet.h"

G_BEGIN_DECLS

void assay_pdf_letterhead_show (AssayPdfSheet         *sheet,
                                const AssayLetterhead *letterhead);

G_END_DECLS
