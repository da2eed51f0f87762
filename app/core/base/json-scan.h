#pragma once

#include "base/input.h"
#include "base/json-error.h"
#include "base/json-event.h"

G_BEGIN_DECLS

/* simdjson behind a C face: the one way in for JSON text. Events arrive in document order; every text is
 * valid UTF-8, NUL-terminated, and lives until the sink returns. */

gboolean assay_json_scan       (AssayInput      *input,
                                AssayJsonMode    mode,
                                AssayJsonFlags   flags,
                                AssayJsonSink    sink,
                                gpointer         user,
                                AssayJsonTally  *tally,
                                GError         **error);
gboolean assay_json_scan_bytes (GBytes          *bytes,
                                const char      *name,
                                AssayJsonMode    mode,
                                AssayJsonFlags   flags,
                                AssayJsonSink    sink,
                                gpointer         user,
                                AssayJsonTally  *tally,
                                GError         **error);

G_END_DECLS
