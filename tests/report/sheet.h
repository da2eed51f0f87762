#pragma once

#include "report/report-pdf-sheet.h"

/* A sheet on a surface that keeps nothing. */
AssayPdfSheet *sheet_begin (AssayPaper paper);
guint          sheet_end   (AssayPdfSheet *sheet);
