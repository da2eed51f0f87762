#include "policy/mistakes.h"

#include <glib/gi18n-lib.h>

/* More than anybody mends at once. Without an end, a file of a million wrong keys would write a book. */
#define MOST_LISTED 500

typedef struct
{
  guint64 place;
  char   *sentence;
} Mistake;

struct _AssayMistakes
{
  const AssayDocument *document;
  GArray              *list;
  guint                count;
};

static void
mistake_clear (gpointer pointer)
{
  Mistake *mistake = pointer;

  g_free (mistake->sentence);
}

/**
 * assay_mistakes_new:
 * @document: the document that is being judged; must outlive the list
 *
 * Returns: (transfer full): an empty list
 */
AssayMistakes *
assay_mistakes_new (const AssayDocument *document)
{
  AssayMistakes *self = g_new0 (AssayMistakes, 1);

  self->document = document;
  self->list = g_array_new (FALSE, FALSE, sizeof (Mistake));
  g_array_set_clear_func (self->list, mistake_clear);

  return self;
}

/**
 * assay_mistakes_free:
 * @self: (transfer full): a list
 */
void
assay_mistakes_free (AssayMistakes *self)
{
  g_array_unref (self->list);
  g_free (self);
}

/**
 * assay_mistakes_add:
 * @self: a list
 * @place: the place of a node or of its key
 * @format: what was found, a semicolon, and what would be right
 * @...: what the format names
 */
void
assay_mistakes_add (AssayMistakes *self,
                    guint64        place,
                    const char    *format,
                    ...)
{
  Mistake mistake = { .place = place };
  va_list arguments;

  self->count++;
  if (self->list->len >= MOST_LISTED)
    return;

  va_start (arguments, format);
  mistake.sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_array_append_val (self->list, mistake);
}

/**
 * assay_mistakes_get_count:
 * @self: a list
 *
 * Returns: how many mistakes were found
 */
guint
assay_mistakes_get_count (const AssayMistakes *self)
{
  return self->count;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint64 place_a = ((const Mistake *) a)->place;
  guint64 place_b = ((const Mistake *) b)->place;

  return (place_a > place_b) - (place_a < place_b);
}

/**
 * assay_mistakes_set_error:
 * @self: a list that is not empty
 * @domain: the error's domain
 * @code: the error's code
 * @error: return location for the error
 *
 * Sets an error that lists all mistakes in the order of the file, one a line, as `FILE:LINE:COLUMN: sentence`.
 */
void
assay_mistakes_set_error (AssayMistakes  *self,
                          GQuark          domain,
                          int             code,
                          GError        **error)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  g_array_sort (self->list, compare_places);
  for (guint i = 0; i < self->list->len; i++)
    {
      const Mistake *mistake = &g_array_index (self->list, Mistake, i);
      guint line, column;

      assay_document_locate (self->document, mistake->place, &line, &column);
      g_string_append_printf (lines, "%s%s:%u:%u: %s", i > 0 ? "\n" : "",
                              assay_document_get_name (self->document), line, column, mistake->sentence);
    }
  if (self->count > self->list->len)
    {
      guint more = self->count - self->list->len;

      g_string_append_c (lines, '\n');
      g_string_append_printf (lines, ngettext ("and %u more mistake", "and %u more mistakes", more), more);
    }

  g_set_error_literal (error, domain, code, lines->str);
}
