#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Why nothing could be opened: what was found, where, what would be right, and what may help. Signal: "open-again"
 * (string: the id of a layout to read the results as; nullable: as recognised). */
#define ASSAY_TYPE_ERROR_PAGE (assay_error_page_get_type ())
G_DECLARE_FINAL_TYPE (AssayErrorPage, assay_error_page, ASSAY, ERROR_PAGE, GtkWidget)

void assay_error_page_set_error (AssayErrorPage *self,
                                 const char     *title,
                                 const GError   *error);
void assay_error_page_set_paths (AssayErrorPage     *self,
                                 const char * const *paths);

G_END_DECLS
