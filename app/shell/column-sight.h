#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells the factories of a column view which columns are scrolled into view. */
typedef struct _AssayColumnSight AssayColumnSight;

AssayColumnSight *assay_column_sight_new  (GtkColumnView    *view);
void              assay_column_sight_free (AssayColumnSight *self);

G_END_DECLS
