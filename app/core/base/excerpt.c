#include "base/excerpt.h"

#include <string.h>

#include "base/input.h"
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

typedef struct
{
  guint64  line;       /* the one that is meant */
  guint64  column;     /* 0 for all of it */
  guint64  number;     /* of the line that is being read */
  GString *bytes;      /* that line */
  GString *excerpt;
  gboolean after_return;   /* a line feed now belongs to the line end before */
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

/* The numbers stand below each other, and leave the room to the lines. */
static int
digits_of_last (const Excerpt *self)
{
  int n = 1;

  for (guint64 rest = self->line + LINES_BESIDE; rest >= 10; rest /= 10)
    n++;

  return n;
}

static void
show_line (Excerpt *self)
{
  g_autofree char *text = g_utf8_make_valid (self->bytes->str, (gssize) self->bytes->len);
  gboolean is_meant = self->number == self->line;
  g_autofree char *margin = g_strdup_printf ("%s %*" G_GUINT64_FORMAT " │ ", is_meant ? "▸" : " ", digits_of_last (self),
                                             self->number);
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
  if (is_shown (self))
    show_line (self);

  g_string_truncate (self->bytes, 0);
  self->number++;
}

/* The first line end in the bytes, or where they end. */
static const char *
find_line_end (const char *bytes,
               const char *end)
{
  const char *feed = memchr (bytes, '\n', (gsize) (end - bytes));
  const char *stop = feed != NULL ? feed : end;
  const char *carriage = memchr (bytes, '\r', (gsize) (stop - bytes));

  return carriage != NULL ? carriage : stop;
}

static void
take_bytes (Excerpt    *self,
            const char *bytes,
            gsize       length)
{
  const char *end = bytes + length;

  while (bytes < end && self->number <= self->line + LINES_BESIDE)
    {
      const char *stop = find_line_end (bytes, end);
      gsize n = (gsize) (stop - bytes);
      gboolean is_second_half = self->after_return && *bytes == '\n';   /* of CR LF */

      if (is_shown (self) && self->bytes->len < MAX_LINE_BYTES)
        g_string_append_len (self->bytes, bytes, (gssize) MIN (n, MAX_LINE_BYTES - self->bytes->len));
      self->after_return = stop < end && *stop == '\r';
      if (stop == end)
        break;

      if (!is_second_half)
        end_line (self);
      bytes = stop + 1;
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
  g_autoptr(GString) line_bytes = g_string_new (NULL);
  g_autoptr(GString) excerpt = g_string_new (NULL);
  g_autoptr(AssayInput) input = NULL;
  Excerpt self = { .line = line, .column = column, .number = 1, .bytes = line_bytes, .excerpt = excerpt };
  gsize size = 1;

  if (stream == NULL)
    return NULL;

  input = assay_input_new (G_INPUT_STREAM (stream), path, 0, NULL);
  while (size > 0 && self.number <= line + LINES_BESIDE)
    {
      g_autoptr(GBytes) chunk = assay_input_next (input, error);
      const char *bytes;

      if (chunk == NULL)
        return NULL;

      bytes = g_bytes_get_data (chunk, &size);
      take_bytes (&self, bytes, size);
    }

  /* A last line without an end, or the empty one behind the last end, where a text stopped too early. */
  if (line_bytes->len > 0 || self.number == line)
    end_line (&self);

  return g_string_free (g_steal_pointer (&excerpt), FALSE);
}
