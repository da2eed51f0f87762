#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts for few rows of a column: what stands in text cells, and numbers that were not written in their shortest
 * form. Sorted by row; equal texts near each other are stored once. */
typedef struct _AssayWritten AssayWritten;

AssayWritten *assay_written_new         (void);
void          assay_written_free        (AssayWritten       *self);
guint         assay_written_get_n       (const AssayWritten *self);
void          assay_written_append      (AssayWritten       *self,
                                         guint               row,
                                         const char         *text,
                                         gsize               length,
                                         gsize               decimal_length);
void          assay_written_set_decimal (AssayWritten       *self,
                                         guint               row,
                                         const char         *decimal);
void          assay_written_drop_from   (AssayWritten       *self,
                                         guint               row);
const char   *assay_written_get_text    (const AssayWritten *self,
                                         guint               row);
const char   *assay_written_get_decimal (const AssayWritten *self,
                                         guint               row);
void          assay_written_seal        (AssayWritten       *self,
                                         const guint        *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayWritten, assay_written_free)

G_END_DECLS
