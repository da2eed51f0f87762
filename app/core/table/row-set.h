#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of row numbers as a bitset: a million rows are 125 kB. */
typedef struct _AssayRowSet AssayRowSet;

AssayRowSet *assay_row_set_new      (guint              n_rows);
AssayRowSet *assay_row_set_copy     (const AssayRowSet *self);
void         assay_row_set_free     (AssayRowSet       *self);
guint        assay_row_set_size     (const AssayRowSet *self);
guint        assay_row_set_count    (const AssayRowSet *self);
gboolean     assay_row_set_contains (const AssayRowSet *self,
                                     guint              row);
void         assay_row_set_set      (AssayRowSet       *self,
                                     guint              row,
                                     gboolean           member);
void         assay_row_set_fill     (AssayRowSet       *self,
                                     gboolean           member);
gboolean     assay_row_set_next     (const AssayRowSet *self,
                                     guint              from,
                                     guint             *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRowSet, assay_row_set_free)

G_END_DECLS
