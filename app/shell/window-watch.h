#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* What other programs do to the files that a window has open is said in it, with what can be done about it. */
void assay_window_watch_add (AssayWindow *window);

G_END_DECLS
