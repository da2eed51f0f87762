#include "formats/layouts.h"

#include "stage.h"

static void
test_models (void)
{
  stage_check ("{\"regression_metrics\": {\"mse\": {\"value\": 4.90, \"standard_deviation\": 2.2}, \"mae\": {\"value\": 1, "
               "\"standard_deviation\": \"NaN\"}}}",
               "sagemaker", "forest: mse=4.90 mae=1 mse/standard_deviation~2.2");
  stage_check ("{\"version\": 0.0, \"dataset\": {\"item_count\": 7}, \"binary_classification_metrics\": {\"accuracy\": {\"value\": 0.9}, "
               "\"confusion_matrix\": {\"0\": {\"0\": 1}}, \"f1\": \"0.8\"}}",
               "sagemaker", "forest: accuracy=0.9 f1=0.8 item_count~7 version~0.0");
}

static void
test_roles (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"dataset\": {\"item_count\": 7}, \"multiclass_classification_metrics\": "
                                                      "{\"accuracy\": {\"value\": 1, \"standard_deviation\": 0.1}, \"curve\": {\"x\": []}, "
                                                      "\"list\": [1]}, \"regression_metrics\": 7}", NULL, &error);
  g_autofree char *roles = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "accuracy higher; accuracy/standard_deviation = stddev of accuracy; item_count = samples of all");
  stage_check_left_out (table, "curve", "a curve or a matrix");
  stage_check_left_out (table, "list", "no number");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/sagemaker/models", test_models);
  g_test_add_func ("/formats/sagemaker/roles", test_roles);

  return g_test_run ();
}
