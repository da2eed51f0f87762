#pragma once

#include "table/names.h"
#include "table/row-set.h"
#include "table/table.h"

G_BEGIN_DECLS

/* What a table is made of: for the builder alone. */

/* A file, beyond the first, that a joined row stands in. */
typedef struct
{
  guint row;
  guint source;
} AssayRowFile;

/* The models and where they come from, shared by tables that differ in the name of a metric or in their remarks. */
typedef struct
{
  gatomicrefcount ref;
  AssayNames     *names;        /* of the rows */
  AssayRowSet    *ambiguous;    /* rows whose name another row has too */
  guint          *source_of;
  guint          *records;
  GArray         *further;      /* AssayRowFile of joined rows, by row; NULL where none was joined */
  GPtrArray      *sources;      /* AssaySource */
} AssayRows;

AssayTable *assay_table_new_take (AssayRows *rows,
                                  GPtrArray *columns,
                                  GPtrArray *left_out,
                                  GPtrArray *notices) G_GNUC_WARN_UNUSED_RESULT;
void        assay_source_free    (AssaySource *self);
char       *assay_rows_dup_id    (const AssayRows *self,
                                  guint            row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
