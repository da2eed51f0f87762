#pragma once

#include "table/remarks.h"
#include "table/table-private.h"

G_BEGIN_DECLS

/* The growing rows: name, source and record of each. Names may be given late, when a whole source was seen. */
typedef struct _AssayRowBuilder AssayRowBuilder;

AssayRowBuilder *assay_row_builder_new         (void);
void             assay_row_builder_free        (AssayRowBuilder       *self);
guint            assay_row_builder_get_n       (const AssayRowBuilder *self);
guint            assay_row_builder_get_n_named (const AssayRowBuilder *self);
void             assay_row_builder_add         (AssayRowBuilder       *self,
                                                guint                  source,
                                                guint                  record);
void             assay_row_builder_name        (AssayRowBuilder       *self,
                                                const char            *name,
                                                gssize                 length);
void             assay_row_builder_name_rest   (AssayRowBuilder       *self);
guint            assay_row_builder_get_record  (const AssayRowBuilder *self,
                                                guint                  row);
void             assay_row_builder_drop_from   (AssayRowBuilder       *self,
                                                guint                  row);
guint           *assay_row_builder_join        (AssayRowBuilder       *self,
                                                GPtrArray             *columns,
                                                AssayRemarks          *remarks);
AssayRows       *assay_row_builder_end         (AssayRowBuilder       *self,
                                                GPtrArray             *sources) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRowBuilder, assay_row_builder_free)

G_END_DECLS
