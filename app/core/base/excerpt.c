#include "base/excerpt.h"

#include <gio/gio.h>
#include <string.h>

#include "base/text.h"

/* Lines before and after the one that is meant. */
#define LINES_BESIDE 2

/* Of a line, what stands around the place: a record of a million bytes is one line. */
#define CHARACTERS_BEFORE 48
#define CHARACTERS_AFTER  28

/* Of lines beside it, and of a line meant as a whole, the beginning. */
#define LINE_CHARACTERS (CHARACTERS_BEFORE + CHARACTERS_AFTER)

/* Kept of one line: enough for the characters before any place that is shown, none is longer than four bytes. */
#define MAX_LINE_BYTES (1024 * 1024)
#define BUFFER_BYTES   (256 * 1024)

typedef struct
{
  guint64  line;       /* the one that is meant */
  guint64  column;     /* 0 for all of it */
  guint64  number;     /* of the line that is being read */
  GString *bytes;      /* that line */
  GString *excerpt;
} Excerpt;

static gboolean
is_shown (const Excerpt *self)
{
  return self->number + LINES_BESIDE >= self->line && self->number <= self->line + LINES_BESIDE;
}

/* From @first on, counted in characters; says by an ellipsis what is left away. Returns how many are shown before @at. */
static guint
append_part (Excerpt    *self,
             const char *text,
             glong       first,
             glong       n_characters,
             glong       at)
{
  glong length = g_utf8_strlen (text, -1);
  const char *start = g_utf8_offset_to_pointer (text, MIN (first, length));
  const char *end = g_utf8_offset_to_pointer (text, MIN (first + n_characters, length));
  const char *place = g_utf8_offset_to_pointer (text, CLAMP (at, MIN (first, length), length));
  g_autofree char *before = g_strndup (start, (gsize) (MIN (place, end) - start));
  g_autofree char *after = g_strndup (MIN (place, end), (gsize) (end - MIN (place, end)));
  g_autofree char *safe_before = assay_text_escape_controls (before);
  g_autofree char *safe_after = assay_text_escape_controls (after);

  g_string_append_printf (self->excerpt, "%s%s%s%s\n", start > text ? "…" : "", safe_before, safe_after,
                          *end != '\0' ? "…" : "");

  return (guint) g_utf8_strlen (safe_before, -1) + (start > text);
}

static void
show_line (Excerpt *self)
{
  g_autofree char *text = g_utf8_make_valid (self->bytes->str, (gssize) self->bytes->len);
  gboolean is_meant = self->number == self->line;
  g_autofree char *margin = g_strdup_printf ("%s %6" G_GUINT64_FORMAT " │ ", is_meant ? "▸" : " ", self->number);
  glong at = is_meant && self->column > 0 ? (glong) MIN (self->column - 1, MAX_LINE_BYTES) : 0;
  guint n_before;

  g_string_append (self->excerpt, margin);
  n_before = append_part (self, text, MAX (at - CHARACTERS_BEFORE, 0), LINE_CHARACTERS, at);
  if (is_meant && self->column > 0)
    g_string_append_printf (self->excerpt, "%*s│ %*s▲\n", (int) g_utf8_strlen (margin, -1) - 2, "", (int) n_before, "");
}

static void
end_line (Excerpt *self)
{
  if (self->bytes->len > 0 && self->bytes->str[self->bytes->len - 1] == '\r')
    g_string_truncate (self->bytes, self->bytes->len - 1);
  if (is_shown (self))
    show_line (self);

  g_string_truncate (self->bytes, 0);
  self->number++;
}

static void
take_bytes (Excerpt    *self,
            const char *bytes,
            gsize       length)
{
  const char *end = bytes + length;

  while (bytes < end && self->number <= self->line + LINES_BESIDE)
    {
      const char *stop = memchr (bytes, '\n', (gsize) (end - bytes));
      gsize n = (gsize) ((stop != NULL ? stop : end) - bytes);

      if (is_shown (self) && self->bytes->len < MAX_LINE_BYTES)
        g_string_append_len (self->bytes, bytes, (gssize) MIN (n, MAX_LINE_BYTES - self->bytes->len));
      bytes += n;
      if (stop == NULL)
        break;

      end_line (self);
      bytes++;
    }
}

/**
 * assay_excerpt_read:
 * @path: a text file
 * @line: from 1
 * @column: in characters, from 1; 0 for the whole line
 *
 * Reads up to the place and two lines on. Control characters are made visible, long lines shortened around the place.
 *
 * Returns: (transfer full): a few numbered lines, the one that is meant marked, for a font of equal widths; empty where
 *   the file has no such line. %NULL where it cannot be read
 */
char *
assay_excerpt_read (const char  *path,
                    guint64      line,
                    guint64      column,
                    GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *buffer = g_malloc (BUFFER_BYTES);
  g_autoptr(GString) bytes = g_string_new (NULL);
  g_autoptr(GString) excerpt = g_string_new (NULL);
  Excerpt self = { line, column, 1, bytes, excerpt };
  gssize n = 1;

  if (stream == NULL)
    return NULL;

  while (n > 0 && self.number <= line + LINES_BESIDE)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, BUFFER_BYTES, NULL, error);
      if (n < 0)
        return NULL;
      take_bytes (&self, buffer, (gsize) n);
    }

  /* A last line without an end, or the empty one behind the last end, where a text stopped too early. */
  if (bytes->len > 0 || self.number == line)
    end_line (&self);

  return g_string_free (g_steal_pointer (&excerpt), FALSE);
}
