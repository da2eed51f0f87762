#pragma once

#include <gtk/gtk.h>

#include "models/row-slot.h"

G_BEGIN_DECLS

/* What stands where in a column view of GTK 4.8, which tells of neither rows nor columns: titles are matched to columns
 * by their order in the header, rows are found by their cells. Places in pixels of the view. */

GtkWidget    *assay_table_place_get_header (GtkColumnView *view);
GtkWidget    *assay_table_place_get_list   (GtkColumnView *view);
GtkWidget    *assay_table_place_get_title  (GtkColumnView *view,
                                            guint          position);
guint         assay_table_place_get_column (GtkColumnView *view,
                                            double         x);
AssayRowSlot *assay_table_place_get_row    (GtkColumnView *view,
                                            double         x,
                                            double         y);
AssayRowSlot *assay_table_place_get_focus  (GtkColumnView *view,
                                            double        *y);
GtkWidget    *assay_table_place_get_cell   (GtkColumnView *view,
                                            double         x,
                                            double         y);

G_END_DECLS
