#pragma once

#include "report/report-blocks.h"

G_BEGIN_DECLS

void assay_report_html_models       (GString          *html,
                                     const AssayBlock *block);
void assay_report_html_models_style (GString          *html,
                                     const AssayBlock *block);

G_END_DECLS
