#pragma once

#include "base/json-scan.h"
#include "formats/format.h"
#include "formats/tree-shape.h"

G_BEGIN_DECLS

/* What layouts have in common when they read. */
void     assay_reading_say_tally    (AssayTableBuilder         *builder,
                                     const AssayJsonTally      *tally);
gboolean assay_reading_check_kind   (const AssayNode           *root,
                                     AssayNodeKind              wanted,
                                     GError                   **error);
gboolean assay_reading_find_body    (AssayTreeShape            *shape,
                                     const AssayDocument       *document,
                                     const AssayResultsOptions *options,
                                     AssayTreeKind              kind,
                                     GError                   **error);
void     assay_reading_say_guess    (AssayTableBuilder         *builder,
                                     const AssayTreeShape      *shape);
void     assay_reading_say_siblings (AssayTableBuilder         *builder,
                                     const AssayDocument       *document,
                                     const AssayTreeShape      *shape);
gboolean assay_reading_check_name   (const AssayDocument       *document,
                                     const AssayNode           *node,
                                     GError                   **error);
const AssayNode *assay_reading_first_record
                                    (const AssayNode           *root);
const AssayNode *assay_reading_next_record
                                    (const AssayNode           *root,
                                     const AssayNode           *record);
gboolean assay_reading_check_text   (const AssayDocument       *document,
                                     const AssayNode           *node,
                                     GError                   **error);
const AssayNode *
         assay_reading_first_object (const AssayNode           *root);
const AssayNode *
         assay_reading_find_text    (const AssayNode           *node,
                                     const char                *key);
gboolean assay_reading_put_words    (AssayTableBuilder         *builder,
                                     const char                *name,
                                     const char                *words,
                                     GError                   **error);
gboolean assay_reading_stream       (AssayInput                *input,
                                     AssayJsonMode              mode,
                                     AssayTableBuilder         *builder,
                                     GError                   **error);

G_END_DECLS
