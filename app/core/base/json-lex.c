#include "base/json-lex.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static gboolean
is_mark (char c)
{
  return c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}';
}

/* The first byte that is not UTF-8; NUL, which GLib does not take, is. */
static const char *
find_bad_byte (const char *text,
               const char *end)
{
  const char *p = text;

  while (p < end && !g_utf8_validate_len (p, (gsize) (end - p), &p))
    {
      if (*p != '\0')
        return p;
      p++;
    }

  return end;
}

static void
fail_string (AssayJsonFault *fault,
             const char     *text,
             const char     *start,
             const char     *p,
             const char     *end)
{
  if (p == end)
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_TRUNCATED, (gsize) (start - text),
                          g_strdup (_("a string begins here that has no “\"” at its end")));
  else if (*p == '\n' || *p == '\r')
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_SYNTAX, (gsize) (p - text),
                          g_strdup (_("found the end of the line within a string; close the string with “\"”, "
                                      "or write a line break as \\n")));
  else
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_SYNTAX, (gsize) (p - text),
                          g_strdup_printf (_("found the control character U+%04X within a string; "
                                             "write it as \\u%04x"), (guint) *p, (guint) *p));
}

/* Returns what stands behind the closing quote, or NULL with @fault set. */
static const char *
skip_string (const char     *text,
             const char     *start,
             const char     *end,
             AssayJsonFault *fault)
{
  const char *p = start + 1;

  while (p < end && *p != '"' && (guchar) *p >= 0x20)
    p += *p == '\\' && end - p > 1 && (guchar) p[1] >= 0x20 ? 2 : 1;

  if (p < end && *p == '"')
    return p + 1;

  fail_string (fault, text, start, p, end);
  return NULL;
}

static const char *
skip_word (const char *p,
           const char *end)
{
  while (p < end && !is_blank (*p) && !is_mark (*p) && *p != '"')
    p++;

  return p;
}

/**
 * assay_json_lex:
 * @text: what claims to be JSON text
 * @length: its bytes
 * @starts: (element-type guint32): set to where the tokens begin, up to the fault or the end, and one more: where
 *   the last token ends
 * @fault: zeroed; set where the text is not UTF-8, a string holds a control character, or a string does not end
 *
 * Returns: %FALSE with @fault set
 */
gboolean
assay_json_lex (const char     *text,
                gsize           length,
                GArray         *starts,
                AssayJsonFault *fault)
{
  const char *end = text + length;
  const char *readable = find_bad_byte (text, end);
  const char *p = text;
  const char *next;
  guint32 place;

  g_array_set_size (starts, 0);
  for (; p < readable; p = next)
    {
      next = p + 1;
      place = (guint32) (p - text);
      if (is_blank (*p))
        continue;

      if (*p == '"')
        next = skip_string (text, p, readable, fault);
      else if (!is_mark (*p))
        next = skip_word (next, readable);
      if (next == NULL)
        break;
      g_array_append_val (starts, place);
    }

  place = (guint32) (p - text);
  g_array_append_val (starts, place);
  if (readable < end && (p == readable || fault->code == ASSAY_JSON_ERROR_TRUNCATED))
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_ENCODING, (gsize) (readable - text),
                          g_strdup_printf (_("found the byte 0x%02x, which is not UTF-8; save the file as UTF-8"),
                                           (guint) (guchar) *readable));
  return fault->sentence == NULL;
}
