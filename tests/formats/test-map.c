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
    { "{\"model_A\": 0.82, \"model_B\": 0.760}", "model_A: score=0.82; model_B: score=0.760" },
    { "{\"B\": 1, \"A\": 2}", "B: score=1; A: score=2" },
    { "{\"A\": 0.82, \"B\": null}", "A: score=0.82; B: score=null" },
    { "{\"A\": 0.82, \"B\": NaN, \"C\": -Infinity}", "A: score=0.82; B: score=NaN; C: score=-Infinity" },
    { "{\"A\": \"0.82\", \"B\": \"0.76\"}", "A: score=0.82; B: score=0.76" },
    { "{\"A\": 0.82, \"B\": \"failed\"}", "A: score=0.82; B: score='failed'" },
    { "{\"A\": 0.82, \"Modèle é\": 1e-3}", "A: score=0.82; Modèle é: score=1e-3" },
    { "{\"scores\": {\"A\": 0.82}, \"by\": \"x\"}", "A: score=0.82" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "map", cases[i].expected);
}

/* The same structure, told apart by the keys alone. */
static void
test_words_decide (void)
{
  stage_check ("{\"accuracy\": 0.82, \"f1\": 0.8}", "record", "forest: accuracy=0.82 f1=0.8");
  stage_check ("{\"forest_1\": 0.82, \"boost_2\": 0.8}", "map", "forest_1: score=0.82; boost_2: score=0.8");
  stage_check ("{\"mae\": 3.1, \"rmse\": 4.5, \"r2\": 0.9}", "record", "forest: mae=3.1 rmse=4.5 r2=0.9");
}

static void
test_left_out (void)
{
  static const struct
  {
    const char *member;
    const char *reason;
  } cases[] = {
    { "\"best_model\": \"A\"", "no score" },
    { "\"_by\": \"someone\"", "no score" },
    { "\"note\": \"first try\"", "no score" },
    { "\"done\": true", "true or false" },
    { "\"history\": [1, 2]", "a list" },
    { "\"config\": {\"depth\": 3}", "an object" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"A\": 0.82, \"B\": 0.76, %s}", cases[i].member);
      g_auto(GStrv) words = g_strsplit (cases[i].member, "\"", 3);
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("scores.json", json, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
      g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 1);
      stage_check_left_out (table, words[1], cases[i].reason);
    }
}

/* CONTRACT 1.20: the one metric has no name of its own, until somebody gives it one. */
static void
test_unnamed (void)
{
  static const AssayResultsOptions named = { .metric = "accuracy" };
  static const char json[] = "{\"model_A\": 0.82, \"model_B\": 0.76}";
  g_autoptr(AssayTable) table = stage_read ("scores.json", json, NULL, NULL);
  g_autoptr(AssayTable) asked = stage_read ("scores.json", json, &named, NULL);
  g_autoptr(AssayTable) renamed = assay_table_name_metric (table, "f1");
  g_autofree char *words = stage_describe (asked);
  g_autofree char *again = stage_describe (renamed);

  g_assert_true (assay_column_is_unnamed (assay_table_get_column (table, 0)));
  g_assert_cmpint (assay_column_get_role (assay_table_get_column (table, 0)), ==, ASSAY_ROLE_METRIC);
  g_assert_cmpstr (words, ==, "model_A: accuracy=0.82; model_B: accuracy=0.76");
  g_assert_cmpstr (again, ==, "model_A: f1=0.82; model_B: f1=0.76");
}

static void
test_duplicate_keys (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("scores.json", "{\"A\": 0.82, \"B\": 0.7, \"A\": 0.76}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: score=0.82; B: score=0.7; A: score=0.76");
  g_assert_false (assay_table_is_name_unique (table, 0));
  g_assert_true (assay_table_is_name_unique (table, 1));
  stage_check_notice (table, "1 key stands more than once");
  stage_check_notice (table, "stands more than once in a file: “A”");
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (5000, 'x');
  g_autofree char *json = g_strdup_printf ("{\"A\": 0.82,\n  \"%s\": 0.76}", name);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("scores.json", json, NULL, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LIMIT, "line 2, column 3: a model name of 5000 bytes");
}

/* As many names as there are words among them: neither the words nor the lookups may cost more with each name. */
static void
test_many_names (void)
{
  g_autoptr(GString) json = g_string_new ("{\"model\": 0.5");
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  guint n = 200000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, i % 2 == 0 ? ", \"m%u\": 0.%u" : ", \"m%u\": \"failed %u\"", i, i % 10);
  g_string_append (json, "}");

  table = stage_read ("scores.json", json->str, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, n + 1);
  g_assert_cmpuint (assay_column_get_n_numbers (assay_table_get_column (table, 0)), ==, n / 2 + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/map/models", test_models);
  g_test_add_func ("/formats/map/words-decide", test_words_decide);
  g_test_add_func ("/formats/map/left-out", test_left_out);
  g_test_add_func ("/formats/map/unnamed-CONTRACT-1.20", test_unnamed);
  g_test_add_func ("/formats/map/duplicate-keys", test_duplicate_keys);
  g_test_add_func ("/formats/map/long-name", test_long_name);

  g_test_add_func ("/formats/map/many-names", test_many_names);

  return g_test_run ();
}
