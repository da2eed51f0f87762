#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the parts of a YAML (or JSON) text stand, in bytes: for changing a part and leaving the rest. Private to this
 * room. */
typedef struct _AssayYamlNode AssayYamlNode;

typedef enum
{
  ASSAY_YAML_SCALAR,
  ASSAY_YAML_SEQUENCE,
  ASSAY_YAML_MAPPING,
} AssayYamlKind;

/* How a scalar is written; the value is the character that begins it. */
typedef enum
{
  ASSAY_YAML_PLAIN  = 0,
  ASSAY_YAML_DOUBLE = '"',
  ASSAY_YAML_SINGLE = '\'',
  ASSAY_YAML_BLOCK  = '|',
} AssayYamlQuote;

struct _AssayYamlNode
{
  AssayYamlKind  kind;
  AssayYamlQuote quote;       /* of a scalar */
  gboolean       is_flow;     /* a collection in brackets */
  gsize          start;       /* its first byte; of a block collection: of its first part */
  gsize          end;         /* after its last byte; of a block collection: of its last part */
  char          *text;        /* of a scalar */
  char          *key;         /* within a mapping */
  AssayYamlQuote key_quote;
  gsize          key_start;
  gsize          key_end;
  GPtrArray     *children;    /* of a collection */
};

AssayYamlNode *assay_yaml_tree_new       (GBytes              *bytes) G_GNUC_WARN_UNUSED_RESULT;
void           assay_yaml_node_free      (AssayYamlNode       *self);
guint          assay_yaml_node_find      (const AssayYamlNode *self,
                                          const char          *key);
AssayYamlNode *assay_yaml_node_get_child (const AssayYamlNode *self,
                                          guint                index);
gboolean       assay_yaml_node_has_block (const AssayYamlNode *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayYamlNode, assay_yaml_node_free)

G_END_DECLS
