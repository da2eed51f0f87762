#pragma once

#include "formats/record-reader.h"

G_BEGIN_DECLS

/* What DVC prints of revisions: metrics or parameters, file by file. A column bears the name of its file only where
 * several files have a key of that name. */
typedef struct _AssayDvcFiles AssayDvcFiles;

AssayDvcFiles *assay_dvc_files_new       (const char           *prefix);
void           assay_dvc_files_free      (AssayDvcFiles        *self);
void           assay_dvc_files_add       (AssayDvcFiles        *self,
                                          const char           *file,
                                          const AssayNode      *values);
void           assay_dvc_files_add_all   (AssayDvcFiles        *self,
                                          const AssayNode      *files);
char          *assay_dvc_files_dup_name  (const AssayDvcFiles  *self,
                                          const char           *file,
                                          const char           *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean       assay_dvc_files_put       (const AssayDvcFiles  *self,
                                          const AssayNode      *files,
                                          AssayRecordReader    *reader,
                                          GError              **error);
gboolean       assay_dvc_files_begin_row (AssayDvcFiles        *self,
                                          const char           *name,
                                          const AssayNode      *revision,
                                          const AssayNode      *files,
                                          AssayTableBuilder    *builder,
                                          gboolean             *begun,
                                          GError              **error);
gboolean       assay_dvc_files_check_any (const AssayDvcFiles  *self,
                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayDvcFiles, assay_dvc_files_free)

G_END_DECLS
