#pragma once

#include "policy/evaluation.h"
#include "shell/settings.h"

G_BEGIN_DECLS

char *assay_shown_number (const AssayColumn *cells,
                          guint              row,
                          AssayEvaluation   *evaluation,
                          AssayDigits        digits,
                          guint              decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
