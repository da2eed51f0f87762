#include <gio/gio.h>

#include "stage.h"

#define TASK(name, score) "{\"task_name\": \"" name "\", \"mteb_version\": \"1\", \"dataset_revision\": \"r1\", " \
                          "\"scores\": {\"test\": [{\"main_score\": " score ", \"f1\": 0.1}]}}"

static void
check (Stage      *stage,
       const char *names,
       const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_open (stage, names, NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, "mteb");
}

/* The main scores first, then what stands beside them; a model is one row, whatever tasks it was given. */
static void
test_folders (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table = NULL;
  AssayColumn *column;

  stage_write (stage, "results/org__a/v1/model_meta.json",
               "{\"name\": \"org/a\", \"revision\": \"v1\", \"n_parameters\": 7, \"languages\": [\"eng\"]}");
  stage_write (stage, "results/org__a/v1/STS12.json", TASK ("STS12", "0.50"));
  stage_write (stage, "results/org__a/v1/Banking.json", "{\"mteb_version\": \"1\", \"scores\": {\"dev\": "
                                                         "[{\"main_score\": NaN}, {\"main_score\": 1}]}}");
  stage_write (stage, "results/org__a/v1/broken.json", "{");
  stage_write (stage, "results/org__a/v1/other.json", "{\"accuracy\": 1}");
  stage_write (stage, "results/org__a/v1/empty.json", "{\"mteb_version\": \"1\", \"scores\": {}}");
  stage_write (stage, "results/org__b/v2/model_meta.json", "{\"name\": \"org/b\"}");
  stage_write (stage, "results/org__b/v2/STS12.json", TASK ("STS12", "0.6"));

  check (stage, "results", "org/a: Banking=NaN STS12=0.50 STS12/f1=0.1 Banking/n_subsets~2 STS12/dataset_revision~'r1' "
                           "revision~'v1' n_parameters~7; org/b: STS12=0.6 STS12/f1=0.1 STS12/dataset_revision~'r1'");
  table = stage_open (stage, "results", NULL, NULL);
  column = assay_table_find_column (table, "STS12");
  g_assert_cmpint (assay_column_get_direction (column), ==, ASSAY_DIRECTION_HIGHER);
  g_assert_cmpstr (assay_table_get_source (table, 0)->folder, ==, "mteb-model");
  stage_check_notice (table, "1 task is the mean over its subsets: Banking over 2");
  stage_check_notice (table, "1 task has no score on the test split: Banking is that of “dev”");
  stage_check_left_out (table, "broken.json", "broken.json:1:2");
  stage_check_left_out (table, "other.json", "is no file of a task");
  stage_check_left_out (table, "empty.json", "holds no score");
  stage_check_left_out (table, "model_meta.json", "says more about what the model is");
  stage_check_left_out (table, "mteb_version", "says how the task was run");
}

/* One revision against another: the rows are not mixed. */
static void
test_clash (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table = NULL;

  stage_write (stage, "org__a/v1/model_meta.json", "{\"name\": \"org/a\", \"revision\": \"v1\"}");
  stage_write (stage, "org__a/v1/STS12.json", TASK ("STS12", "0.5"));
  stage_write (stage, "org__a/v2/model_meta.json", "{\"name\": \"org/a\", \"revision\": \"v2\"}");
  stage_write (stage, "org__a/v2/STS12.json", TASK ("STS12", "0.7"));
  table = stage_open (stage, "org__a", NULL, NULL);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
  stage_check_notice (table, "different values and was not joined: “org/a”");
}

/* A file alone does not name its model; the folders around it may. */
static void
test_files (void)
{
  static const struct
  {
    const char *path;
    const char *expected;
  } cases[] = {
    { "results/org__a-2.0/v1/STS12.json", "org/a-2.0" },
    { "results/org__a__b/STS12.json", "org/a__b" },
    { "results/my-model-v1.5/STS12.json", "my-model-v1.5" },
    { "my-model/results/STS12.json", "my-model" },
    { "x/sts12-of-my-model.json", "sts12-of-my-model" },
    { "results/__odd/STS12.json", "__odd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Stage) stage = stage_new ();
      g_autofree char *expected = g_strdup_printf ("%s: STS12=0.50 STS12/f1=0.1 STS12/dataset_revision~'r1'", cases[i].expected);

      stage_write (stage, cases[i].path, TASK ("STS12", "0.50"));
      check (stage, cases[i].path, expected);
    }
}

/* Where the task is not named either, the file is. */
static void
test_old_files (void)
{
  g_autoptr(Stage) stage = stage_new ();

  stage_write (stage, "org__a/Amazon.json", "{\"test\": {\"main_score\": 0.7, \"accuracy\": 0.7, \"accuracy_stderr\": 0.02}}");
  stage_write (stage, "org__a/Banking.json", "{\"mteb_dataset_name\": \"Banking77\", \"mteb_version\": \"0.0.2\", "
                                             "\"test\": {\"accuracy\": 0.8}, \"train\": {\"accuracy\": 0.9}}");
  check (stage, "org__a", "org/a: Amazon=0.7 Amazon/accuracy=0.7 Banking77=0.8 Amazon_stderr~0.02");
}

static void
test_malformed (void)
{
  static const struct
  {
    const char *json;
    int         code;
    const char *reason;
  } cases[] = {
    { "{\"mteb_version\": \"1\", \"scores\": {\"test\": []}}", ASSAY_FORMAT_ERROR_NO_RESULTS, "no task of MTEB" },
    { "{\"mteb_version\": \"1\", \"scores\": {\"test\": {\"main_score\": \"0.5\"}}}", ASSAY_FORMAT_ERROR_NO_RESULTS,
      "no task of MTEB" },
    { "{\"mteb_version\": \"1\", \"scores\": {\"test\": [3, null, {\"main_score\": []}]}}", ASSAY_FORMAT_ERROR_NO_RESULTS,
      "no task of MTEB" },
    { "{\"assay_folder\": \"mteb-model\", \"files\": {}}", ASSAY_FORMAT_ERROR_NO_RESULTS, "model_meta.json is missing" },
    { "{\"assay_folder\": \"mteb-model\", \"files\": {\"model_meta.json\": \"[]\"}}", ASSAY_FORMAT_ERROR_NO_RESULTS,
      "names no model" },
    { "{\"assay_folder\": \"mteb-model\", \"files\": {\"model_meta.json\": \"{\\\"name\\\": \\\"a\\\"}\", \"b\": 3}}",
      ASSAY_FORMAT_ERROR_NO_RESULTS, "no task of MTEB" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (stage_read ("x.json", cases[i].json, NULL, &error));
      stage_check_error (error, cases[i].code, cases[i].reason);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/mteb/folders", test_folders);
  g_test_add_func ("/formats/mteb/clash", test_clash);
  g_test_add_func ("/formats/mteb/files", test_files);
  g_test_add_func ("/formats/mteb/old-files", test_old_files);
  g_test_add_func ("/formats/mteb/malformed", test_malformed);

  return g_test_run ();
}
