#pragma once

#include <adwaita.h>

#include "table/table.h"

G_BEGIN_DECLS

/* How the files were read: each with its layout and digest, what stood out, and what was not used and why. */
GPtrArray *assay_reading_notes_add (AdwPreferencesPage *page,
                                    AssayTable         *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
