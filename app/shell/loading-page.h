#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is being read and how far it is. Properties: "status", "fraction" (below 0: unknown). */
#define ASSAY_TYPE_LOADING_PAGE (assay_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (AssayLoadingPage, assay_loading_page, ASSAY, LOADING_PAGE, GtkWidget)

void assay_loading_page_set_status   (AssayLoadingPage *self,
                                      const char       *status);
void assay_loading_page_set_fraction (AssayLoadingPage *self,
                                      double            fraction);

G_END_DECLS
