#pragma once

#include "base/json-fault.h"

G_BEGIN_DECLS

/* Finds tokens the slow way, byte by byte: where the fast way says no without saying where. Private to this room. */
gboolean assay_json_lex (const char     *text,
                         gsize           length,
                         GArray         *starts,
                         AssayJsonFault *fault);

G_END_DECLS
