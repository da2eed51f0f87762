#include "formats/layouts.h"

#include "stage.h"

static void
test_runs (void)
{
  static const struct
  {
    const char *csv;
    const char *expected;
  } cases[] = {
    { "\"Name\",\"State\",\"Created\",\"Runtime\",\"dropout\",\"model\",\"val_acc\"\n"
      "\"calm-bee-1\",\"finished\",\"2024-01-02T03:04:05.000Z\",\"74\",\"0.1\",\"gat\",\"0.70\"\n"
      "\"calm-ant-2\",\"finished\",\"2024-01-02T03:04:06.000Z\",\"75\",\"0.2\",\"gcn\",\"NaN\"\n",
      "calm-bee-1: val_acc=0.70 State~'finished' Created~'2024-01-02T03:04:05.000Z' Runtime~74 dropout~0.1 model~'gat'; "
      "calm-ant-2: val_acc=NaN State~'finished' Created~'2024-01-02T03:04:06.000Z' Runtime~75 dropout~0.2 model~'gcn'" },
    { "Name,_step,eval/f1,eval/loss\nbee,3,0.5,\n", "bee: eval/f1=0.5 _step~3 eval/loss~" },
    { "Name,Created,Runtime,f1\n7,x,3,0.5\n", "7: f1=0.5 Created~'x' Runtime~3" },
    /* One name twice: the id of the run tells them apart. */
    { "Name,ID,State,f1\nbee,a1,finished,0.5\nbee,b2,finished,0.6\n",
      "bee / a1: f1=0.5 Name~'bee' ID~'a1' State~'finished'; bee / b2: f1=0.6 Name~'bee' ID~'b2' State~'finished'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].csv, "wandb-table", cases[i].expected);
}

static void
test_unfinished (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.csv", "Name,State,f1\nbee,finished,0.5\nant,crashed,0.6\nfly,running,\n,,0.4\n", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 4);
  stage_check_notice (table, "2 runs did not finish, the first is “ant”: crashed");
}

/* A person may say which column names the runs. */
static void
test_chosen_names (void)
{
  g_autoptr(AssayReadChoice) choice = assay_read_choice_new (NULL, NULL, "ID");
  AssayResultsOptions options = { .columns = choice };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", "Name,ID,State,f1\nbee,a1,finished,0.5\nant,b2,finished,0.6\n", &options, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (assay_table_get_name (table, 0), ==, "a1");
  g_assert_cmpstr (assay_table_get_name (table, 1), ==, "b2");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "wandb-table" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", "model,f1,depth\nA,0.5,3\n", &options, &error);
  g_autofree char *words = NULL;

  stage_check ("Name,State,f1\nbee,Ohio,0.5\n", "csv", "bee: f1=0.5 State~'Ohio'");
  stage_check ("Name,f1\nbee,0.5\n", "csv", "bee: f1=0.5");
  stage_check ("f1,Name,State\n0.5,bee,finished\n", "csv", "bee: f1=0.5 State~'finished'");

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "record 1: f1=0.5 model~'A' depth~3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/wandb-table/runs", test_runs);
  g_test_add_func ("/formats/wandb-table/unfinished", test_unfinished);
  g_test_add_func ("/formats/wandb-table/chosen-names", test_chosen_names);
  g_test_add_func ("/formats/wandb-table/not-ours", test_not_ours);

  return g_test_run ();
}
