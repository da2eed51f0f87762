#pragma once

#include <gtk/gtk.h>

#include "models/shown-rows.h"
#include "shell/table-columns.h"

G_BEGIN_DECLS

/* Makes the cells of one column. A cell is a GtkInscription that listens to its slot and is rewritten only where the
 * text differs. */
GtkListItemFactory *assay_cell_factory_new (AssayShownRows         *rows,
                                            const AssayTableColumn *column);

G_END_DECLS
