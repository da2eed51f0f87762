#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"

G_BEGIN_DECLS

/* The shown columns from left to right, and buttons that move one: what dragging a title does, by keyboard. */
#define ASSAY_TYPE_COLUMN_ORDER (assay_column_order_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnOrder, assay_column_order, ASSAY, COLUMN_ORDER, GtkWidget)

GtkWidget *assay_column_order_new (AssayColumnChoice *choice);

G_END_DECLS
