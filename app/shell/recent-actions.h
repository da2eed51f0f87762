#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

void assay_recent_actions_add (AssayWindow *window);

G_END_DECLS
