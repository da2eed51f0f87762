#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* A table that its file holds column by column, or with a column for each model: gathered into the rows of models. */
typedef struct _AssayTranspose AssayTranspose;

typedef struct
{
  const char      *column;
  const AssayNode *value;
} AssayTransposeCell;

AssayTranspose           *assay_transpose_new        (void);
void                      assay_transpose_free       (AssayTranspose        *self);
void                      assay_transpose_add_row    (AssayTranspose        *self,
                                                      const char            *row);
gboolean                  assay_transpose_has_row    (const AssayTranspose  *self,
                                                      const char            *row);
gboolean                  assay_transpose_put        (AssayTranspose        *self,
                                                      const char            *row,
                                                      const char            *column,
                                                      const AssayNode       *value);
void                      assay_transpose_put_list   (AssayTranspose        *self,
                                                      const char            *column,
                                                      const AssayNode       *list);
guint                     assay_transpose_get_n_rows (const AssayTranspose  *self);
const char               *assay_transpose_get_row    (const AssayTranspose  *self,
                                                      guint                  row);
const AssayNode          *assay_transpose_find       (const AssayTranspose  *self,
                                                      guint                  row,
                                                      const char            *column);
const AssayTransposeCell *assay_transpose_get_cells  (const AssayTranspose  *self,
                                                      guint                  row,
                                                      guint                 *n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayTranspose, assay_transpose_free)

G_END_DECLS
