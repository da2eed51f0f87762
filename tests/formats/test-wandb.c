#include "formats/layouts.h"

#include "stage.h"

static void
test_run (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{\"train/loss\": 0.1, \"eval/f1\": 0.70, \"_step\": 3, \"_wandb\": {\"runtime\": 4}}",
      "forest: eval/f1=0.70 train/loss=0.1 _step~3 _wandb/runtime~4" },
    { "{\"_step\": 3, \"_runtime\": 2.5, \"_timestamp\": 1e9, \"f1\": 0.7}", "forest: f1=0.7 _step~3 _runtime~2.5 _timestamp~1e9" },
    { "{\"_wandb\": {}, \"acc\": {\"min\": 0.1, \"max\": 0.9, \"last\": 0.8}}", "forest: acc/min=0.1 acc/max=0.9 acc/last=0.8" },
    { "{\"_wandb\": {}, \"loss\": \"NaN\", \"f1\": -Infinity, \"acc\": 1}", "forest: loss=NaN f1=-Infinity acc=1" },
    { "{\"_wandb\": {}, \"f1\": null, \"acc\": 1, \"lr\": 0.1, \"epoch\": 2}", "forest: acc=1 f1~null lr~0.1 epoch~2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "wandb", cases[i].expected);
}

static void
test_media (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("forest.json", "{\"f1\": 0.7, \"picture\": {\"_type\": \"image-file\", \"size\": 5}, \"h\": [1, 2],"
                " \"deep\": {\"t\": {\"_type\": \"table-file\", \"nrows\": 5}}, \"_wandb\": {}}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "forest: f1=0.7");
  stage_check_left_out (table, "picture", "a table or a picture");
  stage_check_left_out (table, "deep/t", "a table or a picture");
  stage_check_left_out (table, "h", "a list is not one value");
}

/* The folder of the run names it; the link to the newest one does not. */
static void
test_name (void)
{
  static const struct { const char *path; const char *name; } cases[] = {
    { "wandb/run-20240102_030405-a1b2c3/files/wandb-summary.json", "run-20240102_030405-a1b2c3" },
    { "wandb/offline-run-20240102_030405-a1b2c3/files/wandb-summary.json", "offline-run-20240102_030405-a1b2c3" },
    { "bees/wandb/latest-run/files/wandb-summary.json", "bees" },
    { "forest.json", "forest" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read (cases[i].path, "{\"f1\": 0.7, \"_wandb\": {}}", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (assay_table_get_name (table, 0), ==, cases[i].name);
    }
}

static void
test_no_metrics (void)
{
  static const char * const cases[] = {
    "{\"_wandb\": {}}",
    "{\"_wandb\": {\"runtime\": 3}, \"_step\": 1}",
    "{\"picture\": {\"_type\": \"image-file\", \"size\": 5}, \"_step\": 0, \"_wandb\": {\"runtime\": 0}}",
    "{\"_step\": 0, \"_runtime\": 1, \"_timestamp\": 2, \"deep\": {\"_type\": \"histogram\"}}",
    "{\"_wandb\": {}, \"f1\": null, \"list\": [0.5]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("forest.json", cases[i], NULL, &error);

      g_test_message ("%s", cases[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_NO_METRIC, "this run of W&B logged no metrics");
    }
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "wandb" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;

  stage_check ("{\"_wandb\": 3, \"f1\": 0.7}", "record", "forest: f1=0.7 _wandb~3");
  stage_check ("{\"_step\": 3, \"_runtime\": 2, \"f1\": 0.7}", "record", "forest: f1=0.7 _step~3 _runtime~2");

  table = stage_read ("forest.json", "[[1]]", &options, &error);
  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "needs an object, but the file holds a list");
}

/* Nothing is picked from a single record, whatever was asked for the curves beside it. */
static void
test_pick (void)
{
  static const AssayResultsOptions options = { .pick = "best:val_loss" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("forest.json", "{\"train_f1\": 0.7, \"_wandb\": {}}", &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_source (table, 0)->n_steps, ==, 0);
  stage_check_notice (table, "all its metrics were measured in training");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/wandb/run", test_run);
  g_test_add_func ("/formats/wandb/media", test_media);
  g_test_add_func ("/formats/wandb/name", test_name);
  g_test_add_func ("/formats/wandb/no-metrics", test_no_metrics);
  g_test_add_func ("/formats/wandb/not-ours", test_not_ours);
  g_test_add_func ("/formats/wandb/pick", test_pick);

  return g_test_run ();
}
