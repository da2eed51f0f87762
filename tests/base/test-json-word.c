#include "base/json-word.h"

#include <math.h>
#include <string.h>

static void
test_find (void)
{
  static const struct { const char *word; AssayJsonEventKind kind; double number; } cases[] = {
    { "true", ASSAY_JSON_TRUE, 0 },
    { "false", ASSAY_JSON_FALSE, 0 },
    { "null", ASSAY_JSON_NULL, 0 },
    { "Infinity", ASSAY_JSON_NUMBER, INFINITY },
    { "-Infinity", ASSAY_JSON_NUMBER, -INFINITY },
  };
  AssayJsonEventKind kind;
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (assay_json_word_find (cases[i].word, strlen (cases[i].word), &kind, &number));
      g_assert_cmpint (kind, ==, cases[i].kind);
      g_assert_cmpfloat (number, ==, cases[i].number);
    }

  g_assert_true (assay_json_word_find ("NaN, 1", 3, &kind, &number));
  g_assert_cmpint (kind, ==, ASSAY_JSON_NUMBER);
  g_assert_true (isnan (number));
}

static void
test_others (void)
{
  static const char *words[] = {
    "", "t", "tru", "truee", "True", "None", "nan", "NAN", "-NaN", "inf", "+Infinity", "--Infinity", "undefined", "1",
  };
  AssayJsonEventKind kind = ASSAY_JSON_KEY;
  double number = 7;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (assay_json_word_find (words[i], strlen (words[i]), &kind, &number));
  g_assert_cmpint (kind, ==, ASSAY_JSON_KEY);
  g_assert_cmpfloat (number, ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-word/find", test_find);
  g_test_add_func ("/json-word/others", test_others);

  return g_test_run ();
}
