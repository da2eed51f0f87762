#pragma once

#include "base/json-scan.h"

G_BEGIN_DECLS

/* One tree for JSON and YAML, frozen, with the place of every node and every number as it was written. */

typedef struct _AssayDocument AssayDocument;
typedef struct _AssayNode     AssayNode;

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

AssayDocument   *assay_document_new_from_json (GBytes               *bytes,
                                               const char           *name,
                                               AssayJsonFlags        flags,
                                               AssayJsonTally       *tally,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
AssayDocument   *assay_document_new_from_yaml (GBytes               *bytes,
                                               const char           *name,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
AssayDocument   *assay_document_ref           (AssayDocument        *self);
void             assay_document_unref         (AssayDocument        *self);
const char      *assay_document_get_name      (const AssayDocument  *self);
const AssayNode *assay_document_get_root      (const AssayDocument  *self);
void             assay_document_locate        (const AssayDocument  *self,
                                               guint64               place,
                                               guint                *line,
                                               guint                *column);
const AssayNode *assay_node_get_member        (const AssayNode      *self,
                                               const char           *key);
const char      *assay_node_kind_to_words     (const AssayNode      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayDocument, assay_document_unref)

G_END_DECLS
