#include "base/document-builder.h"

#include <string.h>

#include "base/document-private.h"

struct _AssayDocumentBuilder
{
  AssayDocument *document;
};

/**
 * assay_document_builder_new:
 * @name: what to call the document in messages
 *
 * Returns: (transfer full): a builder without a value
 */
AssayDocumentBuilder *
assay_document_builder_new (const char *name)
{
  AssayDocumentBuilder *self = g_new0 (AssayDocumentBuilder, 1);

  self->document = assay_document_new_empty (name);

  return self;
}

/**
 * assay_document_builder_free:
 * @self: (transfer full) (nullable): a builder
 */
void
assay_document_builder_free (AssayDocumentBuilder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, assay_document_unref);
  g_free (self);
}

static guint64
place_of (guint line,
          guint column)
{
  return ASSAY_DOCUMENT_PLACE (line - 1, column - 1);
}

/**
 * assay_document_builder_open:
 * @kind: %ASSAY_NODE_ARRAY or %ASSAY_NODE_OBJECT
 * @line: where it begins, from 1
 * @column: the same
 *
 * What follows stands in it, until assay_document_builder_close ().
 *
 * Returns: %FALSE with %ASSAY_JSON_ERROR_LIMIT where the document has as many values as are held
 */
gboolean
assay_document_builder_open (AssayDocumentBuilder  *self,
                             AssayNodeKind          kind,
                             guint                  line,
                             guint                  column,
                             GError               **error)
{
  g_return_val_if_fail (kind == ASSAY_NODE_ARRAY || kind == ASSAY_NODE_OBJECT, FALSE);

  if (!assay_document_check_room (self->document, error))
    return FALSE;

  assay_document_arena_add (self->document->arena, kind, NULL, 0, place_of (line, column));

  return TRUE;
}

/** assay_document_builder_close: ends the array or object that was opened last */
void
assay_document_builder_close (AssayDocumentBuilder *self)
{
  assay_document_arena_close (self->document->arena);
}

/** assay_document_builder_key: the key of the value to come, within an object */
void
assay_document_builder_key (AssayDocumentBuilder *self,
                            const char           *key)
{
  assay_document_arena_key (self->document->arena, key, strlen (key), 0);
}

/**
 * assay_document_builder_string:
 * @text: UTF-8 of @length bytes
 * @line: where it stands, from 1
 * @column: the same
 *
 * Returns: %FALSE with %ASSAY_JSON_ERROR_LIMIT where the document has as many values as are held
 */
gboolean
assay_document_builder_string (AssayDocumentBuilder  *self,
                               const char            *text,
                               gsize                  length,
                               guint                  line,
                               guint                  column,
                               GError               **error)
{
  if (!assay_document_check_room (self->document, error))
    return FALSE;

  assay_document_arena_add (self->document->arena, ASSAY_NODE_STRING, text, length, place_of (line, column));

  return TRUE;
}

/** assay_document_builder_end: (transfer full): the document, frozen; @self is empty after it */
AssayDocument *
assay_document_builder_end (AssayDocumentBuilder *self)
{
  return g_steal_pointer (&self->document);
}
