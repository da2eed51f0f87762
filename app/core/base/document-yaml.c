#include "base/document-yaml.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yaml.h>

#include "base/json-error.h"
#include "base/key-set.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

#define DECLARED_TAGS 100

typedef struct
{
  yaml_parser_t        parser;
  const char          *name;
  AssayDocumentArena  *arena;
  guint                depth;
  gboolean             is_mapping[ASSAY_LIMIT_DEPTH + 1];
  gboolean             wants_key[ASSAY_LIMIT_DEPTH + 1];
  AssayKeySet         *keys[ASSAY_LIMIT_DEPTH + 1];
  gboolean             is_over;   /* the one document ended */
} Reader;

static void
reader_clear (Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->keys); i++)
    assay_key_set_free (self->keys[i]);
  yaml_parser_delete (&self->parser);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_event_t, yaml_event_delete)

static gboolean G_GNUC_PRINTF (5, 6)
fail (Reader            *self,
      const yaml_mark_t *mark,
      AssayJsonError     code,
      GError           **error,
      const char        *format,
      ...)
{
  g_autofree char *name = assay_text_show_name (self->name);
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error (error, ASSAY_JSON_ERROR, (int) code, "%s:%" G_GSIZE_FORMAT ":%" G_GSIZE_FORMAT ": %s", name,
               mark->line + 1, mark->column + 1, sentence);
  return FALSE;
}

static char *
quote (const char *text)
{
  g_autofree char *shorter = assay_text_shorten (text, 40);

  return assay_text_escape_controls (shorter);
}

/* What libyaml itself refuses: broken indentation, tabs, open quotes. Its words are English. */
static gboolean
fail_parser (Reader  *self,
             GError **error)
{
  const yaml_parser_t *parser = &self->parser;

  if (parser->error == YAML_MEMORY_ERROR)
    g_error ("out of memory for YAML");
  if (parser->context != NULL)
    return fail (self, &parser->problem_mark, ASSAY_JSON_ERROR_SYNTAX, error, _("not YAML: %s, %s"),
                 parser->context, parser->problem);

  return fail (self, &parser->problem_mark, ASSAY_JSON_ERROR_SYNTAX, error, _("not YAML: %s"),
               parser->problem != NULL ? parser->problem : _("it cannot be read"));
}

static guint64
place_of (const yaml_event_t *event)
{
  return ASSAY_DOCUMENT_PLACE (event->start_mark.line, event->start_mark.column);
}

static gboolean
refuse_marks (Reader              *self,
              const yaml_event_t  *event,
              const yaml_char_t   *anchor,
              const yaml_char_t   *tag,
              GError             **error)
{
  g_autofree char *shown = NULL;

  if (anchor != NULL)
    {
      shown = quote ((const char *) anchor);
      return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                   _("found the anchor “&%s”; anchors are not read, write the value where it is needed"), shown);
    }
  if (tag != NULL)
    {
      shown = quote ((const char *) tag);
      return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                   _("found the tag “%s”; tags are not read, write the plain value"), shown);
    }

  return TRUE;
}

/* Before a value: what comes next in a map is a key again. */
static gboolean
begin_value (Reader              *self,
             const yaml_event_t  *event,
             GError             **error)
{
  if (self->depth == 0 || !self->is_mapping[self->depth])
    return TRUE;
  if (self->wants_key[self->depth])
    return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                 _("found a list or a map where a key was expected, such as “name: value”"));

  self->wants_key[self->depth] = TRUE;
  return TRUE;
}

static gboolean
open_container (Reader              *self,
                const yaml_event_t  *event,
                gboolean             is_mapping,
                GError             **error)
{
  if (!begin_value (self, event, error))
    return FALSE;
  if (self->depth == ASSAY_LIMIT_DEPTH)
    return fail (self, &event->start_mark, ASSAY_JSON_ERROR_LIMIT, error,
                 _("lists and maps are nested more than %d deep, the most that is read"), ASSAY_LIMIT_DEPTH);

  assay_document_arena_add (self->arena, is_mapping ? ASSAY_NODE_OBJECT : ASSAY_NODE_ARRAY, NULL, 0,
                            place_of (event));
  self->depth++;
  self->is_mapping[self->depth] = is_mapping;
  self->wants_key[self->depth] = is_mapping;
  if (!is_mapping)
    return TRUE;

  if (self->keys[self->depth] == NULL)
    self->keys[self->depth] = assay_key_set_new ();
  assay_key_set_begin (self->keys[self->depth]);
  return TRUE;
}

static gboolean
take_key (Reader              *self,
          const yaml_event_t  *event,
          GError             **error)
{
  const char *key = (const char *) event->data.scalar.value;
  gsize length = event->data.scalar.length;
  g_autofree char *shown = quote (key);

  if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && strcmp (key, "<<") == 0)
    return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                 _("found the merge key “<<”; it is not read, write the keys where they are needed"));
  if (!assay_key_set_add (self->keys[self->depth], key, length))
    return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                 _("the key “%s” comes twice in one map; each key may come once"), shown);

  assay_document_arena_key (self->arena, key, length, place_of (event));
  self->wants_key[self->depth] = FALSE;
  return TRUE;
}

static void
add_scalar (Reader             *self,
            const yaml_event_t *event)
{
  const char *text = (const char *) event->data.scalar.value;
  gsize length = event->data.scalar.length;
  gboolean is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  AssayNodeKind kind = ASSAY_NODE_STRING;
  double number = 0;
  AssayNode *node;

  if (is_plain && (length == 0 || strcmp (text, "null") == 0 || strcmp (text, "~") == 0))
    kind = ASSAY_NODE_NULL;
  else if (is_plain && (strcmp (text, "true") == 0 || strcmp (text, "false") == 0))
    kind = ASSAY_NODE_BOOLEAN;
  else if (is_plain && assay_number_parse (text, (gssize) length, &number))
    kind = ASSAY_NODE_NUMBER;

  node = assay_document_arena_add (self->arena, kind,
                                   kind == ASSAY_NODE_STRING || kind == ASSAY_NODE_NUMBER ? text : NULL, length,
                                   place_of (event));
  node->number = number;
  node->boolean = kind == ASSAY_NODE_BOOLEAN && *text == 't';
}

static gboolean
take_scalar (Reader              *self,
             const yaml_event_t  *event,
             GError             **error)
{
  const char *text = (const char *) event->data.scalar.value;

  if (!refuse_marks (self, event, event->data.scalar.anchor, event->data.scalar.tag, error))
    return FALSE;
  if (strlen (text) != event->data.scalar.length)
    return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                 _("found text with the character U+0000 in it, which is not read"));
  if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && event->data.scalar.length > ASSAY_LIMIT_NUMBER_BYTES
      && assay_number_parse (text, -1, NULL))
    return fail (self, &event->start_mark, ASSAY_JSON_ERROR_LIMIT, error,
                 _("a number has more than %d characters, the most that is read"), ASSAY_LIMIT_NUMBER_BYTES);

  if (self->depth > 0 && self->wants_key[self->depth])
    return take_key (self, event, error);
  if (!begin_value (self, event, error))
    return FALSE;

  add_scalar (self, event);
  return TRUE;
}

static gboolean
take_event (Reader              *self,
            const yaml_event_t  *event,
            GError             **error)
{
  switch (event->type)
    {
    case YAML_ALIAS_EVENT:
      return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                   _("found an alias, “*name”; aliases are not read, write the value where it is needed"));
    case YAML_SEQUENCE_START_EVENT:
      return refuse_marks (self, event, event->data.sequence_start.anchor, event->data.sequence_start.tag, error)
             && open_container (self, event, FALSE, error);
    case YAML_MAPPING_START_EVENT:
      return refuse_marks (self, event, event->data.mapping_start.anchor, event->data.mapping_start.tag, error)
             && open_container (self, event, TRUE, error);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      if (self->is_mapping[self->depth])
        assay_key_set_end (self->keys[self->depth]);
      self->depth--;
      assay_document_arena_close (self->arena);
      return TRUE;
    case YAML_SCALAR_EVENT:
      return take_scalar (self, event, error);
    case YAML_DOCUMENT_START_EVENT:
      if (self->is_over)
        return fail (self, &event->start_mark, ASSAY_JSON_ERROR_SYNTAX, error,
                     _("found a second document; a file may hold one"));
      return TRUE;
    case YAML_DOCUMENT_END_EVENT:
      self->is_over = TRUE;
      return TRUE;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    default:
      return TRUE;
    }
}

static gboolean
read_events (Reader  *self,
             GError **error)
{
  gboolean is_end = FALSE;

  while (!is_end)
    {
      g_auto(yaml_event_t) event = { 0 };

      if (!yaml_parser_parse (&self->parser, &event))
        return fail_parser (self, error);
      if (!take_event (self, &event, error))
        return FALSE;
      is_end = event.type == YAML_STREAM_END_EVENT;
    }

  if (assay_document_arena_root (self->arena) != NULL)
    return TRUE;

  return fail (self, &(yaml_mark_t) { 0 }, ASSAY_JSON_ERROR_EMPTY, error, _("there is nothing in it"));
}

/* What libyaml takes; what it does not, it refuses without saying where. */
static gboolean
is_readable (gunichar c)
{
  return (c >= 0x20 && c <= 0x7e)
         || c == '\t' || c == '\n' || c == '\r'
         || c == 0x85
         || (c >= 0xa0 && c <= 0xfffd)
         || c >= 0x10000;
}

/* The first byte that is not UTF-8 or begins what YAML cannot hold; the end where all is well. */
static const char *
find_unreadable (const char *text,
                 gsize       size)
{
  const char *end;

  g_utf8_validate_len (text, size, &end);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (!is_readable (g_utf8_get_char (p)))
      return p;

  return end;
}

static gboolean
fail_byte (Reader      *self,
           const char  *text,
           const char  *bad,
           gsize        length,
           GError     **error)
{
  gunichar c = *bad != '\0' ? g_utf8_get_char_validated (bad, (gssize) MIN (length, 6)) : 0;
  yaml_mark_t mark = { 0 };

  for (const char *p = text; p < bad; p++)
    {
      mark.column += ((guchar) *p & 0xc0) != 0x80;
      if (*p == '\n')
        {
          mark.line++;
          mark.column = 0;
        }
    }

  if (c == (gunichar) -1 || c == (gunichar) -2)
    return fail (self, &mark, ASSAY_JSON_ERROR_ENCODING, error,
                 _("found the byte 0x%02x, which is not UTF-8 text; save the file as UTF-8"), (guint) (guchar) *bad);

  return fail (self, &mark, ASSAY_JSON_ERROR_SYNTAX, error,
               _("found the character U+%04X, which no text of YAML can hold"), (guint) c);
}

/* libyaml compares each %TAG with all before it, which takes seconds for a megabyte of them. */
static gboolean
check_tags (Reader      *self,
            const char  *text,
            gsize        size,
            GError     **error)
{
  const char *end = text + size;
  guint n_tags = 0;

  for (const char *p = text; (p = g_strstr_len (p, end - p, "%TAG")) != NULL; p += strlen ("%TAG"))
    n_tags++;
  if (n_tags <= DECLARED_TAGS)
    return TRUE;

  return fail (self, &(yaml_mark_t) { 0 }, ASSAY_JSON_ERROR_LIMIT, error,
               _("“%%TAG” comes more than %d times, the most that is read; tags have no meaning here"), DECLARED_TAGS);
}

static gboolean
check_bytes (Reader      *self,
             const char  *text,
             gsize        size,
             GError     **error)
{
  const char *bad;

  if (size > ASSAY_LIMIT_POLICY_BYTES)
    return fail (self, &(yaml_mark_t) { 0 }, ASSAY_JSON_ERROR_LIMIT, error,
                 _("longer than %d KiB, the most that is read as YAML"), ASSAY_LIMIT_POLICY_BYTES / 1024);
  if (size == 0)
    return TRUE;

  bad = find_unreadable (text, size);
  if (bad < text + size)
    return fail_byte (self, text, bad, (gsize) (text + size - bad), error);

  return check_tags (self, text, size, error);
}

/**
 * assay_document_read_yaml:
 * @bytes: YAML text
 * @name: what to call it in messages
 * @arena: gets the tree
 *
 * Returns: %FALSE with a message that says where and what
 */
gboolean
assay_document_read_yaml (GBytes              *bytes,
                          const char          *name,
                          AssayDocumentArena  *arena,
                          GError             **error)
{
  g_auto(Reader) self = { .name = name, .arena = arena };
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!yaml_parser_initialize (&self.parser))
    g_error ("out of memory for YAML");

  /* libyaml would count the mark as a column, and so as an indentation of the first line. */
  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      size -= strlen (BYTE_ORDER_MARK);
    }
  if (!check_bytes (&self, text, size, error))
    return FALSE;

  yaml_parser_set_encoding (&self.parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&self.parser, (const unsigned char *) (size > 0 ? text : ""), size);
  return read_events (&self, error);
}
