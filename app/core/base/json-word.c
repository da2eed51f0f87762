#include "base/json-word.h"

#include <math.h>
#include <string.h>

/**
 * assay_json_word_find:
 * @text: a word
 * @length: its bytes
 * @kind: (out): what it means; %ASSAY_JSON_NUMBER for one that is no JSON: `NaN`, `Infinity`, `-Infinity`
 * @number: (out): the number, else 0
 *
 * Returns: whether it is a word that is read; if not, @kind and @number are left alone
 */
gboolean
assay_json_word_find (const char         *text,
                      gsize               length,
                      AssayJsonEventKind *kind,
                      double             *number)
{
  static const struct { const char *word; AssayJsonEventKind kind; double number; } words[] = {
    { "true", ASSAY_JSON_TRUE, 0 },
    { "false", ASSAY_JSON_FALSE, 0 },
    { "null", ASSAY_JSON_NULL, 0 },
    { "NaN", ASSAY_JSON_NUMBER, NAN },
    { "Infinity", ASSAY_JSON_NUMBER, INFINITY },
    { "-Infinity", ASSAY_JSON_NUMBER, -INFINITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i].word) && memcmp (text, words[i].word, length) == 0)
      {
        *kind = words[i].kind;
        *number = words[i].number;
        return TRUE;
      }

  return FALSE;
}
