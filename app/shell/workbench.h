#pragma once

#include <gtk/gtk.h>

#include "shell/workspace.h"

G_BEGIN_DECLS

/* Where results are judged: the policy on the left, the models in the middle, one model explained on the right.
 * Properties: "workspace", "search-mode", "policy-shown", "panel-shown", "narrow" (read-only: no room for the
 * policy beside the models). */
#define ASSAY_TYPE_WORKBENCH (assay_workbench_get_type ())
G_DECLARE_FINAL_TYPE (AssayWorkbench, assay_workbench, ASSAY, WORKBENCH, GtkWidget)

void        assay_workbench_set_workspace (AssayWorkbench   *self,
                                           AssayWorkspace   *workspace);
GMenuModel *assay_workbench_get_sort_menu (AssayWorkbench   *self);
void        assay_workbench_start_search  (AssayWorkbench   *self);
void        assay_workbench_move_focus    (AssayWorkbench   *self,
                                           GtkDirectionType  direction);
void        assay_workbench_sort          (AssayWorkbench   *self,
                                           const char       *action,
                                           GVariant         *parameter);

G_END_DECLS
