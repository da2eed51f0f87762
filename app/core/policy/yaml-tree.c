#include "policy/yaml-tree.h"

#include <string.h>
#include <yaml.h>

#include "base/limits.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* libyaml counts characters. */
typedef struct
{
  yaml_parser_t parser;
  guint32      *bytes_of;    /* the byte at which each character begins, and the end */
  gsize         n_characters;
} Reader;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_event_t, yaml_event_delete)

static void
reader_clear (Reader *self)
{
  yaml_parser_delete (&self->parser);
  g_free (self->bytes_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static void
reader_init (Reader     *self,
             const char *text,
             gsize       size)
{
  gsize start = size >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0 ? 3 : 0;

  yaml_parser_initialize (&self->parser);
  yaml_parser_set_encoding (&self->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&self->parser, (const guchar *) text + start, size - start);

  self->bytes_of = g_new (guint32, size - start + 1);
  for (gsize i = start; i < size; i++)
    if (((guchar) text[i] & 0xc0) != 0x80)
      self->bytes_of[self->n_characters++] = (guint32) i;
  self->bytes_of[self->n_characters] = (guint32) size;
}

static gsize
byte_of (const Reader      *self,
         const yaml_mark_t *mark)
{
  return self->bytes_of[MIN (mark->index, self->n_characters)];
}

static AssayYamlQuote
quote_of (const yaml_event_t *event)
{
  switch (event->data.scalar.style)
    {
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return ASSAY_YAML_DOUBLE;
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return ASSAY_YAML_SINGLE;
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
      return ASSAY_YAML_BLOCK;
    case YAML_ANY_SCALAR_STYLE:
    case YAML_PLAIN_SCALAR_STYLE:
    default:
      return ASSAY_YAML_PLAIN;
    }
}

static AssayYamlNode *read_node (Reader             *self,
                                 const yaml_event_t *event,
                                 guint               depth);

/* The next part of a collection; FALSE at its end and where the text is broken. */
static gboolean
read_part (Reader        *self,
           AssayYamlNode *node,
           guint          depth)
{
  g_auto(yaml_event_t) event = { 0 };
  g_auto(yaml_event_t) value = { 0 };
  const yaml_event_t *part = &event;
  AssayYamlNode *child;

  if (!yaml_parser_parse (&self->parser, &event))
    return FALSE;
  if (event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT)
    {
      if (node->is_flow)
        node->end = byte_of (self, &event.end_mark);
      return FALSE;
    }
  if (node->kind == ASSAY_YAML_MAPPING)
    {
      if (event.type != YAML_SCALAR_EVENT || !yaml_parser_parse (&self->parser, &value))
        return FALSE;
      part = &value;
    }

  child = read_node (self, part, depth + 1);
  if (child == NULL)
    return FALSE;
  if (node->kind == ASSAY_YAML_MAPPING)
    {
      child->key = g_strdup ((const char *) event.data.scalar.value);
      child->key_quote = quote_of (&event);
      child->key_start = byte_of (self, &event.start_mark);
      child->key_end = byte_of (self, &event.end_mark);
    }
  g_ptr_array_add (node->children, child);
  if (!node->is_flow)
    node->end = child->end;

  return TRUE;
}

static AssayYamlNode *
read_node (Reader             *self,
           const yaml_event_t *event,
           guint               depth)
{
  g_autoptr(AssayYamlNode) node = g_new0 (AssayYamlNode, 1);

  node->start = byte_of (self, &event->start_mark);
  node->end = byte_of (self, &event->end_mark);
  if (event->type == YAML_SCALAR_EVENT)
    {
      node->text = g_strdup ((const char *) event->data.scalar.value);
      node->quote = quote_of (event);
      return g_steal_pointer (&node);
    }
  if (depth > ASSAY_LIMIT_DEPTH || (event->type != YAML_SEQUENCE_START_EVENT && event->type != YAML_MAPPING_START_EVENT))
    return NULL;

  node->kind = event->type == YAML_MAPPING_START_EVENT ? ASSAY_YAML_MAPPING : ASSAY_YAML_SEQUENCE;
  node->is_flow = event->type == YAML_MAPPING_START_EVENT
                  ? event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                  : event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_yaml_node_free);
  while (read_part (self, node, depth))
    continue;

  return self->parser.error == YAML_NO_ERROR ? g_steal_pointer (&node) : NULL;
}

/**
 * assay_yaml_tree_new:
 * @bytes: a text that was read as a policy before, so that it is valid and its depth is bounded
 *
 * Finds the parts of a YAML text, or of a JSON text that is also YAML.
 *
 * Returns: (transfer full) (nullable): its root, or %NULL where libyaml takes it for something else
 */
AssayYamlNode *
assay_yaml_tree_new (GBytes *bytes)
{
  g_auto(Reader) reader = { 0 };
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (size == 0 || size > ASSAY_LIMIT_POLICY_BYTES)
    return NULL;

  reader_init (&reader, text, size);
  for (guint i = 0; i < 3; i++)
    {
      g_auto(yaml_event_t) event = { 0 };

      if (!yaml_parser_parse (&reader.parser, &event))
        return NULL;
      if (event.type != YAML_STREAM_START_EVENT && event.type != YAML_DOCUMENT_START_EVENT)
        return read_node (&reader, &event, 0);
    }

  return NULL;
}

/**
 * assay_yaml_node_free:
 * @self: (transfer full): a node, and all below it
 */
void
assay_yaml_node_free (AssayYamlNode *self)
{
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->text);
  g_free (self->key);
  g_free (self);
}

/**
 * assay_yaml_node_find:
 * @self: a mapping
 * @key: a key
 *
 * Returns: which child has this key; %G_MAXUINT for none
 */
guint
assay_yaml_node_find (const AssayYamlNode *self,
                      const char          *key)
{
  for (guint i = 0; i < self->children->len; i++)
    if (strcmp (assay_yaml_node_get_child (self, i)->key, key) == 0)
      return i;

  return G_MAXUINT;
}

/**
 * assay_yaml_node_get_child:
 * @self: a collection
 * @index: which of its parts; any number
 *
 * Returns: (transfer none) (nullable): the part, or %NULL beyond the last
 */
AssayYamlNode *
assay_yaml_node_get_child (const AssayYamlNode *self,
                           guint                index)
{
  return index < self->children->len ? g_ptr_array_index (self->children, index) : NULL;
}

/**
 * assay_yaml_node_has_block:
 * @self: a node
 *
 * Returns: whether some scalar of it is written with `|` or `>`: libyaml does not tell where those end
 */
gboolean
assay_yaml_node_has_block (const AssayYamlNode *self)
{
  if (self->kind == ASSAY_YAML_SCALAR)
    return self->quote == ASSAY_YAML_BLOCK;

  for (guint i = 0; i < self->children->len; i++)
    if (assay_yaml_node_has_block (assay_yaml_node_get_child (self, i)))
      return TRUE;

  return FALSE;
}
