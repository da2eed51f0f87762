#pragma once

#include <gtk/gtk.h>

#include "shell/table-columns.h"

G_BEGIN_DECLS

int assay_table_widths_first (GtkWidget              *view,
                              const AssayTable       *table,
                              const AssayTableColumn *column);

G_END_DECLS
