#pragma once

#include <gtk/gtk.h>

#include "table/table.h"

G_BEGIN_DECLS

/* A popover to choose one column of the results in: metrics first, attributes with numbers further down, with a
 * search where there are many. Signal: "picked" (uint: index of the column in the table). */
#define ASSAY_TYPE_METRIC_PICKER (assay_metric_picker_get_type ())
G_DECLARE_FINAL_TYPE (AssayMetricPicker, assay_metric_picker, ASSAY, METRIC_PICKER, GtkPopover)

GtkWidget *assay_metric_picker_new        (void);
void       assay_metric_picker_set_choice (AssayMetricPicker  *self,
                                           AssayTable         *table,
                                           GHashTable         *ruled);

G_END_DECLS
