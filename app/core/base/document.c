#include "base/document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/document-yaml.h"
#include "base/limits.h"
#include "base/text-place.h"

/**
 * assay_document_new_empty:
 * @name: what to call it in messages
 *
 * Returns: (transfer full): a document without a value, to be filled before anybody else sees it
 */
AssayDocument *
assay_document_new_empty (const char *name)
{
  AssayDocument *self = g_new0 (AssayDocument, 1);

  g_atomic_ref_count_init (&self->ref);
  self->name = g_strdup (name);
  self->arena = assay_document_arena_new ();

  return self;
}

/**
 * assay_document_check_room:
 * @self: a document that is being filled
 *
 * Only values are counted, so that a document of brackets alone cannot fill the memory.
 *
 * Returns: whether one more value is allowed
 */
gboolean
assay_document_check_room (AssayDocument  *self,
                           GError        **error)
{
  if (!assay_document_arena_is_full (self->arena))
    return TRUE;

  g_set_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT,
               _("more than %d values in one document, the most that is read as a whole"), ASSAY_LIMIT_TREE_NODES);
  return FALSE;
}

static void
add_value (AssayDocumentArena   *arena,
           AssayNodeKind         kind,
           const AssayJsonEvent *event)
{
  AssayNode *node = assay_document_arena_add (arena, kind, event->text, event->length, event->offset);

  node->number = event->number;
  node->boolean = event->kind == ASSAY_JSON_TRUE;
}

static gboolean
take_event (const AssayJsonEvent  *event,
            gpointer               user,
            GError               **error)
{
  static const AssayNodeKind kinds[] = {
    [ASSAY_JSON_OBJECT_BEGIN] = ASSAY_NODE_OBJECT,
    [ASSAY_JSON_ARRAY_BEGIN] = ASSAY_NODE_ARRAY,
    [ASSAY_JSON_STRING] = ASSAY_NODE_STRING,
    [ASSAY_JSON_NUMBER] = ASSAY_NODE_NUMBER,
    [ASSAY_JSON_TRUE] = ASSAY_NODE_BOOLEAN,
    [ASSAY_JSON_FALSE] = ASSAY_NODE_BOOLEAN,
    [ASSAY_JSON_NULL] = ASSAY_NODE_NULL,
  };
  AssayDocument *self = user;
  AssayDocumentArena *arena = self->arena;

  if (event->kind == ASSAY_JSON_OBJECT_END || event->kind == ASSAY_JSON_ARRAY_END)
    assay_document_arena_close (arena);
  else if (event->kind == ASSAY_JSON_KEY)
    assay_document_arena_key (arena, event->text, event->length, event->offset);
  else if (!assay_document_check_room (self, error))
    return FALSE;
  else
    add_value (arena, kinds[event->kind], event);

  return TRUE;
}

/**
 * assay_document_new_from_json:
 * @bytes: JSON text of one value
 * @name: what to call it in messages
 * @flags: which deviations from JSON are read
 * @tally: (out) (optional): what was met
 *
 * Returns: (transfer full): the document; %NULL with a message that says where and what
 */
AssayDocument *
assay_document_new_from_json (GBytes          *bytes,
                              const char      *name,
                              AssayJsonFlags   flags,
                              AssayJsonTally  *tally,
                              GError         **error)
{
  g_autoptr(AssayDocument) self = assay_document_new_empty (name);

  self->bytes = g_bytes_ref (bytes);
  if (!assay_json_scan_bytes (bytes, name, ASSAY_JSON_DOCUMENT, flags, take_event, self, tally, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * assay_document_new_from_json_values:
 * @bytes: JSON values one after the other, as JSON Lines have them
 * @name: what to call it in messages
 * @flags: which deviations from JSON are read
 * @tally: (out) (optional): what was met
 *
 * Returns: (transfer full): a document that is the list of them; %NULL with a message that says where and what
 */
AssayDocument *
assay_document_new_from_json_values (GBytes          *bytes,
                                     const char      *name,
                                     AssayJsonFlags   flags,
                                     AssayJsonTally  *tally,
                                     GError         **error)
{
  g_autoptr(AssayDocument) self = assay_document_new_empty (name);

  self->bytes = g_bytes_ref (bytes);
  assay_document_arena_add (self->arena, ASSAY_NODE_ARRAY, NULL, 0, 0);
  if (!assay_json_scan_bytes (bytes, name, ASSAY_JSON_VALUES, flags, take_event, self, tally, error))
    return NULL;

  assay_document_arena_close (self->arena);

  return g_steal_pointer (&self);
}

/**
 * assay_document_new_from_yaml:
 * @bytes: YAML text of one document
 * @name: what to call it in messages
 *
 * Reads YAML 1.2 core: a plain scalar is a number where it is one in JSON, `true`, `false` or `null` (also `~` or
 * nothing) where it is written so, and else text. Anchors, aliases, tags, merge keys, several documents and
 * keys that come twice are refused.
 *
 * Returns: (transfer full): the document; %NULL with a message that says where and what
 */
AssayDocument *
assay_document_new_from_yaml (GBytes      *bytes,
                              const char  *name,
                              GError     **error)
{
  g_autoptr(AssayDocument) self = assay_document_new_empty (name);

  if (!assay_document_read_yaml (bytes, name, self->arena, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * assay_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self
 */
AssayDocument *
assay_document_ref (AssayDocument *self)
{
  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * assay_document_unref:
 * @self: (transfer full): a document, whose nodes go with its last reference
 */
void
assay_document_unref (AssayDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  assay_document_arena_free (self->arena);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

/**
 * assay_document_get_name:
 * @self: a document
 *
 * Returns: what it is called in messages
 */
const char *
assay_document_get_name (const AssayDocument *self)
{
  return self->name;
}

/**
 * assay_document_get_root:
 * @self: a document
 *
 * Returns: its value
 */
const AssayNode *
assay_document_get_root (const AssayDocument *self)
{
  return assay_document_arena_root (self->arena);
}

/**
 * assay_document_locate:
 * @self: a document
 * @place: the place of a node or of its key
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 *
 * For messages: it goes over the text from its beginning.
 */
void
assay_document_locate (const AssayDocument *self,
                       guint64              place,
                       guint               *line,
                       guint               *column)
{
  guint64 whole_line = 0;
  guint64 whole_column = 0;
  gsize size;
  gsize start;
  const char *text;

  *line = (guint) (place >> 32) + 1;
  *column = (guint) (guint32) place + 1;
  if (self->bytes == NULL)
    return;

  text = g_bytes_get_data (self->bytes, &size);
  start = size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (place > start)
    assay_text_place_advance (text + start, MIN (place, size) - start, place < size ? text[place] : '\0', &whole_line,
                              &whole_column);
  *line = (guint) whole_line + 1;
  *column = (guint) whole_column + 1;
}
