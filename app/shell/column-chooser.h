#pragma once

#include <adwaita.h>

#include "models/column-choice.h"

G_BEGIN_DECLS

/* The window in which columns are shown, hidden and put in order; the table behind it follows at once. */
#define ASSAY_TYPE_COLUMN_CHOOSER (assay_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnChooser, assay_column_chooser, ASSAY, COLUMN_CHOOSER, AdwWindow)

AssayColumnChooser *assay_column_chooser_show (GtkWindow         *parent,
                                               AssayColumnChoice *choice);

G_END_DECLS
