#pragma once

#include <gio/gio.h>

#include "models/column-choice.h"

G_BEGIN_DECLS

/* The menus of the model table, over its own actions. Flat, for a submenu opened through the accessibility tree of
 * GTK 4.8 leaves the window without a keyboard. */

void   assay_table_menus_fill_sort  (GMenu             *menu,
                                     AssayColumnChoice *choice);
GMenu *assay_table_menus_new_column (const AssayTable  *table,
                                     const char        *key) G_GNUC_WARN_UNUSED_RESULT;
GMenu *assay_table_menus_new_row    (const AssayTable  *table,
                                     const char        *key,
                                     guint              row,
                                     guint              n_selected) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
