#include "formats/csv-dialect.h"

#include "base/number.h"

#include <string.h>

#define MAX_LINES  20   /* that have a say in what the delimiter is */
#define MAX_SCORED 64   /* delimiters of the header that count */

/* Of two that cut the lines equally well the first: a comma is the one that also stands within numbers and words. */
static const char delimiters[] = { '\t', ';', ',' };

static gboolean
is_line_end (char byte)
{
  return byte == '\n' || byte == '\r';
}

static gboolean
is_padding (char byte)
{
  return byte == ' ' || byte == '\t';
}

/* Behind the line end at @at, CR LF being one. */
static const char *
pass_line_end (const char *at,
               const char *end)
{
  if (at < end && *at == '\r' && at + 1 < end && at[1] == '\n')
    return at + 2;

  return MIN (at + 1, end);
}

/* The delimiters in a line, those within quotation marks aside; @at goes to the next line. */
static guint
count_in_line (const char **at,
               const char  *end,
               char         delimiter)
{
  gboolean is_quoted = FALSE;
  gboolean at_start = TRUE;
  guint n = 0;

  for (; *at < end && (is_quoted || !is_line_end (**at)); (*at)++)
    {
      if (**at == '"' && (is_quoted || at_start))
        is_quoted = !is_quoted;
      else if (!is_quoted && **at == delimiter)
        n++;
      at_start = **at == delimiter || **at == '"' || (at_start && is_padding (**at));
    }
  *at = pass_line_end (*at, end);

  return n;
}

/* The one that cuts most of the first lines like the header; 0 where none stands in it. */
static char
find_delimiter (const char *bytes,
                const char *end)
{
  guint best = 0;
  char found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      const char *at = bytes;
      guint header = count_in_line (&at, end, delimiters[i]);
      guint score = MIN (header, MAX_SCORED);

      for (guint line = 0; line < MAX_LINES && at < end && header > 0; line++)
        score += count_in_line (&at, end, delimiters[i]) == header ? MAX_SCORED : 0;

      if (score > best)
        {
          best = score;
          found = delimiters[i];
        }
    }

  return found;
}

/* Whether a number stands between two delimiters of the line: then it is no header. */
static gboolean
has_number (const char *at,
            const char *end,
            char        delimiter)
{
  while (at < end && !is_line_end (*at))
    {
      const char *start = at;
      const char *stop;

      while (at < end && !is_line_end (*at) && *at != delimiter)
        at++;
      for (stop = at; stop > start && (is_padding (stop[-1]) || stop[-1] == '"'); stop--)
        ;
      while (start < stop && (is_padding (*start) || *start == '"'))
        start++;

      if (assay_number_parse (start, (gsize) (stop - start), NULL))
        return TRUE;
      if (at < end && *at == delimiter)
        at++;
    }

  return FALSE;
}

/* "sep=;", which Excel writes and reads. */
static gboolean
names_delimiter (const char *line,
                 const char *stop)
{
  return stop - line == 5 && g_ascii_strncasecmp (line, "sep=", 4) == 0 && !g_ascii_isalnum (line[4]);
}

/* Goes over the lines before the header. Returns the last comment, which may be the header itself. */
static const char *
skip_lines (AssayCsvDialect  *self,
            const char      **at,
            const char       *end,
            guint            *n_before)
{
  const char *comment = NULL;

  while (*at < end)
    {
      const char *start = *at;
      const char *stop;

      while (start < end && is_padding (*start))
        start++;
      for (stop = start; stop < end && !is_line_end (*stop);)
        stop++;

      if (self->n_skipped == 0 && names_delimiter (start, stop))
        {
          self->delimiter = start[4];
        }
      else if (start < stop && *start == '#')
        {
          comment = start;
          *n_before = self->n_skipped;
        }
      else if (start < stop)
        {
          break;
        }

      self->n_skipped++;
      *at = pass_line_end (stop, end);
    }

  return comment;
}

/**
 * assay_csv_dialect_sniff:
 * @self: (out caller-allocates): how the text is cut; its delimiter is 0 where neither comma nor semicolon nor tab is
 * @bytes: the first bytes of a table of text
 *
 * A comment right before the data that is cut as they are is the header, as NumPy writes it.
 */
void
assay_csv_dialect_sniff (AssayCsvDialect *self,
                         const char      *bytes,
                         gsize            length)
{
  const char *end = bytes + length;
  const char *at = bytes;
  const char *body;
  const char *comment;
  guint n_before = 0;
  guint n_cuts;

  *self = (AssayCsvDialect) { 0 };
  comment = skip_lines (self, &at, end, &n_before);
  if (at == end)
    {
      *self = (AssayCsvDialect) { .delimiter = find_delimiter (bytes, end) };
      return;
    }

  body = at;
  if (self->delimiter == 0)
    self->delimiter = find_delimiter (body, end);
  if (comment == NULL || self->delimiter == 0 || !has_number (body, end, self->delimiter))
    return;

  n_cuts = count_in_line (&at, end, self->delimiter);
  if (n_cuts > 0 && count_in_line (&comment, end, self->delimiter) == n_cuts)
    {
      self->is_marked = TRUE;
      self->n_skipped = n_before;
    }
}
