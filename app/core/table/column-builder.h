#pragma once

#include "table/cells.h"
#include "table/column.h"

G_BEGIN_DECLS

/* A growing column: cells, what was written, and what is known about it beside its name. */
typedef struct _AssayColumnBuilder AssayColumnBuilder;

AssayColumnBuilder *assay_column_builder_new           (void);
void                assay_column_builder_free          (AssayColumnBuilder       *self);
void                assay_column_builder_number        (AssayColumnBuilder       *self,
                                                        guint                     row,
                                                        double                    value,
                                                        const char               *written,
                                                        gsize                     length);
void                assay_column_builder_text          (AssayColumnBuilder       *self,
                                                        guint                     row,
                                                        AssayCell                 cell,
                                                        const char               *text,
                                                        gsize                     length);
void                assay_column_builder_cell          (AssayColumnBuilder       *self,
                                                        guint                     row,
                                                        AssayCell                 cell);
void                assay_column_builder_take_number   (AssayColumnBuilder       *self,
                                                        guint                     row,
                                                        double                    value,
                                                        const char               *decimal);
void                assay_column_builder_next_source   (AssayColumnBuilder       *self,
                                                        guint                     first_row);
void                assay_column_builder_drop_from     (AssayColumnBuilder       *self,
                                                        guint                     first_row);
const AssayCells   *assay_column_builder_get_cells     (const AssayColumnBuilder *self);
const char         *assay_column_builder_get_text      (const AssayColumnBuilder *self,
                                                        guint                     row,
                                                        char                      buffer[]);
const char         *assay_column_builder_get_decimal   (const AssayColumnBuilder *self,
                                                        guint                     row,
                                                        char                      buffer[]);
void                assay_column_builder_set_role      (AssayColumnBuilder       *self,
                                                        AssayRole                 role);
gboolean            assay_column_builder_is_metric    (const AssayColumnBuilder *self,
                                                        const char               *name);
void                assay_column_builder_set_direction (AssayColumnBuilder       *self,
                                                        AssayDirection            direction);
void                assay_column_builder_set_pairing (AssayColumnBuilder       *self,
                                                        AssayPairingKind          kind,
                                                        const char               *metric,
                                                        double                    level);
void                assay_column_builder_set_unnamed   (AssayColumnBuilder       *self);
AssayColumn        *assay_column_builder_end           (AssayColumnBuilder       *self,
                                                        const char               *name,
                                                        guint                     n_rows,
                                                        const guint              *map) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayColumnBuilder, assay_column_builder_free)

G_END_DECLS
