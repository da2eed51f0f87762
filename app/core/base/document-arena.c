#include "base/document-arena.h"

#include <string.h>

#include "base/limits.h"

#define NODES_PER_BLOCK 256
#define TEXT_PER_BLOCK  (64 * 1024)

/* Values one after the other stand in a list that is not in the file. */
#define MAX_OPEN        (ASSAY_LIMIT_DEPTH + 1)

struct _AssayDocumentArena
{
  GPtrArray  *blocks;
  AssayNode  *nodes;                           /* free ones of the newest block of nodes */
  guint       n_free;
  guint       n_nodes;                         /* of all blocks */
  char       *text;                            /* free bytes of the newest block of text */
  gsize       n_text;

  AssayNode  *root;
  AssayNode  *open[MAX_OPEN + 1];              /* arrays and objects, outermost first */
  AssayNode  *last[MAX_OPEN + 1];              /* the newest child of each */
  guint       depth;
  const char *key;                             /* of the value to come */
  guint64     key_place;
};

/**
 * assay_document_arena_new:
 *
 * Returns: (transfer full): an arena without a tree
 */
AssayDocumentArena *
assay_document_arena_new (void)
{
  AssayDocumentArena *self = g_new0 (AssayDocumentArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * assay_document_arena_free:
 * @self: (nullable) (transfer full): an arena, freed with its tree
 */
void
assay_document_arena_free (AssayDocumentArena *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static AssayNode *
take_node (AssayDocumentArena *self)
{
  if (self->n_free == 0)
    {
      self->nodes = g_new0 (AssayNode, NODES_PER_BLOCK);
      self->n_free = NODES_PER_BLOCK;
      g_ptr_array_add (self->blocks, self->nodes);
    }

  self->n_free--;
  self->n_nodes++;
  return self->nodes++;
}

static const char *
take_text (AssayDocumentArena *self,
           const char         *text,
           gsize               length)
{
  char *copy;

  if (length + 1 > self->n_text)
    {
      self->n_text = MAX (length + 1, TEXT_PER_BLOCK);
      self->text = g_malloc (self->n_text);
      g_ptr_array_add (self->blocks, self->text);
    }

  copy = self->text;
  memcpy (copy, text, length);
  copy[length] = '\0';
  self->text += length + 1;
  self->n_text -= length + 1;

  return copy;
}

/**
 * assay_document_arena_add:
 * @self: an arena
 * @kind: an array or object is open from here on, until assay_document_arena_close()
 * @text: (nullable): of a string, or a number as written
 * @length: its bytes
 * @place: for assay_document_locate()
 *
 * The caller keeps the depth within its limit.
 *
 * Returns: the value, added behind its siblings
 */
AssayNode *
assay_document_arena_add (AssayDocumentArena *self,
                          AssayNodeKind       kind,
                          const char         *text,
                          gsize               length,
                          guint64             place)
{
  AssayNode *node = take_node (self);

  node->kind = kind;
  node->place = place;
  node->key = g_steal_pointer (&self->key);
  node->key_place = node->key != NULL ? self->key_place : place;
  if (text != NULL)
    node->text = take_text (self, text, length);

  if (self->depth == 0)
    {
      self->root = node;
    }
  else
    {
      AssayNode *parent = self->open[self->depth];

      if (parent->n_children++ == 0)
        parent->first = node;
      else
        self->last[self->depth]->next = node;
      self->last[self->depth] = node;
    }

  if (kind == ASSAY_NODE_ARRAY || kind == ASSAY_NODE_OBJECT)
    {
      g_assert (self->depth < MAX_OPEN);
      self->open[++self->depth] = node;
    }

  return node;
}

/**
 * assay_document_arena_key:
 * @self: an arena within an object
 * @key: the key of the value to come
 * @length: its bytes
 * @place: for assay_document_locate()
 */
void
assay_document_arena_key (AssayDocumentArena *self,
                          const char         *key,
                          gsize               length,
                          guint64             place)
{
  self->key = take_text (self, key, length);
  self->key_place = place;
}

/**
 * assay_document_arena_close:
 * @self: an arena within an array or object, which ends
 */
void
assay_document_arena_close (AssayDocumentArena *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
}

/**
 * assay_document_arena_is_full:
 * @self: an arena
 *
 * Returns: whether the tree has as many values as are read of one document
 */
gboolean
assay_document_arena_is_full (AssayDocumentArena *self)
{
  return self->n_nodes >= ASSAY_LIMIT_TREE_NODES;
}

/**
 * assay_document_arena_root:
 * @self: an arena
 *
 * Returns: (nullable): the document's value
 */
const AssayNode *
assay_document_arena_root (AssayDocumentArena *self)
{
  return self->root;
}
