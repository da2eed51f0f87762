#pragma once

#include "policy/verdict.h"

G_BEGIN_DECLS

/* How a verdict is marked: a sign that is told apart without colour, and a style class for those who see it. */
const char *assay_verdict_mark_symbol    (AssayVerdict verdict);
const char *assay_verdict_mark_css_class (AssayVerdict verdict);

G_END_DECLS
