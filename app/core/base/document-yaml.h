#pragma once

#include "base/document-arena.h"

G_BEGIN_DECLS

/* YAML 1.2 core, as far as policies need it, into a tree. Private to this room. */
gboolean assay_document_read_yaml (GBytes              *bytes,
                                   const char          *name,
                                   AssayDocumentArena  *arena,
                                   GError             **error);

G_END_DECLS
