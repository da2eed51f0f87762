#include "formats/layouts.h"

#include "stage.h"

#define RUN(cases, scores, rest) "{\"testRunData\": {\"testCases\": [" cases "], \"metricsScores\": [" scores "]" rest "}}"
#define CASE(name, threshold, score, success) "{\"metricsData\": [{\"name\": \"" name "\", \"threshold\": " threshold ", \"score\": " score \
                                              ", \"success\": " success "}]}"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { RUN ("", "{\"metric\": \"M\", \"scores\": [0.90], \"passes\": 1, \"fails\": 0, \"errors\": 0}", ", \"testPassed\": 1"),
      "forest: pass_rate=1 M/score=0.90 M/pass_rate=1 n_tests~1 M/n_scores~1 M/n_tests~1 testPassed~1" },
    { RUN ("", "{\"metric\": \"M\", \"scores\": [1, 0, 0.5, 0.5], \"passes\": 1, \"fails\": 3}", ", \"hyperparameters\": {\"model\": \"A\"}"),
      "A: M/score=0.5 M/pass_rate=0.25 M/n_scores~4 M/n_tests~4 hyperparameters/model~'A'" },
    /* Tests that could not be judged count as not passed, and have no score. */
    { RUN ("", "{\"metric\": \"M\", \"scores\": [1, null], \"passes\": 1, \"errors\": 1}", ", \"identifier\": \"v2\""),
      "v2: M/score=1 M/pass_rate=0.5 M/n_scores~1 M/n_tests~2 identifier~'v2'" },
    { RUN ("", "{\"metric\": \"M\", \"scores\": [], \"passes\": 1}, {\"scores\": [1]}, 7", ""),
      "forest: M/pass_rate=1 M/n_tests~1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "deepeval", cases[i].expected);
}

/* On which side of its threshold a test succeeds tells the direction. */
static void
test_directions (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", RUN (CASE ("Up", "0.5", "0.9", "true") "," CASE ("Down", "0.50", "0.9", "false") ","
                                                           CASE ("Even", "0.5", "0.5", "true") ", 7, {\"metricsData\": [7]}",
                                                           "{\"metric\": \"Up\", \"scores\": [1]}, {\"metric\": \"Down\", \"scores\": [1]}, "
                                                           "{\"metric\": \"Even\", \"scores\": [1]}", ""), NULL, &error);
  g_autofree char *roles = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_true (g_str_has_prefix (roles, "Up/score higher!; Down/score lower!; Even/score higher; "));
  stage_check_notice (table, "thresholds of its own: Up 0.5, Down 0.50, Even 0.5");
  stage_check_left_out (table, "testCases", "single answers");
}

static void
test_refused (void)
{
  static const AssayResultsOptions options = { .layout = "deepeval" };
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", "{\"testRunData\": {\"testCases\": [{\"success\": 1}]}}", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "without “metricsScores”");
  g_clear_error (&error);

  g_assert_null (stage_read ("a.json", "{\"testRunData\": 1}", &options, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "without “metricsScores”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/deepeval/models", test_models);
  g_test_add_func ("/formats/deepeval/directions", test_directions);
  g_test_add_func ("/formats/deepeval/refused", test_refused);

  return g_test_run ();
}
