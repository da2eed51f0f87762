#pragma once

#include "table/direction.h"

G_BEGIN_DECLS

/* What the field's metric names mean. Defaults that a person can overrule, never proof. */
AssayDirection assay_vocabulary_direction   (const char *name);
gboolean       assay_vocabulary_is_metric   (const char *name);
gboolean       assay_vocabulary_is_rate     (const char *name);
gboolean       assay_vocabulary_is_dropped  (const char *name);
gboolean       assay_vocabulary_is_identity (const char *name);

G_END_DECLS
