#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* The model's name as evaluation harnesses write it down: among the arguments that it was loaded with. */
char *assay_model_args_name          (const AssayNode *config) G_GNUC_WARN_UNUSED_RESULT;
char *assay_model_args_with_revision (const char      *name,
                                      const AssayNode *revision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
