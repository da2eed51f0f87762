#include "formats/layouts.h"

#include "stage.h"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "[{\"model\": \"A\", \"f1\": 0.80}, {\"model\": \"B\", \"f1\": 0.9}]", "A: f1=0.80; B: f1=0.9" },
    { "[{\"name\": \"A\", \"f1\": 0.8},\n {\"name\": \"B\", \"mae\": 3}]", "A: f1=0.8; B: mae=3" },
    { "[{\"f1\": 0.8}, {\"f1\": 0.9}]", "record 1: f1=0.8; record 2: f1=0.9" },
    { "[{\"model\": \"A\", \"f1\": \"0.8\", \"ok\": true}]", "A: f1=0.8 ok~'true'" },
    { "[{\"model\": \"A\", \"f1\": NaN}, {\"model\": \"B\", \"f1\": null}, {\"model\": \"C\", \"f1\": 1}]",
      "A: f1=NaN; B: f1=null; C: f1=1" },
    { "[{\"model\": \"A\", \"test\": {\"f1\": 0.8, \"by\": {\"x\": 1}}}]", "A: test/f1=0.8 test/by/x=1" },
    { "{\"results\": [{\"model\": \"A\", \"f1\": 0.8}, {\"model\": \"B\", \"f1\": 0.9}]}", "A: f1=0.8; B: f1=0.9" },
    { "[{\"model\": \"A\", \"task\": \"qa\", \"f1\": 0.8}, {\"model\": \"A\", \"task\": \"nli\", \"f1\": 0.9}]",
      "A / qa: f1=0.8 model~'A' task~'qa'; A / nli: f1=0.9 model~'A' task~'nli'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "records", cases[i].expected);
}

static void
test_siblings (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"task\": \"qa\", \"results\": [{\"model\": \"A\", \"f1\": 0.8}, 7], "
                                                      "\"seed\": 1}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: f1=0.8");
  stage_check_left_out (table, "task", "stands beside “results”");
  stage_check_left_out (table, "seed", "stands beside “results”");
  stage_check_left_out (table, "a record", "where a record of one model should be");
}

/* Read as a tree and as a stream, a list gives the same table. */
static void
test_tree_is_stream (void)
{
  static const char * const lists[] = {
    "[{\"model\": \"A\", \"f1\": 0.8, \"t\": {\"f1\": 0.7}}, 3, {\"model\": \"B\", \"t\": {\"f1\": null}, \"x\": [1]}]",
    "[{\"f1\": 0.8}, 2, {\"f1\": 0.9}, \"x\", {\"f1\": 0.7}]",
    "[{\"model\": \"A\", \"f1\": 0.8, \"f1\": 0.9}, {\"model\": \"A\", \"f1\": 0.8}]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *wrapped = g_strdup_printf ("{\"results\": %s}", lists[i]);
      g_autoptr(AssayTable) tree = stage_read ("a.json", wrapped, NULL, NULL);
      g_autoptr(AssayTable) stream = stage_read ("a.json", lists[i], NULL, NULL);
      g_autofree char *tree_words = stage_describe (tree);
      g_autofree char *stream_words = stage_describe (stream);

      g_assert_cmpstr (tree_words, ==, stream_words);
      g_assert_cmpuint (assay_table_get_n_left_out (tree), ==, assay_table_get_n_left_out (stream));
      g_assert_cmpuint (assay_table_get_n_notices (tree), ==, assay_table_get_n_notices (stream));
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *json;
    int         code;
    const char *part;
  } cases[] = {
    { "[]", ASSAY_FORMAT_ERROR_NO_RESULTS, "the list is empty" },
    { "[[1, 2]]", ASSAY_FORMAT_ERROR_NO_RESULTS, "a list of lists" },
    { "[1, 2]", ASSAY_FORMAT_ERROR_NO_RESULTS, "a list of bare values" },
    { "[{\"model\": \"A\"}]", ASSAY_FORMAT_ERROR_NO_METRIC, "nothing in it is a number by itself" },
    { "[{\"model\": \"A\", \"f1\": 0.8},\n{\"model\": \"B\" \"f1\": 0.8}]", ASSAY_FORMAT_ERROR_SYNTAX, ":2:15" },
    { "[{\"model\": \"A\", \"f1\": 0.8}", ASSAY_FORMAT_ERROR_SYNTAX, ":1:27" },
    { "[{\"model\": \"A\", \"f1\": 0.8}] x", ASSAY_FORMAT_ERROR_SYNTAX, ":1:29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", cases[i].json, NULL, &error);

      g_test_message ("%s", cases[i].json);
      g_assert_null (table);
      stage_check_error (error, cases[i].code, cases[i].part);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/records/models", test_models);
  g_test_add_func ("/formats/records/siblings", test_siblings);
  g_test_add_func ("/formats/records/tree-is-stream", test_tree_is_stream);
  g_test_add_func ("/formats/records/errors", test_errors);

  return g_test_run ();
}
