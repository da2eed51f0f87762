#define _GNU_SOURCE

#include "base/json-window.h"

#include <string.h>

#include "base/json-string.h"
#include "base/text-place.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/**
 * assay_json_window_init:
 * @self: a window
 * @input: (nullable): where the text comes from, not necessarily from its beginning
 * @bytes: (nullable): or else the text
 * @capacity: how many bytes to hold
 */
void
assay_json_window_init (AssayJsonWindow *self,
                        AssayInput      *input,
                        GBytes          *bytes,
                        gsize            capacity)
{
  gsize size;
  const char *text;

  *self = (AssayJsonWindow) { .input = input, .capacity = capacity };
  self->text = g_malloc (capacity + 1);
  if (input != NULL)
    return;

  text = g_bytes_get_data (bytes, &size);
  self->chunk = g_bytes_ref (bytes);
  if (size >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
    self->offset = self->copied = 3;
}

/**
 * assay_json_window_clear:
 * @self: a window
 */
void
assay_json_window_clear (AssayJsonWindow *self)
{
  g_clear_pointer (&self->chunk, g_bytes_unref);
  g_clear_pointer (&self->text, g_free);
}

static gboolean
next_chunk (AssayJsonWindow  *self,
            GError          **error)
{
  gboolean is_first = self->chunk == NULL;

  g_clear_pointer (&self->chunk, g_bytes_unref);
  self->copied = 0;
  if (self->input == NULL)
    {
      self->has_end = TRUE;
      return TRUE;
    }

  self->chunk = assay_input_next (self->input, error);
  if (self->chunk == NULL)
    return FALSE;

  if (is_first)
    self->offset = assay_input_get_offset (self->input) - g_bytes_get_size (self->chunk);
  self->has_end = g_bytes_get_size (self->chunk) == 0;
  return TRUE;
}

/**
 * assay_json_window_fill:
 * @self: a window
 *
 * Reads until the window is full or the input is at its end.
 */
gboolean
assay_json_window_fill (AssayJsonWindow  *self,
                        GError          **error)
{
  while (!self->has_end && self->length < self->capacity)
    {
      gsize size = 0;
      const char *bytes = self->chunk != NULL ? g_bytes_get_data (self->chunk, &size) : NULL;
      gsize n = MIN (size - self->copied, self->capacity - self->length);

      if (n > 0)
        memcpy (self->text + self->length, bytes + self->copied, n);
      else if (!next_chunk (self, error))
        return FALSE;

      self->copied += n;
      self->length += n;
    }

  self->text[self->length] = '\0';
  return TRUE;
}

/**
 * assay_json_window_grow:
 * @self: a window whose content cannot be taken in parts
 */
void
assay_json_window_grow (AssayJsonWindow *self)
{
  self->capacity *= 2;
  self->text = g_realloc (self->text, self->capacity + 1);
}

/**
 * assay_json_window_consume:
 * @self: a window
 * @n: how many bytes are no longer needed
 */
void
assay_json_window_consume (AssayJsonWindow *self,
                           gsize            n)
{
  assay_text_place_advance (self->text, n, self->text[n], &self->line, &self->column);
  memmove (self->text, self->text + n, self->length + 1 - n);
  self->length -= n;
  self->offset += n;
}

/**
 * assay_json_window_locate:
 * @self: a window
 * @at: a place in it
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 */
void
assay_json_window_locate (AssayJsonWindow *self,
                          gsize            at,
                          guint64         *line,
                          guint64         *column)
{
  gsize n = MIN (at, self->length);

  *line = self->line;
  *column = self->column;
  assay_text_place_advance (self->text, n, self->text[n], line, column);
  *line += 1;
  *column += 1;
}

/* Where the last string begins that does not end, or else the end of the last one that does. */
static gsize
skip_strings (const char *text,
              gsize       length,
              gboolean   *is_open)
{
  const char *end = text + length;
  const char *p = text;
  const char *quote;

  *is_open = FALSE;
  while (!*is_open && (quote = memchr (p, '"', (gsize) (end - p))) != NULL)
    {
      const char *close = assay_json_string_end (quote + 1, end);

      *is_open = close == NULL;
      p = *is_open ? quote : close + 1;
    }

  return (gsize) (p - text);
}

/* The same without escapes in the text, where counting quotes is enough. */
static gsize
count_quotes (const char *text,
              gsize       length,
              gboolean   *is_open)
{
  const char *last = memrchr (text, '"', length);
  guint32 n_quotes = 0;

  for (gsize i = 0; i < length; i++)
    n_quotes += text[i] == '"';

  *is_open = n_quotes % 2 == 1;
  if (last == NULL)
    return 0;
  return (gsize) (last - text) + !*is_open;
}

/**
 * assay_json_window_find_cut:
 * @self: a window whose text begins outside of strings and numbers
 *
 * A raw line break cannot stand within a token of JSON, so the last one is a good place. In text without line
 * breaks it is the end of the last token that is surely complete.
 *
 * Returns: how much of the text ends outside of strings and numbers; may be 0
 */
gsize
assay_json_window_find_cut (AssayJsonWindow *self)
{
  const char *line = memrchr (self->text, '\n', self->length);
  gsize cut = line != NULL ? (gsize) (line - self->text) + 1 : 0;
  gboolean is_open;
  gsize known;

  if (cut > self->length / 2)
    return cut;

  if (memchr (self->text, '\\', self->length) == NULL)
    known = count_quotes (self->text, self->length, &is_open);
  else
    known = skip_strings (self->text, self->length, &is_open);
  if (is_open)
    return known;

  /* Not behind a carriage return: what comes next says whether it is a line end of its own. */
  for (cut = self->length; cut > known; cut--)
    if (strchr (" \t\n,:[]{}", self->text[cut - 1]) != NULL)
      break;
  return cut;
}
