#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a key does, and the key: beside each other where both fit, else below each other. The title is the row's own.
 * Properties: "accelerator" (string, as for GtkShortcutLabel). */
#define ASSAY_TYPE_SHORTCUT_ROW (assay_shortcut_row_get_type ())
G_DECLARE_FINAL_TYPE (AssayShortcutRow, assay_shortcut_row, ASSAY, SHORTCUT_ROW, AdwPreferencesRow)

G_END_DECLS
