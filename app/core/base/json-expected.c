#include "base/json-expected.h"

#include <glib/gi18n-lib.h>

static const char *
words_for_expected (AssayJsonExpected expected,
                    gboolean          is_object)
{
  switch (expected)
    {
    case ASSAY_JSON_EXPECT_ARRAY:
      return _("found %s where “[”, the beginning of an array, was expected");
    case ASSAY_JSON_EXPECT_VALUE_OR_END:
      return _("found %s where a value or “]” was expected");
    case ASSAY_JSON_EXPECT_KEY_OR_END:
      return _("found %s where a key in double quotes or “}” was expected");
    case ASSAY_JSON_EXPECT_NEXT_KEY:
      return _("found %s where a key in double quotes was expected");
    case ASSAY_JSON_EXPECT_COLON:
      return _("found %s where “:” was expected, between a key and its value");
    case ASSAY_JSON_EXPECT_COMMA_OR_END:
      return is_object ? _("found %s where “,” or “}” was expected")
                                          : _("found %s where “,” or “]” was expected");
    case ASSAY_JSON_EXPECT_NOTHING:
      return _("found %s behind the end of the document, where nothing was expected");
    case ASSAY_JSON_EXPECT_VALUE:
    case ASSAY_JSON_EXPECT_NEXT_VALUE:
    default:
      return _("found %s where a value was expected");
    }
}

/**
 * assay_json_describe_expected:
 * @expected: what may come next
 * @is_object: whether the innermost open one is an object, not an array
 * @found: what came, in words
 *
 * Returns: (transfer full): a sentence of what was found and what would be right
 */
char *
assay_json_describe_expected (AssayJsonExpected  expected,
                              gboolean           is_object,
                              const char        *found)
{
  GString *sentence = g_string_new (words_for_expected (expected, is_object));

  g_string_replace (sentence, "%s", found, 1);

  return g_string_free (sentence, FALSE);
}
