#pragma once

#include <glib.h>

#include "policy/evaluation.h"

G_BEGIN_DECLS

typedef enum
{
  ASSAY_TABLE_COLUMN_VERDICT,
  ASSAY_TABLE_COLUMN_NAME,
  ASSAY_TABLE_COLUMN_MARGIN,
  ASSAY_TABLE_COLUMN_CELLS,    /* a metric or an attribute */
} AssayTableColumnKind;

/* One column of the model table: what it is called, what it shows, and the key that sorts by it. */
typedef struct
{
  AssayTableColumnKind kind;
  char                *id;       /* as in row-order.h */
  char                *title;    /* translated, safe to show */
  AssayColumn         *cells;    /* NULL for the kinds that are no column of the results */
} AssayTableColumn;

GPtrArray *assay_table_columns_choose (AssayEvaluation *evaluation) G_GNUC_WARN_UNUSED_RESULT;
gboolean   assay_table_columns_equal  (GPtrArray       *a,
                                       GPtrArray       *b);
gboolean   assay_table_column_is_number (const AssayTableColumn *column);

G_END_DECLS
