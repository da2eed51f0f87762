#pragma once

#include <gtk/gtk.h>

#include "models/shown-rows.h"
#include "shell/table-columns.h"

G_BEGIN_DECLS

/* Makes the cells of one column and keeps them true: at once where they can be seen, the others when there is time. */
GtkListItemFactory *assay_cell_factory_new      (AssayShownRows         *rows,
                                                 const AssayTableColumn *column);
void                assay_cell_factory_set_seen (GtkListItemFactory     *factory,
                                                 gboolean                seen);
AssayRowSlot       *assay_cell_factory_get_slot (GtkWidget              *widget);

G_END_DECLS
