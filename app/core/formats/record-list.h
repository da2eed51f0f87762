#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* Records that do not stand in a document as such, made of values that do: of lists side by side, or of rows without
 * keys. */
typedef struct _AssayRecordList AssayRecordList;

AssayRecordList *assay_record_list_new   (void);
void             assay_record_list_free  (AssayRecordList       *self);
void             assay_record_list_begin (AssayRecordList       *self);
void             assay_record_list_put   (AssayRecordList       *self,
                                          const char            *key,
                                          const AssayNode       *value);
guint            assay_record_list_get_n (const AssayRecordList *self);
const AssayNode *assay_record_list_get   (const AssayRecordList *self,
                                          guint                  index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRecordList, assay_record_list_free)

G_END_DECLS
