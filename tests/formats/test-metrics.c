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
    { "{\"A\": {\"accuracy\": 0.80, \"f1\": 0.7}, \"B\": {\"accuracy\": 0.9}}", "A: accuracy=0.80 f1=0.7; B: accuracy=0.9" },
    { "{\"A\": {\"f1\": \"0.7\"}, \"B\": {\"f1\": 0.9}}", "A: f1=0.7; B: f1=0.9" },
    { "{\"A\": {\"f1\": NaN}, \"B\": {\"f1\": Infinity}, \"C\": {\"f1\": 0.5}}", "A: f1=NaN; B: f1=Infinity; C: f1=0.5" },
    { "{\"A\": {\"f1\": null}, \"B\": {\"f1\": 0.5}}", "A: f1=null; B: f1=0.5" },
    { "{\"A\": {\"test\": {\"f1\": 0.7}}, \"B\": {\"test\": {\"f1\": 0.9}}}", "A: test/f1=0.7; B: test/f1=0.9" },
    { "{\"A\": {\"f1\": 0.7, \"tuned\": true}, \"B\": {\"f1\": 0.9, \"tuned\": false}}",
      "A: f1=0.7 tuned~'true'; B: f1=0.9 tuned~'false'" },
    { "{\"A\": {\"f1\": 0.7, \"seed\": 3}, \"B\": {\"f1\": 0.9, \"by\": \"x\"}}", "A: f1=0.7 seed~3; B: f1=0.9 by~'x'" },
    { "{\"models\": {\"A\": {\"f1\": 0.7}, \"B\": {\"f1\": 0.9}}, \"seed\": 1}", "A: f1=0.7; B: f1=0.9" },
    { "{\"RandomForest\": {\"accuracy\": 0.8}}", "RandomForest: accuracy=0.8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "metrics", cases[i].expected);
}

/* pandas with orient="index": the keys number the rows, the names are inside. */
static void
test_row_numbers (void)
{
  stage_check ("{\"0\": {\"model\": \"A\", \"f1\": 0.7}, \"1\": {\"model\": \"B\", \"f1\": 0.9}}", "metrics",
               "A: f1=0.7; B: f1=0.9");
}

static void
test_siblings (void)
{
  static const struct
  {
    const char *member;
    const char *reason;
  } cases[] = {
    { "\"best_model\": \"A\"", "is none" },
    { "\"n_models\": 2", "is none" },
    { "\"tuned\": true", "is none" },
    { "\"C\": null", "is null" },
    { "\"order\": [\"A\", \"B\"]", "a list" },
    { "\"config\": {\"depth\": 3}", "no metrics" },
    { "\"C\": {}", "no metrics" },
    { "\"C\": {\"note\": \"failed\"}", "no metrics" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"A\": {\"f1\": 0.82}, %s, \"B\": {\"f1\": 0.76}}", cases[i].member);
      g_auto(GStrv) words = g_strsplit (cases[i].member, "\"", 3);
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("scores.json", json, NULL, &error);
      g_autofree char *models = NULL;

      g_assert_no_error (error);
      models = stage_describe (table);
      g_assert_cmpstr (models, ==, "A: f1=0.82; B: f1=0.76");
      g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 1);
      stage_check_left_out (table, words[1], cases[i].reason);
    }
}

static void
test_lists_inside (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("scores.json", "{\"A\": {\"f1\": 0.82, \"folds\": [1, 2]}, "
                                                           "\"B\": {\"f1\": 0.76, \"folds\": [3]}}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: f1=0.82; B: f1=0.76");
  stage_check_left_out (table, "folds", "a list is not one value");
  g_assert_cmpuint (assay_table_get_left_out (table, 0)->count, ==, 2);
}

static void
test_duplicate_models (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("scores.json", "{\"A\": {\"f1\": 0.8}, \"A\": {\"f1\": 0.7}}", NULL, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
  first = assay_table_dup_id (table, 0);
  second = assay_table_dup_id (table, 1);
  g_assert_cmpstr (first, ==, "A [scores.json:1]");
  g_assert_cmpstr (second, ==, "A [scores.json:2]");
  stage_check_notice (table, "1 key stands more than once");
}

static void
test_forced (void)
{
  static const AssayResultsOptions options = { .layout = "metrics" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"train\": {\"f1\": 0.9}, \"test\": {\"f1\": 0.8}}", &options, &error);
  g_autofree char *words = NULL;
  g_autoptr(AssayTable) list = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "train: f1=0.9; test: f1=0.8");

  list = stage_read ("a.json", "[1, 2]", &options, &error);
  g_assert_null (list);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "the layout needs an object, but the file holds");
}

/* Cross-validation as a list of two: a mean and what belongs to it. */
static void
test_deviations (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"RF\": {\"F1\": [0.766, 0.0035], \"layers\": [64, 32]}, "
                                            "\"XGB\": {\"F1\": [0.70, 0.1]}}", NULL, &error);
  g_autofree char *words = NULL;
  const AssayPairing *pairing;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "RF: F1=0.766 F1_std~0.0035; XGB: F1=0.70 F1_std~0.1");
  pairing = assay_column_get_pairing (assay_table_find_column (table, "F1_std"));
  g_assert_cmpint (pairing->kind, ==, ASSAY_PAIRING_STDDEV);
  g_assert_cmpstr (pairing->metric, ==, "F1");
  stage_check_notice (table, "Lists of two numbers, as “F1”: [0.766, 0.0035], were read as mean and standard deviation");
  stage_check_left_out (table, "layers", "a list is not one value");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/metrics/models", test_models);
  g_test_add_func ("/formats/metrics/row-numbers", test_row_numbers);
  g_test_add_func ("/formats/metrics/siblings", test_siblings);
  g_test_add_func ("/formats/metrics/lists-inside", test_lists_inside);
  g_test_add_func ("/formats/metrics/duplicate-models", test_duplicate_models);
  g_test_add_func ("/formats/metrics/forced", test_forced);
  g_test_add_func ("/formats/metrics/deviations", test_deviations);

  return g_test_run ();
}
