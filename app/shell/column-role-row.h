#pragma once

#include <gtk/gtk.h>

#include "table/read-choice.h"

G_BEGIN_DECLS

/* One column: its name, what it is, and what a person may say against that. Signal: "said" (string: the column; int: an
 * AssayRole or ASSAY_ROLE_UNSAID; int: an AssayDirection). One of the two is said; neither takes back what was. */
#define ASSAY_TYPE_COLUMN_ROLE_ROW (assay_column_role_row_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnRoleRow, assay_column_role_row, ASSAY, COLUMN_ROLE_ROW, GtkWidget)

GtkWidget *assay_column_role_row_new        (void);
const char *
           assay_column_role_row_get_column (AssayColumnRoleRow    *self);
void       assay_column_role_row_set_column (AssayColumnRoleRow    *self,
                                             const AssayColumn     *column,
                                             const AssayReadColumn *said);
void       assay_column_role_row_set_narrow (AssayColumnRoleRow    *self,
                                             gboolean               narrow);

G_END_DECLS
