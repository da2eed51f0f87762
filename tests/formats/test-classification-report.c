#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    /* What sums up goes first, whatever the order of the file; a class may be called anything. */
    { "{\"config\": {\"precision\": 0.5, \"recall\": 0.6, \"f1-score\": 0.55, \"support\": 7}, \"accuracy\": 0.80, "
      "\"macro avg\": {\"precision\": 0.1, \"f1-score\": 0.2, \"support\": 7}, \"weighted avg\": {\"f1-score\": 0.3, \"support\": 7}}",
      "forest: accuracy=0.80 macro avg/f1-score=0.2 weighted avg/f1-score=0.3 macro avg/precision=0.1 config/f1-score=0.55 "
      "config/precision=0.5 config/recall=0.6 accuracy/support~7 macro avg/support~7 weighted avg/support~7 config/support~7" },
    /* Several labels at once: no accuracy. */
    { "{\"0\": {\"f1-score\": 0.5, \"support\": 3.0}, \"micro avg\": {\"f1-score\": 0.4}, \"samples avg\": {\"f1-score\": 0.3}}",
      "forest: micro avg/f1-score=0.4 samples avg/f1-score=0.3 0/f1-score=0.5 0/support~3.0" },
    /* By model. */
    { "{\"A\": {\"accuracy\": 0.8, \"macro avg\": {\"f1-score\": 0.7}}, \"B\": {\"accuracy\": 0.9, \"macro avg\": {\"f1-score\": NaN}}}",
      "A: accuracy=0.8 macro avg/f1-score=0.7; B: accuracy=0.9 macro avg/f1-score=NaN" },
    /* Of other types than they should be. */
    { "{\"a\": [1], \"b\": 2, \"c\": \"x\", \"d\": {\"f1-score\": {\"x\": 1}, \"support\": \"y\"}, \"accuracy\": [0.8], "
      "\"macro avg\": 3, \"weighted avg\": {\"f1-score\": \"0.7\", \"support\": []}}",
      "forest: b=2 macro avg=3 weighted avg/f1-score=0.7 d/f1-score/x=1 c~'x' d/support~'y'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "classification-report", cases[i].expected);
}

static void
test_samples (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json",
                                            "{\"loss\": {\"f1-score\": 0.5, \"support\": 3, \"confused_with\": {\"x\": 2}}, "
                                            "\"accuracy\": 0.8, \"macro avg\": {\"f1-score\": 0.7, \"support\": 9}}", NULL, &error);
  static const struct { const char *metric; const char *samples; } cases[] = {
    { "accuracy", "accuracy/support" }, { "loss/f1-score", "loss/support" }, { "macro avg/f1-score", "macro avg/support" },
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayColumn *metric = assay_table_find_column (table, cases[i].metric);

      g_assert_cmpint (assay_column_get_direction (metric), ==, ASSAY_DIRECTION_HIGHER);
      g_assert_cmpstr (assay_column_get_name (assay_table_find_paired (table, metric, ASSAY_PAIRING_SAMPLES)), ==,
                       cases[i].samples);
    }
  stage_check_left_out (table, "confused_with", "was taken for");
}

static void
test_others (void)
{
  static const char * const others[] = {
    "{\"cat\": {\"f1-score\": 0.8}, \"accuracy\": 0.8}",
    "{\"A\": {\"macro avg\": {\"f1-score\": 0.8}}, \"best\": \"A\"}",
    "{\"macro avg\": {\"mine\": 0.8}}",
    "{\"macro avg\": [0.8]}",
    "{}",
    "[[1]]",
  };
  AssayResultsOptions options = { .layout = "classification-report" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", others[i], &options, &error);

      g_test_message ("%s", others[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no classification report");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/classification-report/models", test_models);
  g_test_add_func ("/formats/classification-report/samples", test_samples);
  g_test_add_func ("/formats/classification-report/others", test_others);

  return g_test_run ();
}
