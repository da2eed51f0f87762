#include "base/json-fault.h"

#include <string.h>

static void
test_describe_place (void)
{
  static const struct { const char *text; gsize at; const char *expected; } cases[] = {
    { "[1}", 2, "“}”" },
    { "[nul]", 1, "“nul”" },
    { "[\"a\"]", 1, "a string" },
    { "[1", 2, "the end of the text" },
    { "[\x01]", 1, "the control character U+0001" },
    { "[\xff]", 1, "the byte 0xff" },
    { "[äöü ]", 1, "“äöü”" },
    { "[\xe2\x80\xae]", 1, "“\\u{202E}”" },
    { "aaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbb", 0, "“aaaaaaaaaaaaaaaa…bbbbbbb”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = assay_json_describe_place (cases[i].text, strlen (cases[i].text), cases[i].at);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_quote (void)
{
  g_autofree char *plain = assay_json_quote ("model A");
  g_autofree char *bad = assay_json_quote ("a\x1b[2J\nb");

  g_assert_cmpstr (plain, ==, "“model A”");
  g_assert_cmpstr (bad, ==, "“a\\x1b[2J\\x0ab”");
}

static void
test_set (void)
{
  g_auto(AssayJsonFault) fault = { 0 };

  assay_json_fault_set (&fault, ASSAY_JSON_ERROR_SYNTAX, 3, g_strdup ("first"));
  assay_json_fault_set (&fault, ASSAY_JSON_ERROR_LIMIT, 5, g_strdup ("second"));
  g_assert_cmpint (fault.code, ==, ASSAY_JSON_ERROR_LIMIT);
  g_assert_cmpuint (fault.at, ==, 5);
  g_assert_cmpstr (fault.sentence, ==, "second");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-fault/describe-place", test_describe_place);
  g_test_add_func ("/json-fault/quote", test_quote);
  g_test_add_func ("/json-fault/set", test_set);

  return g_test_run ();
}
