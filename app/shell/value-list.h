#pragma once

#include <gtk/gtk.h>

#include "table/table.h"

G_BEGIN_DECLS

/* All cells of one model, metrics first, as names and values; how sure a metric is stands beside it. */
#define ASSAY_TYPE_VALUE_LIST (assay_value_list_get_type ())
G_DECLARE_FINAL_TYPE (AssayValueList, assay_value_list, ASSAY, VALUE_LIST, GtkWidget)

GtkWidget *assay_value_list_new     (void);
void       assay_value_list_set_row (AssayValueList *self,
                                     AssayTable     *table,
                                     guint           row);

G_END_DECLS
