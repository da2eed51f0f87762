#include "base/json-expected.h"

static void
test_describe (void)
{
  static const struct { AssayJsonExpected expected; gboolean is_object; const char *sentence; } cases[] = {
    { ASSAY_JSON_EXPECT_VALUE, FALSE, "found 100%s where a value was expected" },
    { ASSAY_JSON_EXPECT_NEXT_VALUE, FALSE, "found 100%s where a value was expected" },
    { ASSAY_JSON_EXPECT_ARRAY, FALSE, "found 100%s where “[”, the beginning of an array, was expected" },
    { ASSAY_JSON_EXPECT_VALUE_OR_END, FALSE, "found 100%s where a value or “]” was expected" },
    { ASSAY_JSON_EXPECT_KEY_OR_END, TRUE, "found 100%s where a key in double quotes or “}” was expected" },
    { ASSAY_JSON_EXPECT_NEXT_KEY, TRUE, "found 100%s where a key in double quotes was expected" },
    { ASSAY_JSON_EXPECT_COLON, TRUE, "found 100%s where “:” was expected, between a key and its value" },
    { ASSAY_JSON_EXPECT_COMMA_OR_END, TRUE, "found 100%s where “,” or “}” was expected" },
    { ASSAY_JSON_EXPECT_COMMA_OR_END, FALSE, "found 100%s where “,” or “]” was expected" },
    { ASSAY_JSON_EXPECT_NOTHING, FALSE, "found 100%s behind the end of the document, where nothing was expected" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* What was found comes from outside: it is no format. */
      g_autofree char *found = assay_json_describe_expected (cases[i].expected, cases[i].is_object, "100%s");

      g_assert_cmpstr (found, ==, cases[i].sentence);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-expected/describe", test_describe);

  return g_test_run ();
}
