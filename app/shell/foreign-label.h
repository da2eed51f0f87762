#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Labels for text that came from a file: it wraps, and nothing is added to it where it breaks. */
GtkWidget *assay_foreign_label_new      (void);
void       assay_foreign_label_set_text (GtkLabel   *label,
                                         const char *text,
                                         guint       max_characters);

G_END_DECLS
