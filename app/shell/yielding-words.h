#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *assay_yielding_words_new (GtkWidget  *sign,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
