#pragma once

#include "base/document.h"
#include "base/input.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* Folders whose results are one file of a layout of its own: what is around it gives the name, and says what was set. */
gboolean    assay_folder_main_is_there     (const AssayNode      *root);
AssayInput *assay_folder_main_open         (const AssayDocument  *document,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    assay_folder_main_put_settings (const AssayDocument  *document,
                                            AssayTableBuilder    *builder,
                                            guint                 n_rows,
                                            GError              **error);

G_END_DECLS
