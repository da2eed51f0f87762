#include "base/json-writer.h"

#include <math.h>
#include <string.h>

#include "base/number.h"

struct _AssayJsonWriter
{
  GString  *text;
  guint     depth;
  gboolean  pretty;
  gboolean  is_first;    /* nothing was written in the innermost array or object */
  gboolean  after_key;
};

/**
 * assay_json_writer_new:
 * @pretty: two spaces of indent per level and a line end behind the document, or no blanks at all
 *
 * Returns: (transfer full): a writer of one document
 */
AssayJsonWriter *
assay_json_writer_new (gboolean pretty)
{
  AssayJsonWriter *self = g_new0 (AssayJsonWriter, 1);

  self->text = g_string_sized_new (4096);
  self->pretty = pretty;
  self->is_first = TRUE;

  return self;
}

/**
 * assay_json_writer_free:
 * @self: (nullable) (transfer full): a writer
 */
void
assay_json_writer_free (AssayJsonWriter *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static void
append (AssayJsonWriter *self,
        const char      *text,
        gsize            length)
{
  g_string_append_len (self->text, text, (gssize) length);
}

static void
append_line_break (AssayJsonWriter *self)
{
  if (!self->pretty)
    return;

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    append (self, "  ", 2);
}

/* What stands between the values: called before every key and every value. */
static void
separate (AssayJsonWriter *self)
{
  if (self->after_key)
    {
      self->after_key = FALSE;
      return;
    }

  if (!self->is_first)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    append_line_break (self);
  self->is_first = FALSE;
}

static void
append_escape (AssayJsonWriter *self,
               char             c)
{
  static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  for (const char *p = letters; *p != '\0'; p += 2)
    if (*p == c)
      {
        g_string_append_c (self->text, '\\');
        g_string_append_c (self->text, p[1]);
        return;
      }

  g_string_append_printf (self->text, "\\u%04x", (guint) (guchar) c);
}

static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
}

static void
append_quoted (AssayJsonWriter *self,
               const char      *value)
{
  g_autofree char *valid = NULL;
  const char *p = value;

  if (!g_utf8_validate (value, -1, NULL))
    p = valid = g_utf8_make_valid (value, -1);

  g_string_append_c (self->text, '"');
  while (*p != '\0')
    {
      const char *run = p;

      while (is_plain (*p))
        p++;
      append (self, run, (gsize) (p - run));
      if (*p != '\0')
        append_escape (self, *p++);
    }
  g_string_append_c (self->text, '"');
}

static void
begin (AssayJsonWriter *self,
       char             bracket)
{
  separate (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_first = TRUE;
}

static void
end (AssayJsonWriter *self,
     char             bracket)
{
  g_return_if_fail (self->depth > 0 && !self->after_key);

  self->depth--;
  if (!self->is_first)
    append_line_break (self);
  g_string_append_c (self->text, bracket);
  self->is_first = FALSE;
}

/**
 * assay_json_writer_begin_object:
 * @self: a writer that expects a value
 */
void
assay_json_writer_begin_object (AssayJsonWriter *self)
{
  begin (self, '{');
}

/**
 * assay_json_writer_end_object:
 * @self: a writer within an object
 */
void
assay_json_writer_end_object (AssayJsonWriter *self)
{
  end (self, '}');
}

/**
 * assay_json_writer_begin_array:
 * @self: a writer that expects a value
 */
void
assay_json_writer_begin_array (AssayJsonWriter *self)
{
  begin (self, '[');
}

/**
 * assay_json_writer_end_array:
 * @self: a writer within an array
 */
void
assay_json_writer_end_array (AssayJsonWriter *self)
{
  end (self, ']');
}

/**
 * assay_json_writer_key:
 * @self: a writer within an object
 * @key: the key of the value to follow
 */
void
assay_json_writer_key (AssayJsonWriter *self,
                       const char      *key)
{
  g_return_if_fail (self->depth > 0 && !self->after_key);

  separate (self);
  append_quoted (self, key);
  g_string_append_c (self->text, ':');
  if (self->pretty)
    g_string_append_c (self->text, ' ');
  self->after_key = TRUE;
}

/**
 * assay_json_writer_string:
 * @self: a writer that expects a value
 * @value: (nullable): text; bytes that are not UTF-8 become U+FFFD, %NULL becomes `null`
 */
void
assay_json_writer_string (AssayJsonWriter *self,
                          const char      *value)
{
  if (value == NULL)
    {
      assay_json_writer_null (self);
      return;
    }

  separate (self);
  append_quoted (self, value);
}

/**
 * assay_json_writer_number:
 * @self: a writer that expects a value
 * @value: written with the fewest digits that read back to it; `null` where it is not finite
 */
void
assay_json_writer_number (AssayJsonWriter *self,
                          double           value)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *digits = isfinite (value) ? assay_number_to_text (value, buffer) : "null";

  separate (self);
  append (self, digits, strlen (digits));
}

/**
 * assay_json_writer_token:
 * @self: a writer that expects a value
 * @number: a number as it was written, copied as it is; `null` where it is no JSON number, such as `NaN`
 */
void
assay_json_writer_token (AssayJsonWriter *self,
                         const char      *number)
{
  const char *token = assay_number_parse (number, -1, NULL) ? number : "null";

  separate (self);
  append (self, token, strlen (token));
}

/**
 * assay_json_writer_integer:
 * @self: a writer that expects a value
 * @value: any integer
 */
void
assay_json_writer_integer (AssayJsonWriter *self,
                           gint64           value)
{
  separate (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * assay_json_writer_boolean:
 * @self: a writer that expects a value
 * @value: true or false
 */
void
assay_json_writer_boolean (AssayJsonWriter *self,
                           gboolean         value)
{
  separate (self);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * assay_json_writer_null:
 * @self: a writer that expects a value
 */
void
assay_json_writer_null (AssayJsonWriter *self)
{
  separate (self);
  append (self, "null", 4);
}

/**
 * assay_json_writer_take:
 * @self: a writer in the middle of a document
 *
 * Takes what is written so far, so that a document of any length can go out piece by piece.
 *
 * Returns: (transfer full): the bytes since the last call
 */
GBytes *
assay_json_writer_take (AssayJsonWriter *self)
{
  GBytes *taken;

  g_return_val_if_fail (self->text != NULL, NULL);

  taken = g_string_free_to_bytes (self->text);
  self->text = g_string_new (NULL);

  return taken;
}

/**
 * assay_json_writer_end:
 * @self: a writer whose arrays and objects are all ended; it can only be freed after that
 *
 * Returns: (transfer full): the document
 */
GBytes *
assay_json_writer_end (AssayJsonWriter *self)
{
  g_return_val_if_fail (self->text != NULL && self->depth == 0, NULL);

  if (self->pretty)
    g_string_append_c (self->text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
