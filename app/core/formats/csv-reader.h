#pragma once

#include "base/input.h"

G_BEGIN_DECLS

/* Delimited text, record by record, in chunks (RFC 4180, with what real files do besides). */
typedef struct _AssayCsvReader AssayCsvReader;

AssayCsvReader *assay_csv_reader_new          (AssayInput            *input,
                                               char                   delimiter);
void            assay_csv_reader_free         (AssayCsvReader        *self);
gboolean        assay_csv_reader_skip_lines   (AssayCsvReader        *self,
                                               guint                  n,
                                               GError               **error);
gboolean        assay_csv_reader_next         (AssayCsvReader        *self,
                                               gboolean              *more,
                                               GError               **error);
guint           assay_csv_reader_get_n_fields (const AssayCsvReader  *self);
const char     *assay_csv_reader_get_field    (const AssayCsvReader  *self,
                                               guint                  i,
                                               gsize                 *length);
guint64         assay_csv_reader_get_line     (const AssayCsvReader  *self);
guint64         assay_csv_reader_get_n_converted
                                              (const AssayCsvReader  *self,
                                               guint64               *first_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayCsvReader, assay_csv_reader_free)

G_END_DECLS
