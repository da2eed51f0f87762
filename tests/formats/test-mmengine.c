#include "formats/layouts.h"

#include "stage.h"

#define TRAINING(iteration) "{\"lr\": 0.02, \"data_time\": 0.01, \"loss\": 1.2, \"time\": 0.3, \"epoch\": 1, \"iter\": " iteration ", \"memory\": 3000}\n"
#define OLD_TRAINING "{\"mode\": \"train\", \"epoch\": 1, \"iter\": 50, \"lr\": 0.02, \"data_time\": 0.01, \"loss\": 1.2}\n"

static void
test_evaluation (void)
{
  static const struct
  {
    const char *lines;
    const char *expected;
  } cases[] = {
    { TRAINING ("50") "{\"coco/bbox_mAP\": 0.30, \"data_time\": 0.1, \"time\": 0.2, \"step\": 1}\n" TRAINING ("100")
      "{\"coco/bbox_mAP\": 0.40, \"data_time\": 0.1, \"time\": 0.2, \"step\": 2}\n" TRAINING ("150"),
      "forest: coco/bbox_mAP=0.40 data_time~0.1 time~0.2 step~2" },
    { "{\"env_info\": \"GPU\", \"seed\": 3}\n" OLD_TRAINING "{\"mode\": \"val\", \"epoch\": 1, \"iter\": 500, \"lr\": 0.02, \"bbox_mAP\": 0.3}\n"
      OLD_TRAINING, "forest: bbox_mAP=0.3 mode~'val' epoch~1 iter~500 lr~0.02" },
    { TRAINING ("50") TRAINING ("100"), "forest: loss=1.2 lr~0.02 data_time~0.01 time~0.3 epoch~1 iter~100 memory~3000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].lines, "mmengine", cases[i].expected);
}

static void
test_steps (void)
{
  static const AssayResultsOptions options = { .pick = "best:coco/bbox_mAP" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("work_dirs/bees/20240102_030405/vis_data/scalars.json",
                TRAINING ("50") "{\"coco/bbox_mAP\": 0.5, \"step\": 1}\n{\"coco/bbox_mAP\": 0.4, \"step\": 2}\n3\n", &options, &error);
  g_autoptr(AssayTable) old = stage_read ("work_dirs/ants/20240102_030405.log.json", OLD_TRAINING OLD_TRAINING, NULL, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "“bees”: of 2 steps, step 1 was taken (best:coco/bbox_mAP)");
  stage_check_notice (old, "“ants”: of 2 steps, iter 50 was taken (last)");
  stage_check_notice (old, "all its metrics were measured in training");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "mmengine" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"iter\": 1}\n{\"iter\": 2}\n", &options, &error);

  stage_check ("{\"iter\": 1, \"f1\": 0.5}\n{\"iter\": 2, \"f1\": 0.6}\n", "jsonl",
               "record 1: iter=1 f1=0.5; record 2: iter=2 f1=0.6");
  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no step of a run is in it");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/mmengine/evaluation", test_evaluation);
  g_test_add_func ("/formats/mmengine/steps", test_steps);
  g_test_add_func ("/formats/mmengine/not-ours", test_not_ours);

  return g_test_run ();
}
