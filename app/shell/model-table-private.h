#pragma once

#include "models/column-choice.h"
#include "models/shown-rows.h"
#include "shell/column-cursor.h"
#include "shell/column-sight.h"
#include "shell/model-table.h"
#include "shell/row-selection.h"
#include "shell/table-header.h"
#include "shell/table-popup.h"
#include "shell/table-scroll.h"

G_BEGIN_DECLS

struct _AssayModelTable
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scroller;
  GtkColumnView     *view;

  AssayReview       *review;
  AssayShownRows    *rows;
  AssaySlotList     *slots;        /* of rows */
  AssayRowSelection *selection;
  AssayColumnChoice *choice;
  AssayTableHeader  *header;
  AssayTableScroll  *scroll;
  AssayColumnSight  *sight;
  AssayColumnCursor *cursor;
  AssayTablePopup   *popup;
  gboolean           to_top;       /* somebody asked for an order: show its beginning when it comes */
};

void assay_model_table_sort            (AssayModelTable *self,
                                        const char      *key,
                                        gboolean         descending);
void assay_model_table_install_actions (GtkWidgetClass  *widget_class);

G_END_DECLS
