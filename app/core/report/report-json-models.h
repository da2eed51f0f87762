#pragma once

#include "base/json-writer.h"
#include "policy/evaluation.h"

G_BEGIN_DECLS

void assay_report_write_models (const AssayEvaluation *evaluation,
                                AssayJsonWriter       *writer);

G_END_DECLS
