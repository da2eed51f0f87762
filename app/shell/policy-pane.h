#pragma once

#include <gtk/gtk.h>

#include "shell/workspace.h"

G_BEGIN_DECLS

/* One card per rule, and "Add rule". Property: "workspace". */
#define ASSAY_TYPE_POLICY_PANE (assay_policy_pane_get_type ())
G_DECLARE_FINAL_TYPE (AssayPolicyPane, assay_policy_pane, ASSAY, POLICY_PANE, GtkWidget)

void assay_policy_pane_set_workspace (AssayPolicyPane *self,
                                      AssayWorkspace  *workspace);

G_END_DECLS
