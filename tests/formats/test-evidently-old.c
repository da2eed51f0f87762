#include "formats/layouts.h"

#include "stage.h"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{\"metrics\": [{\"metric\": \"Q\", \"result\": {\"current\": {\"accuracy\": 0.80, \"f1\": 0.7}, \"reference\": "
      "{\"accuracy\": 0.9}, \"target\": \"t\"}}]}",
      "forest: Q/accuracy=0.80 Q/f1=0.7 Q/target~'t'; forest (reference): Q/accuracy=0.9" },
    { "{\"metrics\": [{\"metric\": \"D\", \"result\": {\"share_of_drifted_columns\": 0.5, \"dataset_drift\": true, "
      "\"by\": {\"a\": {\"drift_score\": 0.1}}, \"reference\": null}}]}",
      "forest: D/share_of_drifted_columns=0.5 D/by/a/drift_score=0.1 D/dataset_drift~'true'" },
    { "{\"tests\": [{\"name\": \"t\", \"status\": \"SUCCESS\"}], \"summary\": {\"all_passed\": true, \"total_tests\": 4, "
      "\"success_tests\": 3}}",
      "forest: tests/pass_rate=0.75 tests/n_tests~4 summary/all_passed~'true' summary/total_tests~4 summary/success_tests~3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "evidently-old", cases[i].expected);
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"metrics\": [{\"metric\": \"D\", \"result\": {\"number_of_drifted_columns\": 1, "
                                                      "\"list\": [1]}}, {\"metric\": \"E\", \"result\": 7}, 8]}", NULL, &error);
  g_autoptr(AssayTable) suite = NULL;
  g_autofree char *roles = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "D/number_of_drifted_columns lower!");
  stage_check_left_out (table, "D/list", "a list");
  stage_check_left_out (table, "E", "no result");
  stage_check_left_out (table, "a metric", "no name");

  suite = stage_read ("a.json", "{\"tests\": [{\"name\": \"t\", \"status\": \"FAIL\"}], \"summary\": {\"all_passed\": false, "
                                "\"total_tests\": 1, \"success_tests\": 0}}", NULL, &error);
  g_assert_no_error (error);
  stage_check_notice (suite, "1 test of the report did not succeed: t");
  stage_check_left_out (suite, "tests", "single tests");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/evidently-old/models", test_models);
  g_test_add_func ("/formats/evidently-old/said", test_said);

  return g_test_run ();
}
