#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* Where the results files stand inside a report folder. */
char **assay_report_dup_paths         (const AssayTable *table) G_GNUC_WARN_UNUSED_RESULT;
char  *assay_report_sanitise_basename (const char       *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
