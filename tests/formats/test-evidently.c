#include "formats/layouts.h"

#include "stage.h"

#define METRIC(type, settings, value) "{\"metric_name\": \"" type "()\", \"config\": {\"type\": \"evidently:metric_v2:" type "\"" settings \
                                      "}, \"value\": " value "}"
#define REPORT(metrics, tests) "{\"metrics\": [" metrics "], \"tests\": [" tests "]}"

static void
test_models (void)
{
  /* Drift stands before quality; what describes the data is no metric. */
  stage_check (REPORT (METRIC ("RowCount", "", "9.0") "," METRIC ("Accuracy", "", "0.90") ","
                       METRIC ("QuantileValue", ", \"column\": \"c\", \"quantile\": 0.25", "1") ","
                       METRIC ("ValueDrift", ", \"column\": \"c\", \"method\": \"d\", \"threshold\": 0.1", "0.3") ","
                       METRIC ("DriftedColumnsCount", ", \"drift_share\": 0.5", "{\"count\": 1.0, \"share\": 0.25}"), ""),
               "evidently",
               "forest: DriftedColumnsCount/share=0.25 ValueDrift/c=0.3 Accuracy=0.90 DriftedColumnsCount/count~1.0 RowCount~9.0 "
               "QuantileValue/c/quantile=0.25~1");
  /* Two of one kind: the second has the name that the report gives it. */
  stage_check (REPORT (METRIC ("F1Score", "", "0.5") "," METRIC ("F1Score", "", "0.6") "," METRIC ("F1Score", "", "0.7"), ""),
               "evidently", "forest: F1Score=0.5 F1Score()=0.6");
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *roles = NULL;

  table = stage_read ("a.json", REPORT (METRIC ("ValueDrift", ", \"column\": \"return\", \"method\": \"K-S p_value\", \"threshold\": 0.05", "1")
                                        "," METRIC ("ValueDrift", ", \"column\": \"return2\", \"method\": \"distance\"", "1")
                                        "," METRIC ("MissingValueCount", ", \"column\": \"accuracy\"", "{\"share\": 0, \"count\": 0}")
                                        "," METRIC ("UniqueValueCount", "", "{\"counts\": {\"a\": 1}}") "," METRIC ("Accuracy", "", "[1]")
                                        ", 7, {\"config\": {\"type\": \"evidently:metric_v2:X\"}}",
                                        "{\"name\": \"t\", \"status\": \"SUCCESS\"}, {\"name\": \"u\", \"status\": \"FAIL\"}"), NULL, &error);
  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "tests/pass_rate higher; ValueDrift/return higher!; ValueDrift/return2 lower!; "
                              "MissingValueCount/accuracy/share lower!; tests/n_tests = samples of tests/pass_rate");
  stage_check_notice (table, "thresholds of its own: ValueDrift/return 0.05");
  stage_check_notice (table, "1 test of the report did not succeed: u");
  stage_check_left_out (table, "UniqueValueCount/counts", "each value");
  stage_check_left_out (table, "Accuracy", "no number");
  stage_check_left_out (table, "a metric", "no type");
  stage_check_left_out (table, "X", "no value");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/evidently/models", test_models);
  g_test_add_func ("/formats/evidently/said", test_said);

  return g_test_run ();
}
