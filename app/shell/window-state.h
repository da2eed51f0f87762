#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* Brings a window back as it was left, and keeps how it is left now: its size, its panes, and for each results file
 * what was searched, filtered and sorted, and the columns for its kind. Lives as long as its window. */
#define ASSAY_TYPE_WINDOW_STATE (assay_window_state_get_type ())
G_DECLARE_FINAL_TYPE (AssayWindowState, assay_window_state, ASSAY, WINDOW_STATE, GObject)

void assay_window_state_attach (AssayWindow *window);

G_END_DECLS
