#pragma once

#include "formats/format-error.h"
#include "formats/options.h"
#include "table/table.h"

G_BEGIN_DECLS

/* Files, folders and standard input to one table: the room's door. */

AssayTable *assay_results_open (const char * const         *paths,
                                const AssayResultsOptions  *options,
                                GCancellable               *cancellable,
                                GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
