#include "formats/members.h"

#include <math.h>

/** assay_members_get: (nullable): @node: (nullable): the member of that key, where @node is an object that has it */
const AssayNode *
assay_members_get (const AssayNode *node,
                   const char      *key)
{
  return node != NULL ? assay_node_get_member (node, key) : NULL;
}

/** assay_members_get_text: (nullable): @node: (nullable): the member, where it is a string that is not empty */
const char *
assay_members_get_text (const AssayNode *node,
                        const char      *key)
{
  const AssayNode *member = assay_members_get (node, key);

  return member != NULL && member->kind == ASSAY_NODE_STRING && member->text[0] != '\0' ? member->text : NULL;
}

/** assay_members_get_list: (nullable): @node: (nullable): the first of the list that the member is; NULL where it is none */
const AssayNode *
assay_members_get_list (const AssayNode *node,
                        const char      *key)
{
  const AssayNode *member = assay_members_get (node, key);

  return member != NULL && member->kind == ASSAY_NODE_ARRAY ? member->first : NULL;
}

/**
 * assay_members_get_number:
 * @node: (nullable): any value
 * @number: (out): the member, where it is a finite number; else 0
 *
 * Returns: whether it is one
 */
gboolean
assay_members_get_number (const AssayNode *node,
                          const char      *key,
                          double          *number)
{
  const AssayNode *member = assay_members_get (node, key);
  gboolean found = member != NULL && member->kind == ASSAY_NODE_NUMBER && isfinite (member->number);

  *number = found ? member->number : 0;

  return found;
}
