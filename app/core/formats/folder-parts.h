#pragma once

#include "base/document.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* The files in the document that was made of a folder. */
gboolean         assay_folder_parts_are_of (const AssayNode      *root,
                                            const char           *kind);
const AssayNode *assay_folder_parts_get    (const AssayDocument  *document,
                                            GError              **error);
AssayDocument   *assay_folder_parts_parse  (const AssayNode      *files,
                                            const char           *part,
                                            AssayTableBuilder    *builder,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
