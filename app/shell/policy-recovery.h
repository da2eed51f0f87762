#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* After the program ended unexpectedly: what was not saved is offered again. */

/* A window with nothing open, on the screen. */
typedef AssayWindow *(*AssayWindowMaker) (gpointer user);

void assay_policy_recovery_offer (AssayWindow      *window,
                                  AssayWindowMaker  make_window,
                                  gpointer          user);

G_END_DECLS
