#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where each running Assay keeps its journals, and where those of one that ended unexpectedly are found. A lock that the
 * kernel drops with the process tells the two apart. */
char      *assay_journal_folder_make_path (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *assay_journal_folder_find_left (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
