#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a person may choose for all windows. */
#define ASSAY_TYPE_PREFERENCES_WINDOW (assay_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (AssayPreferencesWindow, assay_preferences_window, ASSAY, PREFERENCES_WINDOW, AdwPreferencesWindow)

void assay_preferences_window_show (GtkWindow *parent);

G_END_DECLS
