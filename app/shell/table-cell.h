#pragma once

#include <gtk/gtk.h>

#include "policy/evaluation.h"
#include "shell/table-columns.h"

G_BEGIN_DECLS

/* What stands in one cell of the model table: a GtkInscription, rewritten only where the text differs. */
typedef struct _AssayTableCell AssayTableCell;

AssayTableCell *assay_table_cell_new        (const AssayTableColumn *column);
void            assay_table_cell_free       (AssayTableCell         *self);
GtkWidget      *assay_table_cell_get_widget (AssayTableCell         *self);
void            assay_table_cell_write      (AssayTableCell         *self,
                                             AssayEvaluation        *evaluation,
                                             guint                   row);

G_END_DECLS
