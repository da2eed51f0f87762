#pragma once

#include "table/column.h"
#include "table/written.h"

G_BEGIN_DECLS

/* What a column is made of: for the builder alone. */
struct _AssayColumn
{
  gatomicrefcount ref;
  AssayColumn    *owner;        /* the column whose arrays are shared, after a new name was given; or NULL */
  char           *name;
  gboolean        is_unnamed;
  gboolean        is_rate;
  AssayRole       role;
  AssayDirection  direction;
  gboolean        is_stated;    /* the file itself says the direction */
  gboolean        is_chosen;    /* a person said its role or its direction */
  AssayPairing    pairing;
  guint           n_rows;
  guint           n_numbers;
  gboolean        has_written;  /* some of the written texts are numbers */
  double         *values;       /* NaN wherever the cell is not a number */
  guint8         *cells;        /* AssayCell each; NULL where all are numbers */
  AssayWritten   *written;      /* or NULL */
};

AssayColumn *assay_column_rename (AssayColumn *self,
                                  const char  *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
