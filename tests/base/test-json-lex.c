#include "base/json-lex.h"

#include <string.h>

#include "base/shim.h"

typedef struct
{
  const char *text;
  const char *starts;
  int         code;    /* -1 where nothing is wrong */
  gsize       at;
} LexCase;

static const LexCase lex_cases[] = {
  { "", "0", -1, 0 },
  { "7", "0 1", -1, 0 },
  { "{\"a\": [1, true]}", "0 1 4 6 7 8 10 14 15 16", -1, 0 },
  { "[\"a\\\"b\\\\\", -NaN]", "0 1 9 11 15 16", -1, 0 },
  { "1\"a\"", "0 1 4", -1, 0 },
  { "[\"ab", "0 1", ASSAY_JSON_ERROR_TRUNCATED, 1 },
  { "[\"a\\\"", "0 1", ASSAY_JSON_ERROR_TRUNCATED, 1 },
  { "[\"a\nb\"]", "0 1", ASSAY_JSON_ERROR_SYNTAX, 3 },
  { "[\"a\tb\"]", "0 1", ASSAY_JSON_ERROR_SYNTAX, 3 },
  { "[\"a\\\nb\"]", "0 1", ASSAY_JSON_ERROR_SYNTAX, 4 },
  { "[1, \"\xff\"]", "0 1 2 4", ASSAY_JSON_ERROR_ENCODING, 5 },
  { "[1, \xc3]", "0 1 2 4", ASSAY_JSON_ERROR_ENCODING, 4 },
  { "[\"\xed\xa0\x80\"]", "0 1", ASSAY_JSON_ERROR_ENCODING, 2 },
};

static char *
starts_as_text (GArray *starts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < starts->len; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", g_array_index (starts, guint32, i));

  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lex_cases); i++)
    {
      const LexCase *c = &lex_cases[i];
      g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_auto(AssayJsonFault) fault = { 0 };
      gboolean ok = assay_json_lex (c->text, strlen (c->text), starts, &fault);
      g_autofree char *found = starts_as_text (starts);

      g_test_message ("case %u", i);
      g_assert_cmpint (ok, ==, c->code < 0);
      g_assert_cmpstr (found, ==, c->starts);
      if (!ok)
        {
          g_assert_cmpint ((int) fault.code, ==, c->code);
          g_assert_cmpuint (fault.at, ==, c->at);
        }
    }
}

/* The slow way and the fast way agree on random pieces of JSON. */
static void
test_same_as_index (void)
{
  static const char *pieces[] = {
    "{", "}", "[", "]", ",", ":", " ", "\n", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"é\"", "1.5e3", "true", "NaN", "\"\\u00e9 b\"",
  };
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  g_autoptr(AssayJsonIndex) index = assay_json_index_new ();

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_auto(AssayJsonFault) fault = { 0 };
      const guint32 *fast;
      guint32 n_fast;

      for (gint n = g_rand_int_range (rand, 1, 200); n > 0; n--)
        {
          g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          g_string_append (text, g_rand_boolean (rand) ? " " : ",");
        }

      g_assert_true (assay_json_lex (text->str, text->len, starts, &fault));
      g_assert_true (assay_json_index_build (index, text->str, text->len, &fast, &n_fast));
      g_assert_cmpmem (starts->data, (starts->len - 1) * 4, fast, n_fast * 4);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-lex/cases", test_cases);
  g_test_add_func ("/json-lex/same-as-index", test_same_as_index);

  return g_test_run ();
}
