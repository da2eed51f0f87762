#pragma once

#include "table/read-choice.h"

G_BEGIN_DECLS

/* How results are to be read, as a state file keeps it from one day to the next. */
#define ASSAY_KEPT_READING_TYPE "(sssa(sii))"

GVariant        *assay_kept_reading_to_variant   (const AssayReadChoice *reading) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice *assay_kept_reading_from_variant (GVariant              *variant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
