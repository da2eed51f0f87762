#pragma once

#include "base/node.h"

G_BEGIN_DECLS

/* Builds the tree of a document from events, out of memory that is freed as a whole. Private to this room. */
typedef struct _AssayDocumentArena AssayDocumentArena;

AssayDocumentArena *assay_document_arena_new   (void);
void                assay_document_arena_free  (AssayDocumentArena *self);
AssayNode          *assay_document_arena_add   (AssayDocumentArena *self,
                                                AssayNodeKind       kind,
                                                const char         *text,
                                                gsize               length,
                                                guint64             place);
void                assay_document_arena_key   (AssayDocumentArena *self,
                                                const char         *key,
                                                gsize               length,
                                                guint64             place);
void                assay_document_arena_close (AssayDocumentArena *self);
gboolean            assay_document_arena_is_full (AssayDocumentArena *self);
const AssayNode    *assay_document_arena_root  (AssayDocumentArena *self);

/* The place of a node of which line and column were counted, both from 0; others have an offset into the bytes. */
#define ASSAY_DOCUMENT_PLACE(line, column) (((guint64) (line) << 32) | (guint32) (column))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayDocumentArena, assay_document_arena_free)

G_END_DECLS
