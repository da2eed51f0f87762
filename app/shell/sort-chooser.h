#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"

G_BEGIN_DECLS

/* The window in which a column to sort by is looked for, shown or not: a menu of thousands is no menu. */
GtkWindow *assay_sort_chooser_show (GtkWindow         *parent,
                                    GtkWidget         *table,
                                    AssayColumnChoice *choice);

G_END_DECLS
