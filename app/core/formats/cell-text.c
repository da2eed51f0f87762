#include "formats/cell-text.h"

#include "base/limits.h"
#include "base/number.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char * const plus_minus[] = { "\xc2\xb1", "+/-", "+-" };

/* What people write where there is no number. */
static const char * const absent[] = { "-", "--", "–", "—", "?", "n/a", "na", "none", "null", "missing" };

static gsize
trimmed_end (const char *text,
             gsize       length)
{
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  return length;
}

static gboolean
is_word (const char *text,
         gsize       length,
         const char *word)
{
  return strlen (word) == length && g_ascii_strncasecmp (text, word, length) == 0;
}

static gboolean
read_non_finite (const char *text,
                 gsize       length,
                 double     *value)
{
  gsize sign = length > 0 && (text[0] == '-' || text[0] == '+');

  if (is_word (text, length, "nan"))
    *value = NAN;
  else if (is_word (text + sign, length - sign, "inf") || is_word (text + sign, length - sign, "infinity"))
    *value = text[0] == '-' ? -INFINITY : INFINITY;
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_percent (const char *text,
              gsize       length,
              double     *value)
{
  return length > 1 && text[length - 1] == '%' &&
         assay_number_parse (text, trimmed_end (text, length - 1), value);
}

/* "0.91 ± 0.02", with a percent sign behind either or both. */
static gboolean
read_uncertain (const char *text,
                gsize       length,
                double     *value)
{
  double ignored;

  for (guint i = 0; i < G_N_ELEMENTS (plus_minus); i++)
    {
      const char *sign = g_strstr_len (text, length, plus_minus[i]);
      const char *behind;
      gsize rest;
      gsize front;

      if (sign == NULL)
        continue;

      front = trimmed_end (text, sign - text);
      behind = sign + strlen (plus_minus[i]);
      for (rest = text + length - behind; rest > 0 && g_ascii_isspace (*behind); rest--)
        behind++;

      return (assay_number_parse (text, front, value) || read_percent (text, front, value)) &&
             (assay_number_parse (behind, rest, &ignored) || read_percent (behind, rest, &ignored));
    }

  return FALSE;
}

/**
 * assay_cell_text_read:
 * @text: what stands in a string or a field of CSV, of @length bytes
 * @value: (out): the number, where it is one; an infinite one where it says so; else NaN
 *
 * CONTRACT 1.15: a string that is wholly a JSON number is that number; "82.3%" is 82.3; "a ± b" is a. Anything else is
 * words, "N/A" and "0,82" among them.
 *
 * Returns: ASSAY_CELL_NUMBER, _NAN, _INFINITE, _EMPTY or _TEXT
 */
AssayCell
assay_cell_text_read (const char *text,
                      gsize       length,
                      double     *value)
{
  *value = NAN;
  if (trimmed_end (text, length) == 0)
    return ASSAY_CELL_EMPTY;

  if (length > ASSAY_LIMIT_NUMBER_BYTES || (!g_ascii_isdigit (text[0]) && strchr ("-+iInN", text[0]) == NULL))
    return ASSAY_CELL_TEXT;

  if (assay_number_parse (text, length, value) || read_non_finite (text, length, value))
    return isnan (*value) ? ASSAY_CELL_NAN : isinf (*value) ? ASSAY_CELL_INFINITE : ASSAY_CELL_NUMBER;

  if (read_percent (text, length, value) || read_uncertain (text, length, value))
    return isfinite (*value) ? ASSAY_CELL_NUMBER : ASSAY_CELL_INFINITE;

  *value = NAN;

  return ASSAY_CELL_TEXT;
}

/** assay_cell_text_is_absent: whether @text is a word for no value at all: "N/A", "-" */
gboolean
assay_cell_text_is_absent (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
    if (g_ascii_strcasecmp (text, absent[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The index that pandas writes has no header; the reader of CSV calls it so. */
static gboolean
is_named_after (const char *column)
{
  return assay_vocabulary_is_identity (column) || g_str_equal (column, "Unnamed: 0");
}

/**
 * assay_cell_text_put:
 *
 * Puts what @text is into the current row; words beyond the limit are left out. A name is never read as a number: a
 * model may well be called "nan".
 */
void
assay_cell_text_put (AssayTableBuilder *builder,
                     guint              column,
                     const char        *text,
                     gsize              length)
{
  double value;
  AssayCell cell = assay_cell_text_read (text, length, &value);

  if ((cell == ASSAY_CELL_NAN || cell == ASSAY_CELL_INFINITE) &&
      is_named_after (assay_table_builder_get_column_name (builder, column)))
    cell = ASSAY_CELL_TEXT;

  if (cell == ASSAY_CELL_NUMBER || cell == ASSAY_CELL_INFINITE)
    assay_table_builder_number (builder, column, value, text, length);
  else if (cell == ASSAY_CELL_NAN || cell == ASSAY_CELL_EMPTY)
    assay_table_builder_cell (builder, column, cell);
  else if (length <= ASSAY_LIMIT_TEXT_BYTES)
    assay_table_builder_text (builder, column, text, length);
  else
    assay_table_builder_leave_out (builder, assay_table_builder_get_column_name (builder, column),
                                   _("texts of more than 1 MB are not kept"));
}
