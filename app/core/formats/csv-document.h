#pragma once

#include "base/document.h"
#include "formats/csv-table.h"

G_BEGIN_DECLS

/* A table of text as a tree: a list of records whose cells are strings. For layouts that a CSV file may have. */
AssayDocument *assay_csv_document_new    (AssayInput         *input,
                                          AssayTableBuilder  *builder,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;
AssayDocument *assay_csv_document_sample (GBytes             *head,
                                          const char         *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
