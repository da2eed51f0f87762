#include "policy/text-patch.h"

#include <string.h>

typedef struct
{
  gsize start;
  gsize end;
  guint number;    /* in the order in which they came */
  char *text;
} Replacement;

struct _AssayTextPatch
{
  GBytes     *bytes;
  const char *text;
  gsize       size;
  GArray     *replacements;
};

static void
replacement_clear (gpointer pointer)
{
  Replacement *self = pointer;

  g_free (self->text);
}

/**
 * assay_text_patch_new:
 * @bytes: a text
 *
 * Returns: (transfer full): the text with nothing to be replaced yet
 */
AssayTextPatch *
assay_text_patch_new (GBytes *bytes)
{
  AssayTextPatch *self = g_new0 (AssayTextPatch, 1);

  self->bytes = g_bytes_ref (bytes);
  self->text = g_bytes_get_data (bytes, &self->size);
  self->replacements = g_array_new (FALSE, FALSE, sizeof (Replacement));
  g_array_set_clear_func (self->replacements, replacement_clear);

  return self;
}

/**
 * assay_text_patch_free:
 * @self: (transfer full): the patch
 */
void
assay_text_patch_free (AssayTextPatch *self)
{
  g_array_unref (self->replacements);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * assay_text_patch_get_text:
 * @self: the patch
 * @size: (out) (optional): how many bytes
 *
 * Returns: (transfer none): the text as it was
 */
const char *
assay_text_patch_get_text (const AssayTextPatch *self,
                           gsize                *size)
{
  if (size != NULL)
    *size = self->size;

  return self->text;
}

/**
 * assay_text_patch_get_break:
 * @self: the patch
 *
 * Returns: what ends the lines of this text, taken from its first line
 */
const char *
assay_text_patch_get_break (const AssayTextPatch *self)
{
  const char *first = self->size > 0 ? memchr (self->text, '\n', self->size) : NULL;

  return first != NULL && first > self->text && first[-1] == '\r' ? "\r\n" : "\n";
}

/**
 * assay_text_patch_line_start:
 * @self: the patch
 * @place: a place in the text
 *
 * Returns: where its line begins
 */
gsize
assay_text_patch_line_start (const AssayTextPatch *self,
                             gsize                 place)
{
  while (place > 0 && self->text[place - 1] != '\n')
    place--;

  return place;
}

/**
 * assay_text_patch_next_line:
 * @self: the patch
 * @place: a place in the text
 *
 * Returns: where the line after it begins; the end of the text if there is none
 */
gsize
assay_text_patch_next_line (const AssayTextPatch *self,
                            gsize                 place)
{
  const char *end = place < self->size ? memchr (self->text + place, '\n', self->size - place) : NULL;

  return end != NULL ? (gsize) (end - self->text) + 1 : self->size;
}

/**
 * assay_text_patch_is_blank:
 * @self: the patch
 * @start: a place
 * @end: a place after it
 *
 * Returns: whether nothing but spaces, tabs and line breaks stands between the two
 */
gboolean
assay_text_patch_is_blank (const AssayTextPatch *self,
                           gsize                 start,
                           gsize                 end)
{
  for (; start < end; start++)
    if (self->text[start] == '\0' || strchr (" \t\r\n", self->text[start]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * assay_text_patch_indent:
 * @self: the patch
 * @place: a place in the text
 *
 * Returns: (transfer full): as much white space as stands before @place on its line, or would if the rest were white
 */
char *
assay_text_patch_indent (const AssayTextPatch *self,
                         gsize                 place)
{
  GString *indent = g_string_new (NULL);

  for (gsize i = assay_text_patch_line_start (self, place); i < place; i++)
    if (((guchar) self->text[i] & 0xc0) != 0x80)
      g_string_append_c (indent, self->text[i] == '\t' ? '\t' : ' ');

  return g_string_free (indent, FALSE);
}

/**
 * assay_text_patch_replace:
 * @self: the patch
 * @start: the first byte to go
 * @end: after the last one; @start to insert
 * @text: what comes there
 */
void
assay_text_patch_replace (AssayTextPatch *self,
                          gsize           start,
                          gsize           end,
                          const char     *text)
{
  Replacement replacement = { start, end, self->replacements->len, NULL };

  g_return_if_fail (start <= end && end <= self->size);

  replacement.text = g_strdup (text);
  g_array_append_val (self->replacements, replacement);
}

/**
 * assay_text_patch_add_lines:
 * @self: the patch
 * @place: where a line begins, or the end of the text
 * @lines: lines, the last without its break
 *
 * Inserts whole lines, also after a last line that nothing ends.
 */
void
assay_text_patch_add_lines (AssayTextPatch *self,
                            gsize           place,
                            const char     *lines)
{
  const char *line_break = assay_text_patch_get_break (self);
  gboolean is_open = place > 0 && self->text[place - 1] != '\n';
  g_autofree char *text = is_open ? g_strconcat (line_break, lines, NULL) : g_strconcat (lines, line_break, NULL);

  assay_text_patch_replace (self, place, place, text);
}

/* What is inserted stands before what is replaced at the same place, in the order of asking. */
static int
compare_replacements (gconstpointer a,
                      gconstpointer b)
{
  const Replacement *one = a;
  const Replacement *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if ((one->start == one->end) != (other->start == other->end))
    return one->start == one->end ? -1 : 1;

  return one->number < other->number ? -1 : one->number > other->number;
}

/**
 * assay_text_patch_apply:
 * @self: the patch
 *
 * Returns: (transfer full) (nullable): the changed text; %NULL where two replacements overlap
 */
GBytes *
assay_text_patch_apply (AssayTextPatch *self)
{
  g_autoptr(GString) text = g_string_sized_new (self->size);
  gsize done = 0;

  g_array_sort (self->replacements, compare_replacements);
  for (guint i = 0; i < self->replacements->len; i++)
    {
      const Replacement *replacement = &g_array_index (self->replacements, Replacement, i);

      if (replacement->start < done)
        return NULL;
      g_string_append_len (text, self->text + done, (gssize) (replacement->start - done));
      g_string_append (text, replacement->text);
      done = replacement->end;
    }
  g_string_append_len (text, self->text + done, (gssize) (self->size - done));

  return g_string_free_to_bytes (g_steal_pointer (&text));
}
