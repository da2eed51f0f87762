#include "base/node.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * assay_node_get_member:
 * @self: a node
 * @key: a key
 *
 * Returns: (nullable): the value of @key, where @self is an object that has it; of several the first
 */
const AssayNode *
assay_node_get_member (const AssayNode *self,
                       const char      *key)
{
  if (self->kind != ASSAY_NODE_OBJECT)
    return NULL;

  for (const AssayNode *child = self->first; child != NULL; child = child->next)
    if (strcmp (child->key, key) == 0)
      return child;

  return NULL;
}

/**
 * assay_node_get_text:
 * @self: a node
 * @key: a key
 *
 * Returns: (nullable): what @key says, where it is a string, or a number, as it is written
 */
const char *
assay_node_get_text (const AssayNode *self,
                     const char      *key)
{
  const AssayNode *value = assay_node_get_member (self, key);

  return value != NULL && (value->kind == ASSAY_NODE_STRING || value->kind == ASSAY_NODE_NUMBER) ? value->text : NULL;
}

/**
 * assay_node_kind_to_words:
 * @self: (nullable): a node
 *
 * Returns: what it is, for a message: “found a list where …”
 */
const char *
assay_node_kind_to_words (const AssayNode *self)
{
  if (self == NULL)
    return _("nothing");

  switch (self->kind)
    {
    case ASSAY_NODE_BOOLEAN:
      return self->boolean ? _("true") : _("false");
    case ASSAY_NODE_NUMBER:
      return _("a number");
    case ASSAY_NODE_STRING:
      return _("text");
    case ASSAY_NODE_ARRAY:
      return _("a list");
    case ASSAY_NODE_OBJECT:
      return _("a map of keys to values");
    case ASSAY_NODE_NULL:
    default:
      return _("null");
    }
}
