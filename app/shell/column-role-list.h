#pragma once

#include <gtk/gtk.h>

#include "table/read-choice.h"
#include "table/table.h"

G_BEGIN_DECLS

/* Every column with what it is, and a search; quick with thousands of them. Signal: "said", as the rows have it. */
#define ASSAY_TYPE_COLUMN_ROLE_LIST (assay_column_role_list_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnRoleList, assay_column_role_list, ASSAY, COLUMN_ROLE_LIST, GtkWidget)

void assay_column_role_list_set_table (AssayColumnRoleList *self,
                                       AssayTable          *table,
                                       AssayReadChoice     *reading);

G_END_DECLS
