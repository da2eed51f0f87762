#include "formats/folder-main.h"

#include <string.h>

#include "stage.h"

static void
check (Stage      *stage,
       const char *names,
       const char *layout,
       const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_open (stage, names, NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, layout);
}

/* The name is the folder's, and what was set stands beside it. */
static void
test_runs (void)
{
  g_autoptr(Stage) stage = stage_new ();

  stage_write (stage, "trials/PPO_lr=0.1/result.json", "{\"reward\": 0.50, \"episode_reward_mean\": 3}");
  stage_write (stage, "trials/PPO_lr=0.1/params.json", "{\"lr\": 0.1, \"model\": {\"size\": 3}, \"_x\": 1}");
  stage_write (stage, "trials/PPO_lr=0.1/error.txt", "");
  check (stage, "trials", "record", "PPO_lr=0.1: reward=0.50 episode_reward_mean=3 params/lr~0.1 params/model/size~3");

  stage_write (stage, "p/wandb/run-20240101_101010-abc7/files/config.yaml",
               "wandb_version: 1\n_wandb:\n  value: {}\nlr:\n  desc: null\n  value: 0.1\n");
  stage_write (stage, "p/wandb/run-20240101_101010-abc7/files/wandb-summary.json", "{\"test_acc\": 0.8, \"test_loss\": 0.3}");
  stage_write (stage, "p/wandb/run-20240102_101010-def8/files/wandb-summary.json", "{\"test_acc\": 0.7, \"test_loss\": 0.4}");
  stage_write (stage, "p/wandb/run-20240102_101010-def8/files/config.yaml", "lr: [\n");
  check (stage, "p", "record", "run-20240101_101010-abc7: test_acc=0.8 test_loss=0.3 config/lr~0.1; "
                               "run-20240102_101010-def8: test_acc=0.7 test_loss=0.4");
}

/* What a report keeps has the same names. */
static void
test_same_as_file (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) folder = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  stage_write (stage, "trials/PPO_lr=0.1/progress.csv", "reward,f1\n0.5,0.7\n");
  stage_write (stage, "trials/PPO_lr=0.1/params.json", "{\"lr\": 0.1}");
  folder = stage_open (stage, "trials", NULL, NULL);
  bytes = assay_table_get_source (folder, 0)->read_folder (assay_table_get_source (folder, 0)->contents, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  stage_write (stage, "results/0/x.json", text);

  check (stage, "trials", "csv", "record 1: reward=0.5 f1=0.7 params/lr~0.1");
  check (stage, "results/0/x.json", "csv", "record 1: reward=0.5 f1=0.7 params/lr~0.1");
}

static void
test_many_models (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table = NULL;

  stage_write (stage, "t/result.json", "{\"model\": \"A\", \"f1\": 1}\n{\"model\": \"B\", \"f1\": 2}\n");
  stage_write (stage, "t/params.json", "{\"lr\": 0.1}");
  check (stage, "t", "jsonl", "A: f1=1; B: f1=2");
  table = stage_open (stage, "t", NULL, NULL);
  stage_check_left_out (table, "params.json", "for the run as a whole");
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
    { "{\"assay_folder\": \"ray-trial\", \"main\": \"a\"}", ASSAY_FORMAT_ERROR_NO_RESULTS, "its “files” are missing" },
    { "{\"assay_folder\": \"ray-trial\", \"main\": \"a\", \"files\": {}}", ASSAY_FORMAT_ERROR_NO_RESULTS, "a is missing in it" },
    { "{\"assay_folder\": \"ray-trial\", \"main\": \"a\", \"files\": {\"a\": \"\"}}", ASSAY_FORMAT_ERROR_EMPTY, "empty" },
    { "{\"assay_folder\": \"ray-trial\", \"main\": \"a\", \"path\": 3, \"files\": {\"a\": \"{\"}}", ASSAY_FORMAT_ERROR_SYNTAX, "3/a:1:2" },
    { "{\"assay_folder\": \"x\", \"main\": \"a\", \"files\": {\"a\": \"{\\\"assay_folder\\\": \\\"x\\\", \\\"main\\\": \\\"a\\\"}\"}}",
      ASSAY_FORMAT_ERROR_NO_RESULTS, "its “files” are missing" },
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

  g_test_add_func ("/formats/folder-main/runs", test_runs);
  g_test_add_func ("/formats/folder-main/same-as-file", test_same_as_file);
  g_test_add_func ("/formats/folder-main/many-models", test_many_models);
  g_test_add_func ("/formats/folder-main/malformed", test_malformed);

  return g_test_run ();
}
