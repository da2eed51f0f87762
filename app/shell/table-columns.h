#pragma once

#include <glib.h>

#include "policy/evaluation.h"

G_BEGIN_DECLS

typedef enum
{
  ASSAY_TABLE_COLUMN_VERDICT,
  ASSAY_TABLE_COLUMN_NAME,
  ASSAY_TABLE_COLUMN_MARGIN,
  ASSAY_TABLE_COLUMN_FILE,     /* of several; a joined model stands in more than one */
  ASSAY_TABLE_COLUMN_CELLS,    /* a metric or an attribute */
} AssayTableColumnKind;

/* One column of the model table: what it is called, what it shows, and the key that sorts by it. */
typedef struct
{
  AssayTableColumnKind kind;
  char                *id;       /* as in column-key.h */
  char                *title;    /* translated, safe to show */
  AssayColumn         *cells;    /* NULL for the kinds that are no column of the results */
} AssayTableColumn;

AssayTableColumn *assay_table_column_new       (const AssayTable       *table,
                                                const char             *key) G_GNUC_WARN_UNUSED_RESULT;
void              assay_table_column_free      (AssayTableColumn       *self);
gboolean          assay_table_column_is_number (const AssayTableColumn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayTableColumn, assay_table_column_free)

G_END_DECLS
