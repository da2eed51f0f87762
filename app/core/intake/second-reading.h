#pragma once

#include "intake/intake.h"

G_BEGIN_DECLS

AssayEvaluation *assay_second_reading (AssayEvaluation          *evaluation,
                                       const AssayIntakeRequest *opened,
                                       GCancellable             *cancellable,
                                       GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
