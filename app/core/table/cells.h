#pragma once

#include "table/column.h"

G_BEGIN_DECLS

/* The growing cells of a column. Those of one source stand side by side in a run; rows of sources that lack the
 * column cost nothing, so that a thousand files with a column of their own each do not make a square. */
typedef struct _AssayCells AssayCells;

AssayCells *assay_cells_new         (void);
void        assay_cells_free        (AssayCells       *self);
gboolean    assay_cells_put         (AssayCells       *self,
                                     guint             row,
                                     AssayCell         cell,
                                     double            value);
void        assay_cells_next_source (AssayCells       *self,
                                     guint             first_row);
void        assay_cells_drop_from   (AssayCells       *self,
                                     guint             first_row);
guint       assay_cells_get_n_runs  (const AssayCells *self);
void        assay_cells_get_run     (const AssayCells *self,
                                     guint             i,
                                     guint            *first_row,
                                     guint            *n_rows);
AssayCell   assay_cells_get         (const AssayCells *self,
                                     guint             row,
                                     double           *value);
gboolean    assay_cells_find        (const AssayCells *self,
                                     guint             first_row,
                                     AssayCell         cell,
                                     guint            *row);
void        assay_cells_take_number (AssayCells       *self,
                                     guint             row,
                                     double            value);
void        assay_cells_end         (AssayCells       *self,
                                     guint             n_rows,
                                     const guint      *map,
                                     double          **values,
                                     guint8          **cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayCells, assay_cells_free)

G_END_DECLS
