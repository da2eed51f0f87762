#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* What a window does for the policy as a document: the actions "win.save", "win.save-as", "win.revert",
 * "win.rename-policy" and "win.open-recent-policy", and the question before something is lost. */
void assay_window_policy_add    (AssayWindow *window);
void assay_window_policy_update (AssayWindow *window);
void assay_window_policy_flush  (AssayWindow *window);

G_END_DECLS
