#pragma once

#include "base/document.h"

G_BEGIN_DECLS

/* Makes a document of what was never JSON or YAML, such as a table of text: value by value, with their places. */
typedef struct _AssayDocumentBuilder AssayDocumentBuilder;

AssayDocumentBuilder *assay_document_builder_new    (const char            *name);
void                  assay_document_builder_free   (AssayDocumentBuilder  *self);
gboolean              assay_document_builder_open   (AssayDocumentBuilder  *self,
                                                     AssayNodeKind          kind,
                                                     guint                  line,
                                                     guint                  column,
                                                     GError               **error);
void                  assay_document_builder_close  (AssayDocumentBuilder  *self);
void                  assay_document_builder_key    (AssayDocumentBuilder  *self,
                                                     const char            *key);
gboolean              assay_document_builder_string (AssayDocumentBuilder  *self,
                                                     const char            *text,
                                                     gsize                  length,
                                                     guint                  line,
                                                     guint                  column,
                                                     GError               **error);
AssayDocument        *assay_document_builder_end    (AssayDocumentBuilder  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayDocumentBuilder, assay_document_builder_free)

G_END_DECLS
