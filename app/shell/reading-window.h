#pragma once

#include <adwaita.h>

#include "shell/workspace.h"

G_BEGIN_DECLS

/* How the files were read, which a person may change: layout, step, names, and what each column is; and what stood out or
 * was not used. Each change is an act on the workspace, which the window follows. */
#define ASSAY_TYPE_READING_WINDOW (assay_reading_window_get_type ())
G_DECLARE_FINAL_TYPE (AssayReadingWindow, assay_reading_window, ASSAY, READING_WINDOW, AdwWindow)

AssayReadingWindow *assay_reading_window_show (GtkWindow      *parent,
                                               AssayWorkspace *workspace);

G_END_DECLS
