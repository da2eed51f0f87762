#pragma once

#include "table/table-builder.h"

G_BEGIN_DECLS

/* Where the models of a source get their names from. */
gboolean assay_naming_from_columns (AssayTableBuilder  *builder,
                                    gboolean            any_text,
                                    gboolean           *named,
                                    GError            **error);
gboolean assay_naming_set          (AssayTableBuilder  *builder,
                                    const char         *name,
                                    GError            **error);
char    *assay_naming_from_path    (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_naming_from_folder  (const char         *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
