#pragma once

#include <gtk/gtk.h>

#include "table/table.h"

G_BEGIN_DECLS

/* How the files were read: each with its layout and digest, what stood out, and what was not used and why. */
void assay_notes_window_show (GtkWindow  *parent,
                              AssayTable *table);

G_END_DECLS
