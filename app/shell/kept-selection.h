#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The model that a person looks at, by its name: it outlives the rows that it stood in. */
char *assay_kept_selection_take    (GtkWidget  *root) G_GNUC_WARN_UNUSED_RESULT;
void  assay_kept_selection_restore (GtkWidget  *root,
                                    const char *id);

G_END_DECLS
