#pragma once

#include <gtk/gtk.h>

#include "models/column-choice.h"

G_BEGIN_DECLS

typedef enum
{
  ASSAY_COLUMN_LIST_CHECKS,    /* shows and hides columns */
  ASSAY_COLUMN_LIST_BUTTONS,   /* picks one */
} AssayColumnListKind;

/* All columns of the results with a search, thousands of them as easily as ten. Signals: "picked" (string: key of a
 * column), "refused" (one more column does not fit). */
#define ASSAY_TYPE_COLUMN_LIST (assay_column_list_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnList, assay_column_list, ASSAY, COLUMN_LIST, GtkWidget)

GtkWidget *assay_column_list_new (AssayColumnChoice   *choice,
                                  AssayColumnListKind  kind);

G_END_DECLS
