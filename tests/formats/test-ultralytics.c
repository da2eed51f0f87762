#include "formats/layouts.h"

#include "stage.h"

#define V5 "epoch, train/box_loss,metrics/precision,metrics/mAP_0.5,metrics/mAP_0.5:0.95,val/box_loss,x/lr0\n"
#define V8 "   epoch,  train/box_loss,   metrics/recall(B),   metrics/mAP50(B), metrics/mAP50-95(B),  val/box_loss,  lr/pg0\n"

static void
test_versions (void)
{
  static const struct
  {
    const char *csv;
    const char *expected;
  } cases[] = {
    { V5 "0, 0.9, 0.5, 0.40, 0.3, 0.8, 0.01\n1, 0.7, 0.6, 0.50, 0.4, 0.7, 0.01\n",
      "forest: metrics/precision=0.6 metrics/mAP_0.5=0.50 metrics/mAP_0.5:0.95=0.4 val/box_loss=0.7 train/box_loss=0.7 epoch~1 x/lr0~0.01" },
    { V8 "       0,   0.90,   0.5,    0.40,   0.3,    0.8,    0.01\n",
      "forest: metrics/recall(B)=0.5 metrics/mAP50(B)=0.40 metrics/mAP50-95(B)=0.3 val/box_loss=0.8 train/box_loss=0.90 epoch~0 lr/pg0~0.01" },
    { "epoch,time,train/loss,metrics/accuracy_top1,metrics/accuracy_top5,val/loss,lr/pg0\n1,5.5,0.9,0.5,nan,0.8,0.01\n",
      "forest: metrics/accuracy_top1=0.5 metrics/accuracy_top5=NaN val/loss=0.8 train/loss=0.9 epoch~1 time~5.5 lr/pg0~0.01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].csv, "ultralytics", cases[i].expected);
}

/* Epoch 2 is the best by boxes and masks together, though not by boxes alone; the last one is taken unless asked. */
static void
test_best (void)
{
  static const char csv[] =
    "epoch,metrics/mAP50(B),metrics/mAP50-95(B),metrics/mAP50(M),metrics/mAP50-95(M)\n"
    "1,0.9,0.6,0.1,0.1\n2,0.8,0.5,0.5,0.5\n3,0.5,0.4,0.4,0.4\n4,,0.99,0.99,0.99\n5,0.1,0.1,0.1,0.1\n";
  static const struct { const char *pick; const char *expected; } cases[] = {
    { NULL, "bees: metrics/mAP50(B)=0.1 metrics/mAP50-95(B)=0.1 metrics/mAP50(M)=0.1 metrics/mAP50-95(M)=0.1 epoch~5" },
    { "best", "bees: metrics/mAP50(B)=0.8 metrics/mAP50-95(B)=0.5 metrics/mAP50(M)=0.5 metrics/mAP50-95(M)=0.5 epoch~2" },
    { "best:metrics/mAP50-95(B)", "bees: metrics/mAP50-95(B)=0.99 metrics/mAP50(M)=0.99 metrics/mAP50-95(M)=0.99 "
                                  "metrics/mAP50(B)~ epoch~4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayResultsOptions options = { .pick = cases[i].pick };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("bees.csv", csv, &options, &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, cases[i].expected);
      stage_check_notice (table, "Ultralytics itself takes epoch 2 for the best (best.pt)");
    }
}

/* Of equal ones the last, whose weights overwrite the file; nothing is said where it is the last of all. */
static void
test_last_is_best (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.csv", "epoch,metrics/mAP50-95(B)\n1,0.5\n2,0.5\n", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 1);
  stage_check_notice (table, "of 2 steps, epoch 2 was taken (last)");
}

static void
test_name (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("runs/detect/train/results.csv", "epoch,metrics/mAP50(B)\n1,0.5\n", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (assay_table_get_name (table, 0), ==, "train");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "ultralytics" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.csv", "model,f1\nA,0.5\n", &options, &error);

  stage_check ("metrics/mAP50(B),model\n0.5,A\n", "csv", "A: metrics/mAP50(B)=0.5");
  stage_check ("epoch,metrics/f1,model\n1,0.5,A\n", "csv", "A: metrics/f1=0.5 epoch~1");

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/ultralytics/versions", test_versions);
  g_test_add_func ("/formats/ultralytics/best", test_best);
  g_test_add_func ("/formats/ultralytics/last-is-best", test_last_is_best);
  g_test_add_func ("/formats/ultralytics/name", test_name);
  g_test_add_func ("/formats/ultralytics/not-ours", test_not_ours);

  return g_test_run ();
}
