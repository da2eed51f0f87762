#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* {"RF": {"F1": [0.91, 0.02]}}: a mean and its standard deviation, as people write down what cross-validation gave. */
gboolean         assay_mean_deviation_is   (const AssayNode *node);
const AssayNode *assay_mean_deviation_find (const AssayNode *body);

G_END_DECLS
