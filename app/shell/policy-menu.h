#pragma once

#include <gio/gio.h>

#include "shell/workspace.h"

G_BEGIN_DECLS

/* What can be done with the policy of a window, as a menu of this moment. */
GMenuModel *assay_policy_menu_new (AssayWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
