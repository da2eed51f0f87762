#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One value of a document, with its place. Freed with the document. */
typedef struct _AssayNode AssayNode;

typedef enum
{
  ASSAY_NODE_NULL,
  ASSAY_NODE_BOOLEAN,
  ASSAY_NODE_NUMBER,   /* may be NaN or infinite where the flags allowed it */
  ASSAY_NODE_STRING,
  ASSAY_NODE_ARRAY,
  ASSAY_NODE_OBJECT,
} AssayNodeKind;

struct _AssayNode
{
  AssayNodeKind    kind;
  gboolean         boolean;
  double           number;
  const char      *text;         /* string, or the number's token; NUL-terminated */
  const char      *key;          /* within an object, else NULL */
  const AssayNode *first;        /* first child, in document order */
  const AssayNode *next;         /* next sibling */
  guint            n_children;
  guint64          place;        /* for assay_document_locate () */
  guint64          key_place;
};

const AssayNode *assay_node_get_member    (const AssayNode *self,
                                           const char      *key);
const char      *assay_node_get_text      (const AssayNode *self,
                                           const char      *key);
const char      *assay_node_kind_to_words (const AssayNode *self);

G_END_DECLS
