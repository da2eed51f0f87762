#pragma once

#include <gtk/gtk.h>

#include "shell/workspace.h"

G_BEGIN_DECLS

/* The files and folders whose results stand in one table: what each brought, what clashes, one more, one less. */
GtkWindow *assay_files_window_new (AssayWorkspace *workspace);

G_END_DECLS
