#include "formats/layouts.h"

#include "stage.h"

static void
test_models (void)
{
  stage_check ("{\"metric_per_case\": [{}, {}], \"mean\": {\"1\": {\"Dice\": NaN, \"TP\": 3}, \"odd\": 7}, "
               "\"foreground_mean\": {\"Dice\": 0.90, \"FP\": 12, \"n_pred\": 5}}",
               "nnunet", "forest: foreground_mean/Dice=0.90 mean/1/Dice=NaN foreground_mean/FP~12 foreground_mean/n_pred~5 "
               "mean/1/TP~3 n_cases~2");
}

static void
test_roles (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"metric_per_case\": [{}], \"mean\": [], \"foreground_mean\": {\"Dice\": 1, "
                                                      "\"IoU\": [2]}}", NULL, &error);
  g_autofree char *roles = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "foreground_mean/Dice higher; n_cases = samples of all");
  stage_check_left_out (table, "foreground_mean/IoU", "no number");
  stage_check_left_out (table, "metric_per_case", "single cases");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/nnunet/models", test_models);
  g_test_add_func ("/formats/nnunet/roles", test_roles);

  return g_test_run ();
}
