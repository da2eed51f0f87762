#pragma once

#include "table/column-builder.h"
#include "table/names.h"
#include "table/row-builder.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* What a table builder is made of: for the units that collect, name and freeze. */
struct _AssayTableBuilder
{
  AssayRowBuilder *rows;
  GPtrArray       *sources;         /* AssaySource */
  AssaySource     *source;          /* the one being read; or NULL */
  guint            source_start;    /* its first row */
  guint            columns_mark;    /* columns before it */
  guint            record;          /* number of the record last begun */
  guint            row;             /* the row being filled */
  AssayNames      *column_names;
  GPtrArray       *columns;         /* AssayColumnBuilder */
  GArray          *sequence;        /* guint: columns in the order in which the last row asked for them */
  guint            position;        /* where in it this row is */
  guint64          n_cells;         /* cells that something stands in */
  AssayRemarks    *remarks;
  AssayReadChoice *choice;          /* what a person said of columns; or NULL */
};

G_END_DECLS
