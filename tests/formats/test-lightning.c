#include "formats/layouts.h"

#include "stage.h"

static void
test_epochs (void)
{
  static const struct
  {
    const char *csv;
    const char *expected;
  } cases[] = {
    { "epoch,step,train_loss,val_loss,val_acc\n0,49,0.9,,\n0,99,0.8,,\n0,99,,0.7,0.5\n1,149,0.6,,\n1,199,,0.50,0.6\n",
      "forest: val_loss=0.50 val_acc=0.6 train_loss=0.6 epoch~1 step~199" },
    { "train_loss,step,epoch\n0.9,49,0\n0.8,99,0\n", "forest: train_loss=0.8 step~99 epoch~0" },
    { "epoch,step,val_f1\n0,1,nan\n", "forest: val_f1=NaN epoch~0 step~1" },
    /* Lines without an epoch are not of the one before. */
    { "epoch,step,f1\n,1,0.5\n,2,0.6\n", "forest: f1=0.6 epoch~ step~2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].csv, "lightning", cases[i].expected);
}

static void
test_all (void)
{
  static const AssayResultsOptions options = { .pick = "all" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.csv", "epoch,step,train_f1,val_f1\n0,9,0.5,\n0,9,,0.4\n1,19,0.7,\n", &options, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (assay_table_get_name (table, 0), ==, "bees epoch 0");
  g_assert_cmpstr (assay_table_get_name (table, 1), ==, "bees epoch 1");
  g_assert_cmpuint (assay_table_get_source (table, 0)->n_steps, ==, 2);
}

static void
test_training_only (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.csv", "epoch,step,train_loss\n0,9,0.5\n", NULL, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "all its metrics were measured in training");
}

static void
test_name (void)
{
  static const struct { const char *path; const char *name; } cases[] = {
    { "lightning_logs/version_3/metrics.csv", "version_3" },
    { "bees/version_3/metrics.csv", "bees/version_3" },
    { "bees/logs/metrics.csv", "bees" },
    { "lightning_logs/version_3/bees.csv", "bees" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read (cases[i].path, "epoch,step,val_f1\n0,9,0.5\n", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (assay_table_get_name (table, 0), ==, cases[i].name);
    }
}

static void
test_not_ours (void)
{
  stage_check ("model,epoch,step,f1\nA,1,2,0.5\n", "csv", "A: f1=0.5 epoch~1 step~2");
  stage_check ("trial,epoch,step,f1\nbee,1,2,0.5\nant,1,2,0.6\n", "csv",
               "bee: f1=0.5 epoch~1 step~2; ant: f1=0.6 epoch~1 step~2");
  stage_check ("epoch,f1\n1,0.5\n", "csv", "record 1: f1=0.5 epoch~1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/lightning/epochs", test_epochs);
  g_test_add_func ("/formats/lightning/all", test_all);
  g_test_add_func ("/formats/lightning/training-only", test_training_only);
  g_test_add_func ("/formats/lightning/name", test_name);
  g_test_add_func ("/formats/lightning/not-ours", test_not_ours);

  return g_test_run ();
}
