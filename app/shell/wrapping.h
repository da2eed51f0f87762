#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void assay_wrapping_allow (GtkWidget *widget);

G_END_DECLS
