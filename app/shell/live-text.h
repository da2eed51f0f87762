#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words that change with every frame of a moving threshold. */
GtkWidget *assay_live_text_new         (guint           n_characters);
void       assay_live_text_set         (GtkInscription *inscription,
                                        const char     *text);
void       assay_live_text_fit_letters (GtkInscription *inscription);
void       assay_live_text_set_tooltip (GtkWidget      *widget,
                                        const char     *text);

G_END_DECLS
