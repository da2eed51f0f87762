#pragma once

#include "base/json-event.h"

G_BEGIN_DECLS

/* The words of JSON, and those that programs write for numbers it does not know. Private to this room. */
gboolean assay_json_word_find (const char         *text,
                               gsize               length,
                               AssayJsonEventKind *kind,
                               double             *number);

G_END_DECLS
