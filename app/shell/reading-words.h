#pragma once

#include "table/read-choice.h"
#include "table/table.h"

G_BEGIN_DECLS

/* What was found in the files, in words. No widget is needed to ask. */
char *assay_reading_words_found  (const AssayTable      *table) G_GNUC_WARN_UNUSED_RESULT;
char *assay_reading_words_column (const AssayColumn     *column,
                                  const AssayReadColumn *said) G_GNUC_WARN_UNUSED_RESULT;
char *assay_reading_words_pick   (const char            *pick) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
