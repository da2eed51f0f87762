#pragma once

#include "base/document.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* Turns JSON objects into rows: nested keys become columns "a/b", what is no cell is left out with its reason. */
typedef struct _AssayRecordReader AssayRecordReader;

AssayRecordReader *assay_record_reader_new   (AssayTableBuilder    *builder);
void               assay_record_reader_free  (AssayRecordReader    *self);
void               assay_record_reader_take_deviations
                                             (AssayRecordReader    *self);
gboolean           assay_record_reader_event (const AssayJsonEvent *event,
                                              gpointer              self,
                                              GError              **error);
gboolean           assay_record_reader_put   (AssayRecordReader    *self,
                                              const char           *path,
                                              const AssayNode      *node,
                                              guint                *column,
                                              GError              **error);
gboolean           assay_record_reader_node  (AssayRecordReader    *self,
                                              const AssayNode      *node,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRecordReader, assay_record_reader_free)

G_END_DECLS
