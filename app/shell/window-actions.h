#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* What menus, buttons and keys can ask of a window: the actions "win.…" and "table.…", and when each is enabled. */
void assay_window_actions_add      (AssayWindow    *window);
void assay_window_actions_set_keys (GtkApplication *application);

G_END_DECLS
