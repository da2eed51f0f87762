#include "formats/layouts.h"

#include "stage.h"

static void
test_picks (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
    const char *pick;
  } cases[] = {
    { "{\"accuracy\": [0.6, 0.7, 0.8], \"loss\": [0.9, 0.5, 0.4], \"val_loss\": [0.8, 0.60, 0.7], \"lr\": [1e-3, 1e-3, 1e-4]}",
      "forest: val_loss=0.60 accuracy=0.7 loss=0.5 lr~1e-3", "best:val_loss" },
    { "{\"loss\": [0.9, 0.5], \"val_accuracy\": [0.8, 0.6]}", "forest: val_accuracy=0.6 loss=0.5", "last" },
    { "{\"loss\": [0.9, 0.5], \"val_loss\": [NaN, null]}", "forest: loss=0.5 val_loss~null", "last" },
    { "{\"loss\": [0.9, \"0.5\"], \"val_loss\": [\"nan\", 0.7]}", "forest: val_loss=0.7 loss=0.5", "best:val_loss" },
    /* Stopped within an epoch: the last has no validation. */
    { "{\"loss\": [0.9, 0.5], \"val_f1\": [0.7]}", "forest: loss=0.5", "last" },
    { "{\"loss\": [0.9, 0.5], \"val_loss\": [0.7]}", "forest: val_loss=0.7 loss=0.9", "best:val_loss" },
    { "{\"history\": {\"loss\": [0.9, 0.5], \"val_loss\": [0.6, 0.7]}, \"params\": {\"epochs\": 2}, \"epoch\": [0, 1]}",
      "forest: val_loss=0.6 loss=0.9", "best:val_loss" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("forest.json", cases[i].json, NULL, &error);

      stage_check (cases[i].json, "keras", cases[i].expected);
      g_assert_no_error (error);
      g_assert_cmpuint (assay_table_get_source (table, 0)->n_steps, >=, 2);
      g_assert_cmpstr (assay_table_get_source (table, 0)->pick, ==, cases[i].pick);
    }
}

static void
test_all (void)
{
  static const AssayResultsOptions options = { .pick = "all" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.json", "{\"loss\": [0.9, 0.5], \"val_loss\": [0.6]}", &options, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bees epoch 1: val_loss=0.6 loss=0.9; bees epoch 2: loss=0.5");
}

static void
test_remarks (void)
{
  static const AssayResultsOptions options = { .layout = "keras" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) wrapped = stage_read ("a.json", "{\"history\": {\"loss\": [1, 2]}, \"params\": {}}", NULL, &error);
  g_autoptr(AssayTable) forced = stage_read ("a.json", "{\"loss\": [0.5, 0.4], \"seconds\": 3, \"odd\": [[1], [2]]}", &options, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  stage_check_left_out (wrapped, "params", "stands beside the history");
  stage_check_notice (wrapped, "all its metrics were measured in training");

  words = stage_describe (forced);
  g_assert_cmpstr (words, ==, "a: loss=0.4");
  stage_check_left_out (forced, "seconds", "is no list with a number for each epoch");
  stage_check_left_out (forced, "odd", "a list is not one value");
}

/* Lists that are no history; where nothing else speaks for them, the file is refused. */
static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "keras" };
  static const char * const cases[] = {
    "{\"x\": [1, 2], \"y\": [3, 4]}",
    "{\"loss\": [1, 2, 3], \"val_loss\": [3]}",
    "{\"model\": [\"A\", \"B\"], \"accuracy\": [0.8, 0.7]}",
    "{\"model\": [\"1\", \"2\"], \"accuracy\": [0.8, 0.7]}",
    "{\"loss\": [[1], [2]]}",
    "{\"loss\": []}",
    "{\"params\": [{\"C\": 1}], \"mean_test_accuracy\": [0.5]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", cases[i], NULL, &error);

      g_test_message ("%s", cases[i]);
      if (table != NULL)
        g_assert_cmpstr (assay_table_get_source (table, 0)->layout, !=, "keras");
      else
        g_assert_nonnull (error);
    }

  stage_check ("{\"history\": {\"A\": 0.5, \"B\": 0.6}, \"f1\": 0.5}", "record", "forest: history/A=0.5 history/B=0.6 f1=0.5");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", i == 0 ? "[[1]]" : "{\"loss\": 3}", &options, &error);

      g_assert_null (table);
      stage_check_error (error, i == 0 ? ASSAY_FORMAT_ERROR_LAYOUT : ASSAY_FORMAT_ERROR_NO_RESULTS,
                         i == 0 ? "needs an object" : "no step of a run");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/keras/picks", test_picks);
  g_test_add_func ("/formats/keras/all", test_all);
  g_test_add_func ("/formats/keras/remarks", test_remarks);
  g_test_add_func ("/formats/keras/not-ours", test_not_ours);

  return g_test_run ();
}
