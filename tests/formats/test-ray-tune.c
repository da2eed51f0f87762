#include "formats/layouts.h"

#include <string.h>

#include "base/limits.h"
#include "stage.h"

static void
test_shapes (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "{\"loss\": 0.9, \"training_iteration\": 1, \"trial_id\": \"1a_0\", \"timers\": {\"load_time\": 3}}\n"
      "{\"loss\": 0.50, \"training_iteration\": 2, \"trial_id\": \"1a_0\", \"timers\": {\"load_time\": 4}}\n",
      "1a_0: loss=0.50 trial_id~'1a_0' timers/load_time~4 training_iteration~2" },
    /* A single line is one JSON document. */
    { "{\"episode_len_mean\": 5, \"episode_reward_mean\": NaN, \"training_iteration\": 1, \"time_total_s\": 3, \"config\": {\"lr\": 0.1}}",
      "forest: episode_reward_mean=NaN episode_len_mean=5 time_total_s~3 config/lr~0.1 training_iteration~1" },
    { "mean_accuracy,training_iteration,trial_id,done\n0.5,1,2b_0,False\n0.60,2,2b_0,True\n",
      "2b_0: mean_accuracy=0.60 trial_id~'2b_0' done~'True' training_iteration~2" },
    { "{\"evaluation\": {\"f1\": 0.5, \"sampler_perf\": {\"wait_ms\": 2}}, \"training_iteration\": 1, \"timesteps_total\": 9}",
      "forest: evaluation/f1=0.5 evaluation/sampler_perf/wait_ms~2 timesteps_total~9 training_iteration~1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].text, "ray-tune", cases[i].expected);
}

/* Several trials in one table, one after the other. */
static void
test_trials (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.csv", "f1,training_iteration,trial_id\n0.5,1,x_0\n0.6,2,x_0\n0.7,1,x_1\n", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "x_0: f1=0.6 trial_id~'x_0' training_iteration~2; x_1: f1=0.7 trial_id~'x_1' training_iteration~1");
  stage_check_notice (table, "of 2 steps, training_iteration 2 was taken (last)");
}

static void
test_picks (void)
{
  static const char lines[] = "{\"f1\": 0.8, \"training_iteration\": 1, \"pid\": 3, \"time_total_s\": 1}\n"
                              "{\"f1\": 0.7, \"training_iteration\": 2, \"pid\": 3, \"time_total_s\": 2}\n";
  static const struct { const char *pick; const char *expected; } cases[] = {
    { "best:f1", "PPO_x: f1=0.8 pid~3 time_total_s~1 training_iteration~1" },
    { "all", "PPO_x training_iteration 1: f1=0.8 pid~3 time_total_s~1 training_iteration~1; "
             "PPO_x training_iteration 2: f1=0.7 pid~3 time_total_s~2 training_iteration~2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayResultsOptions options = { .pick = cases[i].pick };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("PPO_x/result.json", lines, &options, &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

/* A run that is still going leaves half a line. */
static void
test_odd (void)
{
  g_autofree char *name = g_strnfill (ASSAY_LIMIT_NAME_BYTES + 1, 'x');
  g_autofree char *json = g_strdup_printf ("{\"f1\": 1, \"training_iteration\": 1, \"trial_id\": \"%s\"}", name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) limit = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.json", "{\"f1\": 0.8, \"training_iteration\": 1, \"time_total_s\": 1}\n{\"odd\": 1, \"hist\": [1]}\n{\"f1\": 0.7, \"tr", NULL, &error);
  g_autoptr(AssayTable) long_name = stage_read ("a.json", json, NULL, &limit);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "a: odd=1");
  g_assert_true (assay_table_get_source (table, 0)->is_partial);
  stage_check_left_out (table, "hist", "a list is not one value");

  g_assert_null (long_name);
  stage_check_error (limit, ASSAY_FORMAT_ERROR_LIMIT, "a model name of 4097 bytes");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "ray-tune" };
  static const char * const odd[] = { "[[1]]", "1", "[]" };

  stage_check ("{\"f1\": 0.8, \"training_iteration\": 1}", "record", "forest: f1=0.8 training_iteration~1");
  stage_check ("f1,trial_id\n0.5,x\n", "csv", "x: f1=0.5");

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", odd[i], &options, &error);

      g_test_message ("%s", odd[i]);
      g_assert_null (table);
      g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/ray-tune/shapes", test_shapes);
  g_test_add_func ("/formats/ray-tune/trials", test_trials);
  g_test_add_func ("/formats/ray-tune/picks", test_picks);
  g_test_add_func ("/formats/ray-tune/odd", test_odd);
  g_test_add_func ("/formats/ray-tune/not-ours", test_not_ours);

  return g_test_run ();
}
