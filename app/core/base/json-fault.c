#include "base/json-fault.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"

#define SHOWN_CHARACTERS 24

/* A word as a person sees it: up to a blank, a bracket, a comma, a colon or a quote. */
static gsize
word_length (const char *text,
             gsize       length)
{
  gsize n = 0;

  while (n < length && n < SHOWN_CHARACTERS * 8 && strchr (" \t\r\n,:[]{}\"", text[n]) == NULL)
    n++;

  return n;
}

/**
 * assay_json_fault_set:
 * @self: a fault
 * @code: its kind
 * @at: its place in the batch
 * @sentence: (transfer full): what was found, and what would be right
 */
void
assay_json_fault_set (AssayJsonFault *self,
                      AssayJsonError  code,
                      gsize           at,
                      char           *sentence)
{
  g_free (self->sentence);
  *self = (AssayJsonFault) { .code = code, .at = at, .sentence = sentence };
}

/**
 * assay_json_fault_clear:
 * @self: a fault, set or zeroed
 */
void
assay_json_fault_clear (AssayJsonFault *self)
{
  g_clear_pointer (&self->sentence, g_free);
}

/**
 * assay_json_quote:
 * @text: a piece of the input
 *
 * Returns: (transfer full): it in quotation marks, shortened and made visible
 */
char *
assay_json_quote (const char *text)
{
  g_autofree char *shorter = assay_text_shorten (text, SHOWN_CHARACTERS);
  g_autofree char *visible = assay_text_escape_controls (shorter);

  return g_strdup_printf (_("“%s”"), visible);
}

/**
 * assay_json_describe_place:
 * @text: JSON text
 * @length: its bytes
 * @at: a place in it, or @length for its end
 *
 * Returns: (transfer full): what stands there, for a sentence: “}”, a string, the word “nul”, the byte 0xff
 */
char *
assay_json_describe_place (const char *text,
                           gsize       length,
                           gsize       at)
{
  g_autofree char *word = NULL;
  gunichar c;

  if (at >= length)
    return g_strdup (_("the end of the text"));
  if (text[at] == '"')
    return g_strdup (_("a string"));
  if ((guchar) text[at] < 0x20 || text[at] == 0x7f)
    return g_strdup_printf (_("the control character U+%04X"), (guint) text[at]);

  c = g_utf8_get_char_validated (text + at, (gssize) MIN (length - at, 6));
  if (c == (gunichar) -1 || c == (gunichar) -2)
    return g_strdup_printf (_("the byte 0x%02x"), (guint) (guchar) text[at]);

  word = g_strndup (text + at, MAX (word_length (text + at, length - at), 1));
  return assay_json_quote (word);
}
