#pragma once

#include "table/direction.h"
#include "table/pairing.h"

G_BEGIN_DECLS

typedef enum
{
  ASSAY_ROLE_METRIC,      /* a rule may stand on it */
  ASSAY_ROLE_ATTRIBUTE,   /* shown, never judged by default: text, counters, parameters, timings */
} AssayRole;

/* What stands in a cell. Whatever is not a number never passes a rule, each with words of its own. */
typedef enum
{
  ASSAY_CELL_NUMBER,
  ASSAY_CELL_MISSING,   /* the record has no such key */
  ASSAY_CELL_NULL,
  ASSAY_CELL_EMPTY,     /* an empty string or CSV field */
  ASSAY_CELL_NAN,
  ASSAY_CELL_INFINITE,
  ASSAY_CELL_TEXT,
  ASSAY_CELL_BOOLEAN,
} AssayCell;

/* One column, frozen: doubles side by side, with what is not a number kept apart. */
typedef struct _AssayColumn AssayColumn;

AssayColumn   *assay_column_ref           (AssayColumn       *self);
void           assay_column_unref         (AssayColumn       *self);
const char    *assay_column_get_name      (const AssayColumn *self);
gboolean       assay_column_is_unnamed    (const AssayColumn *self);
AssayRole      assay_column_get_role      (const AssayColumn *self);
AssayDirection assay_column_get_direction (const AssayColumn *self);
gboolean       assay_column_is_stated     (const AssayColumn *self);
gboolean       assay_column_is_chosen     (const AssayColumn *self);
const AssayPairing *assay_column_get_pairing (const AssayColumn *self);
gboolean       assay_column_is_rate       (const AssayColumn *self);
guint          assay_column_get_n_rows    (const AssayColumn *self);
guint          assay_column_get_n_numbers (const AssayColumn *self);
const double  *assay_column_get_values    (const AssayColumn *self);
const guint8  *assay_column_get_cells     (const AssayColumn *self);
AssayCell      assay_column_get_cell      (const AssayColumn *self,
                                           guint              row);
const char    *assay_column_get_text      (const AssayColumn *self,
                                           guint              row,
                                           char               buffer[]);
const char    *assay_column_get_written   (const AssayColumn *self,
                                           guint              row);
gboolean       assay_column_has_written   (const AssayColumn *self);
gboolean       assay_column_is_percent    (const AssayColumn *self,
                                           guint              row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayColumn, assay_column_unref)

G_END_DECLS
