#pragma once

#include <adwaita.h>

#include "shell/workbench.h"
#include "shell/workspace.h"

G_BEGIN_DECLS

/* One workspace on the screen: a welcome, a load, an error, or the workbench. Property: "workspace" (read-only). */
#define ASSAY_TYPE_WINDOW (assay_window_get_type ())
G_DECLARE_FINAL_TYPE (AssayWindow, assay_window, ASSAY, WINDOW, AdwApplicationWindow)

AssayWindow    *assay_window_new           (GtkApplication *application);
AssayWorkspace *assay_window_get_workspace (AssayWindow    *self);
AssayWorkbench *assay_window_get_workbench (AssayWindow    *self);
void            assay_window_dismiss_error (AssayWindow    *self);
void            assay_window_tell          (AssayWindow    *self,
                                            const char     *text,
                                            const char     *button,
                                            const char     *action,
                                            const char     *target);
void            assay_window_tell_error    (AssayWindow    *self,
                                            const char     *message);
void            assay_window_add_bar       (AssayWindow    *self,
                                            GtkWidget      *bar);

G_END_DECLS
