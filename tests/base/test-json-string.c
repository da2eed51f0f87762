#include "base/json-string.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;   /* NULL where it is refused */
  gsize       fault;
} UnescapeCase;

static const UnescapeCase unescape_cases[] = {
  { "", "", 0 },
  { "plain – 日本", "plain – 日本", 0 },
  { "a\\\"b\\\\c\\/d", "a\"b\\c/d", 0 },
  { "\\b\\f\\n\\r\\t", "\b\f\n\r\t", 0 },
  { "\\u0041\\u00e9\\u20AC", "Aé€", 0 },
  { "\\ud83d\\ude00!", "😀!", 0 },
  { "a\\u0000b", "a␀b", 0 },
  { "\\uDBFF\\uDFFF", "\xf4\x8f\xbf\xbf", 0 },
  { "a\\x41", NULL, 1 },
  { "ab\\", NULL, 2 },
  { "\\u12", NULL, 0 },
  { "\\u12g4", NULL, 0 },
  { "\\U0041", NULL, 0 },
  { "a\\ud83d", NULL, 1 },
  { "\\ud83dx", NULL, 0 },
  { "\\ud83d\\n12345", NULL, 0 },
  { "\\ud83d\\u0041", NULL, 0 },
  { "\\ude00", NULL, 0 },
  { "\\'", NULL, 0 },
  { "\\0", NULL, 0 },
};

static void
test_unescape (void)
{
  g_autoptr(GString) out = g_string_new ("left over");

  for (guint i = 0; i < G_N_ELEMENTS (unescape_cases); i++)
    {
      const UnescapeCase *c = &unescape_cases[i];
      const char *fault = NULL;
      gboolean ok = assay_json_string_unescape (out, c->text, strlen (c->text), &fault);

      g_test_message ("case %u", i);
      g_assert_cmpint (ok, ==, c->expected != NULL);
      if (ok)
        g_assert_cmpstr (out->str, ==, c->expected);
      else
        g_assert_cmpuint ((gsize) (fault - c->text), ==, c->fault);
    }
}

static void
test_end (void)
{
  static const struct { const char *text; gssize end; } cases[] = {
    { "abc\"", 3 },
    { "\"", 0 },
    { "a\\\"b\" x", 4 },
    { "a\\\\\" x", 3 },
    { "a\\\\\\\"", -1 },
    { "abc", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      const char *end = assay_json_string_end (text, text + strlen (text));

      g_assert_cmpint (end != NULL ? end - text : -1, ==, cases[i].end);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-string/unescape", test_unescape);
  g_test_add_func ("/json-string/end", test_end);

  return g_test_run ();
}
