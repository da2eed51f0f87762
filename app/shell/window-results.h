#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* What a window does for its results files: the actions "win.add" and "win.show-files", and files that are let go over
 * it. */
void assay_window_results_add    (AssayWindow        *window);
void assay_window_results_update (AssayWindow        *window);
void assay_window_results_take   (AssayWindow        *window,
                                  const char * const *paths);

G_END_DECLS
