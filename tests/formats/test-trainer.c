#include "formats/layouts.h"

#include "stage.h"

static void
test_splits (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{\"train_loss\": 0.1, \"train_runtime\": 9, \"eval_f1\": 0.70, \"eval_samples\": 50, \"epoch\": 3}",
      "forest: eval_f1=0.70 train_loss=0.1 eval_samples~50 epoch~3 train_runtime~9" },
    { "{\"predict_wer\": 7.5, \"predict_samples_per_second\": 2.5}", "forest: predict_wer=7.5 predict_samples_per_second~2.5" },
    { "{\"test_f1\": NaN, \"test_acc\": null, \"test_runtime\": 1}", "forest: test_f1=NaN test_acc~null test_runtime~1" },
    { "{\"run_name\": \"bees\", \"eval_f1\": 1, \"eval_runtime\": 1}", "bees: eval_f1=1 eval_runtime~1 run_name~'bees'" },
    { "{\"model\": \"org/bee\", \"run_name\": \"out\", \"eval_f1\": 1, \"eval_runtime\": 1}",
      "org/bee: eval_f1=1 eval_runtime~1 model~'org/bee' run_name~'out'" },
    { "{\"run_name\": \"./out\", \"eval_f1\": 1, \"eval_runtime\": 1}", "forest: eval_f1=1 eval_runtime~1 run_name~'./out'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "trainer", cases[i].expected);
}

/* The samples of an evaluation are behind its metrics, not behind those of training. */
static void
test_samples (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("bees/all_results.json", "{\"eval_f1\": 0.7, \"eval_samples\": 50, \"eval_runtime\": 1, \"train_loss\": 0.1,"
                " \"train_samples\": 900, \"odd\": [1]}", NULL, &error);
  AssayColumn *eval;
  AssayColumn *train;

  g_assert_no_error (error);
  g_assert_cmpstr (assay_table_get_name (table, 0), ==, "bees");
  eval = assay_table_find_paired (table, assay_table_find_column (table, "eval_f1"), ASSAY_PAIRING_SAMPLES);
  train = assay_table_find_paired (table, assay_table_find_column (table, "train_loss"), ASSAY_PAIRING_SAMPLES);
  g_assert_cmpstr (assay_column_get_name (eval), ==, "eval_samples");
  g_assert_cmpstr (assay_column_get_name (train), ==, "train_samples");
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
  stage_check_left_out (table, "odd", "a list is not one value");
}

static void
test_training_only (void)
{
  static const AssayResultsOptions options = { .pick = "best:eval_loss" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("train_results.json", "{\"train_loss\": 0.1, \"train_runtime\": 9}", &options, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "train_results.json: all its metrics were measured in training");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "trainer" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "[[1]]", &options, &error);

  stage_check ("{\"eval_f1\": 0.7, \"eval_runtime\": \"fast\"}", "record", "forest: eval_f1=0.7 eval_runtime~'fast'");
  stage_check ("{\"f1\": 0.7, \"runtime\": 3}", "record", "forest: f1=0.7 runtime=3");
  stage_check ("{\"eval_f1\": 0.7, \"eval_runtime\": 3, \"_wandb\": {}}", "wandb", "forest: eval_f1=0.7 eval_runtime~3");

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "needs an object");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/trainer/splits", test_splits);
  g_test_add_func ("/formats/trainer/samples", test_samples);
  g_test_add_func ("/formats/trainer/training-only", test_training_only);
  g_test_add_func ("/formats/trainer/not-ours", test_not_ours);

  return g_test_run ();
}
