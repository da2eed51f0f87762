#include "formats/layouts.h"

#include "stage.h"

#define TRAINING(iteration) "{\"iteration\": " iteration ", \"total_loss\": 2.0, \"lr\": 1e-5, \"time\": 0.3, \"eta_seconds\": 9}\n"

static void
test_evaluation (void)
{
  static const struct
  {
    const char *lines;
    const char *expected;
  } cases[] = {
    /* The last line with an evaluation, not the last one. */
    { TRAINING ("19") "{\"loss_cls\": 0.5, \"bbox/AP\": 38.20, \"bbox/AP-bee\": NaN, \"iteration\": 39, \"lr\": 1e-5}\n"
      "{\"bbox/AP\": 39.1, \"iteration\": 59, \"total_loss\": 1.0}\n" TRAINING ("79"),
      "forest: bbox/AP=39.1 total_loss=1.0 iteration~59" },
    { TRAINING ("19") "{\"loss_cls\": 0.5, \"segm/AP50\": 38.20, \"segm/AP-bee\": NaN, \"iteration\": 39, \"lr\": 1e-5}\n",
      "forest: segm/AP50=38.20 segm/AP-bee=NaN loss_cls=0.5 iteration~39 lr~1e-5" },
    /* An evaluation alone is one JSON document. */
    { "{\"keypoints/APm\": 50.5, \"iteration\": 0}", "forest: keypoints/APm=50.5 iteration~0" },
    { TRAINING ("19") TRAINING ("39"), "forest: total_loss=2.0 iteration~39 lr~1e-5 time~0.3 eta_seconds~9" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].lines, "detectron2", cases[i].expected);
}

static void
test_steps (void)
{
  static const AssayResultsOptions options = { .pick = "best:bbox/AP" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("bees.json", TRAINING ("19") "{\"iteration\": 39, \"bbox/AP\": 40}\n{\"iteration\": 59, \"bbox/AP\": 38}\n", &options, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bees: bbox/AP=40 iteration~39");
  stage_check_notice (table, "of 2 steps, iteration 39 was taken (best:bbox/AP)");
}

static void
test_no_evaluation (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.json", TRAINING ("19") TRAINING ("39") "3\n", NULL, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "No evaluation is in the log");
  stage_check_left_out (table, "a record", "a value where a step of a run should be");
}

static void
test_not_ours (void)
{
  stage_check ("{\"iteration\": 3, \"f1\": 0.5}", "record", "forest: f1=0.5 iteration~3");
  stage_check ("{\"total_loss\": 3, \"f1\": 0.5}", "record", "forest: total_loss=3 f1=0.5");
  stage_check ("{\"APE\": 3, \"iteration\": 2}", "record", "forest: APE=3 iteration~2");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/detectron2/evaluation", test_evaluation);
  g_test_add_func ("/formats/detectron2/steps", test_steps);
  g_test_add_func ("/formats/detectron2/no-evaluation", test_no_evaluation);
  g_test_add_func ("/formats/detectron2/not-ours", test_not_ours);

  return g_test_run ();
}
