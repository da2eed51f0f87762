#define _GNU_SOURCE

#include "base/text-place.h"

#include <string.h>

/* Behind the last line end, or 0. */
static gsize
find_last_line (const char *text,
                gsize       length,
                char        next)
{
  const char *feed = memrchr (text, '\n', length);
  gsize at = feed != NULL ? (gsize) (feed + 1 - text) : 0;
  gboolean is_cut = length > at && text[length - 1] == '\r' && next == '\n';   /* within CR LF */
  const char *carriage = memrchr (text + at, '\r', length - at - is_cut);

  return carriage != NULL ? (gsize) (carriage + 1 - text) : at;
}

/**
 * assay_text_place_advance:
 * @text: UTF-8
 * @length: its bytes
 * @next: the byte behind them, which says whether a carriage return at their end is a line end of its own; or NUL
 * @line: (inout): a line, counted from anything
 * @column: (inout): a column in characters, counted from 0
 *
 * Goes over @text. The loops are such that the compiler turns them into vector code: they go over every byte of every
 * input.
 */
void
assay_text_place_advance (const char *text,
                          gsize       length,
                          char        next,
                          guint64    *line,
                          guint64    *column)
{
  gsize n_full = find_last_line (text, length, next);
  guint32 n_lines = n_full > 0;
  guint32 n_characters = 0;

  for (gsize i = 0; i + 1 < n_full; i++)
    n_lines += text[i] == '\n';
  if (n_full > 0 && memchr (text, '\r', n_full) != NULL)
    for (gsize i = 0; i + 1 < n_full; i++)
      n_lines += (text[i] == '\r') & (text[i + 1] != '\n');
  for (gsize i = n_full; i < length; i++)
    n_characters += ((guchar) text[i] & 0xc0) != 0x80;

  *line += n_lines;
  *column = n_characters + (n_full > 0 ? 0 : *column);
}
