#pragma once

#include "formats/transpose.h"

G_BEGIN_DECLS

/* Names for the candidates of a search: the settings in which they differ, "C=0.1, kernel=rbf". */
GHashTable *assay_settings_find_differing (const AssayTranspose *settings) G_GNUC_WARN_UNUSED_RESULT;
char       *assay_settings_name           (const AssayTranspose *settings,
                                           guint                 row,
                                           GHashTable           *differing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
