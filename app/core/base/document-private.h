#pragma once

#include "base/document-arena.h"
#include "base/document.h"

G_BEGIN_DECLS

/* What a document is made of: for the units that make one. */
struct _AssayDocument
{
  gatomicrefcount     ref;
  char               *name;
  GBytes             *bytes;    /* of JSON, where a place is an offset */
  AssayDocumentArena *arena;
};

AssayDocument *assay_document_new_empty  (const char          *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean       assay_document_check_room (AssayDocument       *self,
                                          GError             **error);

G_END_DECLS
