#pragma once

#include <cairo.h>

#include "policy/verdict.h"

G_BEGIN_DECLS

void assay_pdf_verdict_ink  (cairo_t      *cr,
                             AssayVerdict  verdict);
void assay_pdf_verdict_sign (cairo_t      *cr,
                             AssayVerdict  verdict,
                             double        x,
                             double        y,
                             double        size);

G_END_DECLS
