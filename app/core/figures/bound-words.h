#pragma once

#include "table/direction.h"

G_BEGIN_DECLS

/* How a picture names a bound: short beside its line, and in words for its summary. */
char *assay_bound_dup_label (AssayDirection  direction,
                             gboolean        approve,
                             gboolean        strict,
                             const char     *value) G_GNUC_WARN_UNUSED_RESULT;
char *assay_bound_dup_words (AssayDirection  direction,
                             gboolean        approve,
                             gboolean        strict,
                             const char     *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
