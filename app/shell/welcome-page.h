#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What Assay is for, and the ways in. */
#define ASSAY_TYPE_WELCOME_PAGE (assay_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (AssayWelcomePage, assay_welcome_page, ASSAY, WELCOME_PAGE, GtkWidget)

G_END_DECLS
