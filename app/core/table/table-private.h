#pragma once

#include "table/names.h"
#include "table/row-set.h"
#include "table/table.h"

G_BEGIN_DECLS

/* What a table is made of: for the builder alone. */

/* Everything but the columns, shared by tables that differ in the name of a metric. */
typedef struct
{
  gatomicrefcount ref;
  AssayNames     *names;        /* of the rows */
  AssayRowSet    *ambiguous;    /* rows whose name another row has too */
  guint          *source_of;
  guint          *records;
  GPtrArray      *sources;      /* AssaySource */
  GPtrArray      *left_out;     /* AssayLeftOut */
  GPtrArray      *notices;      /* char* */
} AssayRows;

AssayTable *assay_table_new_take (AssayRows *rows,
                                  GPtrArray *columns) G_GNUC_WARN_UNUSED_RESULT;
void        assay_source_free    (AssaySource *self);
char       *assay_rows_dup_id    (const AssayRows *self,
                                  guint            row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
