#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* A permutation of row numbers, sorted by radix: stable, what is not a number always last. */
typedef struct _AssayOrder AssayOrder;

AssayOrder   *assay_order_new_by_row    (guint              n_rows);
AssayOrder   *assay_order_new_by_column (const AssayColumn *column,
                                         gboolean           descending);
AssayOrder   *assay_order_new_by_name   (const AssayTable  *table,
                                         gboolean           descending);
AssayOrder   *assay_order_new_by_file   (const AssayTable  *table,
                                         gboolean           descending);
AssayOrder   *assay_order_new_by_keys   (const guint8      *keys,
                                         guint              n_rows,
                                         gboolean           descending);
AssayOrder   *assay_order_ref           (AssayOrder        *self);
void          assay_order_unref         (AssayOrder        *self);
const guint  *assay_order_get_rows      (const AssayOrder  *self);
guint         assay_order_get_n_rows    (const AssayOrder  *self);
guint         assay_order_get_n_numbers (const AssayOrder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayOrder, assay_order_unref)

G_END_DECLS
