#include "formats/layouts.h"

#include "stage.h"

#define HISTORY \
  "\"global_step\": 30, \"log_history\": [{\"step\": 10, \"loss\": 0.9}, {\"step\": 10, \"eval_f1\": 0.6}, {\"step\": 20, \"loss\": 0.5, \"epoch\": 2}," \
  " {\"step\": 20, \"eval_f1\": 0.80}, {\"step\": 20, \"eval_hard_f1\": 0.4}, {\"step\": 30, \"loss\": 0.4}, {\"step\": 30, \"eval_f1\": 0.7}," \
  " {\"step\": 30, \"train_loss\": 0.6, \"train_runtime\": 9}]"

static void
test_best (void)
{
  static const struct
  {
    const char *head;
    const char *pick;
    const char *expected;
  } cases[] = {
    { "\"best_model_checkpoint\": \"out/checkpoint-20\"", NULL, "bees step 20: eval_f1=0.80 eval_hard_f1=0.4 loss=0.5 step~20 epoch~2" },
    { "\"best_model_checkpoint\": null, \"best_global_step\": 10", NULL, "bees step 10: eval_f1=0.6 loss=0.9 step~10" },
    { "\"best_model_checkpoint\": null", NULL, "bees step 30: eval_f1=0.7 loss=0.4 step~30" },
    { "\"best_model_checkpoint\": \"out/checkpoint-15\"", NULL, "bees step 30: eval_f1=0.7 loss=0.4 step~30" },
    { "\"best_model_checkpoint\": \"out\", \"best_global_step\": 0", NULL, "bees step 30: eval_f1=0.7 loss=0.4 step~30" },
    { "\"best_model_checkpoint\": \"out/checkpoint-20\"", "last", "bees step 30: eval_f1=0.7 loss=0.4 step~30" },
    { "\"best_model_checkpoint\": null", "best:eval_hard_f1", "bees step 20: eval_f1=0.80 eval_hard_f1=0.4 loss=0.5 step~20 epoch~2" },
    { "\"x\": 1", "all", "bees step 10: eval_f1=0.6 loss=0.9 step~10; bees step 20: eval_f1=0.80 loss=0.5 eval_hard_f1=0.4 step~20 epoch~2; "
                         "bees step 30: eval_f1=0.7 loss=0.4 step~30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{%s, " HISTORY "}", cases[i].head);
      AssayResultsOptions options = { .pick = cases[i].pick };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("bees/trainer_state.json", json, &options, &error);
      g_autofree char *words = NULL;

      g_test_message ("%s", json);
      g_assert_no_error (error);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, cases[i].expected);
      g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, "trainer-state");
      g_assert_cmpuint (assay_table_get_source (table, 0)->n_steps, ==, 3);
      stage_check_left_out (table, "global_step", "is about the whole run");
      stage_check_left_out (table, "train_loss", "is about the whole run");
    }
}

static void
test_names (void)
{
  static const struct { const char *path; const char *name; } cases[] = {
    { "bees/checkpoint-30/trainer_state.json", "bees step 30" },
    { "bees/trainer_state.json", "bees step 30" },
    { "ants.json", "ants step 30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read (cases[i].path, "{" HISTORY "}", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (assay_table_get_name (table, 0), ==, cases[i].name);
    }
}

static void
test_training_only (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.json", "{\"global_step\": 2, \"log_history\": [{\"step\": 1, \"loss\": 0.9}, {\"step\": 2, \"loss\": 0.8}, 7,"
                " {\"step\": 2, \"train_loss\": 0.85, \"train_runtime\": 9}]}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "a step 2: loss=0.8 train_loss=0.85 step~2 train_runtime~9");
  stage_check_notice (table, "a.json: all its metrics were measured in training");
  stage_check_left_out (table, "a record", "a value where a step of a run should be");
}

static void
test_odd (void)
{
  static const struct { const char *json; const char *layout; int code; const char *part; } cases[] = {
    { "{\"global_step\": 2, \"log_history\": []}", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "no step of a run is in it" },
    { "{\"global_step\": 2, \"log_history\": [1, null]}", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "no step of a run is in it" },
    { "{\"f1\": 2}", "trainer-state", ASSAY_FORMAT_ERROR_LAYOUT, "no list “log_history”" },
    { "[[1]]", "trainer-state", ASSAY_FORMAT_ERROR_LAYOUT, "no list “log_history”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayResultsOptions options = { .layout = cases[i].layout };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", cases[i].json, &options, &error);

      g_test_message ("%s", cases[i].json);
      g_assert_null (table);
      stage_check_error (error, cases[i].code, cases[i].part);
    }

  stage_check ("{\"global_step\": {}, \"log_history\": [{\"eval_f1\": 0.5}, {\"step\": \"x\", \"eval_f1\": 0.6, \"eval_x\": [1]}]}",
               "trainer-state", "forest step x: eval_f1=0.6 step~'x'");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/trainer-state/best", test_best);
  g_test_add_func ("/formats/trainer-state/names", test_names);
  g_test_add_func ("/formats/trainer-state/training-only", test_training_only);
  g_test_add_func ("/formats/trainer-state/odd", test_odd);

  return g_test_run ();
}
