#include "policy/node-check.h"

#include "policy/policy-error.h"

static const char *const known[] = { "name", "count", "flag", "mode", NULL };
static const char *const later[] = { "future", NULL };
static const char *const modes[] = { "fast", "slow", NULL };

typedef struct
{
  AssayDocument   *document;
  const AssayNode *root;
  AssayMistakes   *mistakes;
} Reading;

static void
reading_begin (Reading    *reading,
               const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;

  reading->document = assay_document_new_from_json (bytes, "n.json", ASSAY_JSON_STRICT, NULL, &error);
  g_assert_no_error (error);
  reading->root = assay_document_get_root (reading->document);
  reading->mistakes = assay_mistakes_new (reading->document);
}

/* Ends the reading; @expected is a part of the message, NULL where nothing is wrong. */
static void
reading_end (Reading    *reading,
             const char *expected)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (assay_mistakes_get_count (reading->mistakes), ==, expected != NULL ? 1 : 0);
  if (expected != NULL)
    {
      assay_mistakes_set_error (reading->mistakes, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED, &error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (g_strstr_len (error->message, -1, expected));
    }
  assay_mistakes_free (reading->mistakes);
  assay_document_unref (reading->document);
}

static void
test_keys (void)
{
  g_autofree char *long_key = g_strnfill (100000, 'k');
  g_autofree char *json = g_strdup_printf ("{\"%s\": 1}", long_key);
  Reading reading;

  reading_begin (&reading, "{\"name\": 1, \"flag\": 2}");
  assay_node_check_keys (reading.root, known, later, reading.mistakes);
  reading_end (&reading, NULL);

  reading_begin (&reading, "{\"nmae\": 1}");
  assay_node_check_keys (reading.root, known, later, reading.mistakes);
  reading_end (&reading, "n.json:1:2: unknown key “nmae”; did you mean “name”?");

  reading_begin (&reading, "{\"future\": 1}");
  assay_node_check_keys (reading.root, known, later, reading.mistakes);
  reading_end (&reading, "“future” is not supported by this version of Assay");

  reading_begin (&reading, json);
  assay_node_check_keys (reading.root, known, later, reading.mistakes);
  reading_end (&reading, "known here: name, count, flag, mode");
}

static void
test_values (void)
{
  Reading reading;

  reading_begin (&reading, "{\"name\": \"x\", \"flag\": true, \"mode\": \"slow\"}");
  g_assert_cmpstr (assay_node_read_text (reading.root, "name", "n", reading.mistakes), ==, "x");
  g_assert_null (assay_node_read_text (reading.root, "absent", "n", reading.mistakes));
  g_assert_true (assay_node_read_boolean (reading.root, "flag", FALSE, reading.mistakes));
  g_assert_true (assay_node_read_boolean (reading.root, "absent", TRUE, reading.mistakes));
  g_assert_cmpint (assay_node_read_choice (reading.root, "mode", modes, 0, reading.mistakes), ==, 1);
  g_assert_cmpint (assay_node_read_choice (reading.root, "absent", modes, 0, reading.mistakes), ==, 0);
  reading_end (&reading, NULL);

  reading_begin (&reading, "{\"name\": 7}");
  g_assert_null (assay_node_read_text (reading.root, "name", "n", reading.mistakes));
  reading_end (&reading, "1:10: “name” is a number (7); write a text");

  reading_begin (&reading, "{\"mode\": \"fsat\"}");
  g_assert_cmpint (assay_node_read_choice (reading.root, "mode", modes, 1, reading.mistakes), ==, 1);
  reading_end (&reading, "write one of fast, slow, for example mode: fast");
}

static void
test_numbers (void)
{
  static const struct { const char *json; const char *expected; } cases[] = {
    { "{\"count\": 0.80}", NULL },
    { "{\"count\": -1.5e-3}", NULL },
    { "{\"count\": \"0.80\"}", "without quotes, for example count: 0.80" },
    { "{\"count\": \"90 %\"}", "count: 90 with unit: percent" },
    { "{\"count\": \"1.000,5\"}", "write a number, for example" },
    { "{\"count\": \"0,80\"}", "with a point, for example count: 0.80" },
    { "{\"count\": \"-.5\"}", "count: -0.5" },
    { "{\"count\": \"Infinity\"}", "must be a finite number" },
    { "{\"count\": \"\"}", "write a number" },
    { "{\"count\": \"\\u001b[31m\"}", "write a number" },
    { "{\"count\": null}", "write a number" },
    { "{\"count\": []}", "write a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Reading reading;
      const char *number;

      reading_begin (&reading, cases[i].json);
      number = assay_node_check_number (reading.root->first, "count", reading.mistakes);
      if (cases[i].expected == NULL)
        g_assert_cmpstr (number, ==, reading.root->first->text);
      else
        g_assert_null (number);
      reading_end (&reading, cases[i].expected);
    }
}

static void
test_quote (void)
{
  g_autofree char *long_text = g_strnfill (1000, 'x');
  g_autofree char *quoted = assay_node_quote (long_text);
  g_autofree char *hostile = assay_node_quote ("a\033[31m\nb");

  g_assert_cmpint (g_utf8_strlen (quoted, -1), <=, 61);
  g_assert_null (strpbrk (hostile, "\033\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/node-check/keys", test_keys);
  g_test_add_func ("/node-check/values", test_values);
  g_test_add_func ("/node-check/numbers", test_numbers);
  g_test_add_func ("/node-check/quote", test_quote);

  return g_test_run ();
}
