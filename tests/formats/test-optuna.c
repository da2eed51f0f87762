#include "formats/layouts.h"

#include "stage.h"

static void
test_trials (void)
{
  static const struct
  {
    const char *csv;
    const char *expected;
  } cases[] = {
    { "number,value,params_lr,user_attrs_f1,system_attrs_rung,state\n0,0.50,0.1,0.7,1,COMPLETE\n1,0.6,0.2,0.8,2,COMPLETE\n",
      "trial 0: value=0.50 user_attrs_f1=0.7 number~0 params_lr~0.1 system_attrs_rung~1 state~'COMPLETE'; "
      "trial 1: value=0.6 user_attrs_f1=0.8 number~1 params_lr~0.2 system_attrs_rung~2 state~'COMPLETE'" },
    { ",number,values_0,values_loss,state\n0,7,0.5,nan,COMPLETE\n", "trial 7: values_0=0.5 values_loss=NaN number~7 state~'COMPLETE'" },
    { "number,state,value\n3,TrialState.COMPLETE,0.5\n", "trial 3: value=0.5 number~3 state~'TrialState.COMPLETE'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].csv, "optuna", cases[i].expected);
}

static void
test_incomplete (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("study.csv", ",number,value,state\n0,0,0.5,COMPLETE\n1,1,0.9,PRUNED\n2,2,,FAIL\n3,3,0.7,\n4,4,0.6,COMPLETE\n", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "trial 0: value=0.5 number~0 state~'COMPLETE'; trial 4: value=0.6 number~4 state~'COMPLETE'");
  stage_check_left_out (table, "trial 1", "its state is PRUNED, not COMPLETE");
  stage_check_left_out (table, "trial 2", "its state is FAIL, not COMPLETE");
  stage_check_left_out (table, "trial 3", "its state is empty, not COMPLETE");
  stage_check_left_out (table, "Unnamed: 0", "numbers the rows");
  stage_check_notice (table, "whether the study was to make its value higher or lower");
}

static void
test_none_complete (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("study.csv", "number,value,state\n0,0.5,RUNNING\n1,,FAIL\n", NULL, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "the study holds 2 trials, and none of them is complete");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "optuna" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", "model,f1\nA,0.5\n", &options, &error);

  stage_check ("number,value\n1,0.5\n", "csv", "record 1: value=0.5 number~1");
  stage_check ("model,number,state,f1\nA,1,COMPLETE,0.5\n", "csv", "A: f1=0.5 number~1 state~'COMPLETE'");

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "the study holds 1 trial, and it is not complete");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/optuna/trials", test_trials);
  g_test_add_func ("/formats/optuna/incomplete", test_incomplete);
  g_test_add_func ("/formats/optuna/none-complete", test_none_complete);
  g_test_add_func ("/formats/optuna/not-ours", test_not_ours);

  return g_test_run ();
}
