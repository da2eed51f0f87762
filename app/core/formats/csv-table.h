#pragma once

#include "base/input.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* Delimited text whose first record names the columns: records under names that are told apart. */
typedef struct _AssayCsvTable AssayCsvTable;

AssayCsvTable *assay_csv_table_new           (AssayInput           *input,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           assay_csv_table_free          (AssayCsvTable        *self);
char           assay_csv_table_get_delimiter (const AssayCsvTable  *self);
guint          assay_csv_table_get_n_columns (const AssayCsvTable  *self);
const char    *assay_csv_table_get_name      (const AssayCsvTable  *self,
                                              guint                 column);
gboolean       assay_csv_table_next          (AssayCsvTable        *self,
                                              gboolean             *more,
                                              GError              **error);
guint          assay_csv_table_get_n_fields  (const AssayCsvTable  *self);
const char    *assay_csv_table_get_field     (const AssayCsvTable  *self,
                                              guint                 column,
                                              gsize                *length);
guint64        assay_csv_table_get_line      (const AssayCsvTable  *self);
gboolean       assay_csv_table_finish        (AssayCsvTable        *self,
                                              AssayTableBuilder    *builder,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayCsvTable, assay_csv_table_free)

G_END_DECLS
