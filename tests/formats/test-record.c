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
    { "{\"accuracy\": 0.820, \"f1\": 0.9}", "forest: accuracy=0.820 f1=0.9" },
    { "{\"accuracy\": \"0.82\"}", "forest: accuracy=0.82" },
    { "{\"accuracy\": NaN, \"f1\": 0.9}", "forest: accuracy=NaN f1=0.9" },
    { "{\"model\": \"A\", \"accuracy\": 0.82, \"note\": \"x\"}", "A: accuracy=0.82 note~'x'" },
    { "{\"accuracy\": 0.82, \"seed\": 7, \"tuned\": true}", "forest: accuracy=0.82 seed~7 tuned~'true'" },
    { "{\"train\": {\"f1\": 0.9}, \"test\": {\"f1\": 0.8}}", "forest: train/f1=0.9 test/f1=0.8" },
    { "{\"model\": \"A\", \"metrics\": {\"f1\": 0.9}}", "A: f1=0.9" },
    { "{\"metrics\": {\"f1\": 0.9}, \"n\": 5}", "forest: metrics/f1=0.9 n~5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "record", cases[i].expected);
}

/* A file that does not say whose metrics it holds is named by where it lies. */
static void
test_names_by_path (void)
{
  static const char * const cases[][2] = {
    { "resnet50.json", "resnet50" },
    { "resnet50/metrics.json", "resnet50" },
    { "resnet50/eval/test_results.json", "resnet50" },
    { "bert.base.json", "bert.base" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read (cases[i][0], "{\"accuracy\": 0.82}", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (assay_table_get_n_rows (table), ==, 1);
      g_assert_cmpstr (assay_table_get_name (table, 0), ==, cases[i][1]);
    }
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"f1\": 0.8, \"confusion_matrix\": [[1, 2], [3, 4]], \"\": 3, "
                                                      "\"plot\": {\"_type\": \"image-file\", \"size\": 3}}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "a: f1=0.8");
  stage_check_left_out (table, "confusion_matrix", "a list is not one value");
  stage_check_left_out (table, "plot", "a table or a picture");
  stage_check_left_out (table, "", "a key without a name");
}

static void
test_duplicate_keys (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"f1\": 0.8, \"accuracy\": 0.7, \"f1\": 0.9}", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 1);
  stage_check_notice (table, "1 key stands more than once in its object");
}

/* Forced, the same numbers are one model, whatever the keys sound like. */
static void
test_forced (void)
{
  static const AssayResultsOptions options = { .layout = "record" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"model_A\": 0.8, \"model_B\": 0.9}", &options, &error);
  g_autofree char *words = NULL;
  g_autoptr(AssayTable) lines = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "a: model_A=0.8 model_B=0.9");

  lines = stage_read ("a.json", "{\"f1\": 0.8}\n{\"f1\": 0.9}\n", &options, &error);
  g_assert_null (lines);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "layout “record” does not fit: the file holds JSON values");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/record/models", test_models);
  g_test_add_func ("/formats/record/names-by-path", test_names_by_path);
  g_test_add_func ("/formats/record/left-out", test_left_out);
  g_test_add_func ("/formats/record/duplicate-keys", test_duplicate_keys);
  g_test_add_func ("/formats/record/forced", test_forced);

  return g_test_run ();
}
