#pragma once

#include <gtk/gtk.h>

#include "models/slot-list.h"
#include "table/row-set.h"

G_BEGIN_DECLS

/* Which models are selected: a set of row numbers over a list of positions. A model stays selected wherever it moves,
 * also while it is filtered out. Selecting all means all that are shown; a plain click lets everything else go.
 * Properties: "current-row" (uint; G_MAXUINT for none), "n-selected" (uint). */
#define ASSAY_TYPE_ROW_SELECTION (assay_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (AssayRowSelection, assay_row_selection, ASSAY, ROW_SELECTION, GObject)

AssayRowSelection *assay_row_selection_new             (AssaySlotList     *slots);
void               assay_row_selection_reset           (AssayRowSelection *self,
                                                        guint              n_rows);
void               assay_row_selection_select_row      (AssayRowSelection *self,
                                                        guint              row);
void               assay_row_selection_select_rows     (AssayRowSelection *self,
                                                        const AssayRowSet *rows,
                                                        guint              current_row);
void               assay_row_selection_set_current_row (AssayRowSelection *self,
                                                        guint              row);
guint              assay_row_selection_get_current_row (AssayRowSelection *self);
guint              assay_row_selection_get_n_selected  (AssayRowSelection *self);
const AssayRowSet *assay_row_selection_get_rows        (AssayRowSelection *self);

G_END_DECLS
