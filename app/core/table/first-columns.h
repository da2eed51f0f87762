#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* Which columns of many are worth being seen first: those that tell the models apart. */

gboolean   assay_column_varies     (const AssayColumn *column);
GPtrArray *assay_first_columns_new (const AssayTable  *table,
                                    AssayRole          role,
                                    guint              max_columns,
                                    gboolean           constant_too) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
