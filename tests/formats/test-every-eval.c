#include "formats/layouts.h"

#include "stage.h"

#define RECORD(model, results) "{\"schema_version\": \"0.2\", \"model_info\": {" model "}, \"evaluation_results\": [" results "]}"
#define SCORE(name, score) "{\"evaluation_name\": \"" name "\", \"score_details\": {\"score\": " score "}}"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { RECORD ("\"id\": \"org/A\", \"name\": \"A\"", SCORE ("BBH", "0.420")),
      "org/A: BBH=0.420 model_info/id~'org/A' model_info/name~'A' schema_version~0.2" },
    { RECORD ("\"name\": \"A\"", SCORE ("BBH", "0.4") "," SCORE ("IFEval", "\"0.5\"")),
      "A: BBH=0.4 IFEval=0.5 model_info/name~'A' schema_version~0.2" },
    { RECORD ("", SCORE ("BBH", "null")  "," SCORE ("X", "1")), "forest: BBH=null X=1 schema_version~0.2" },
    /* One evaluation, two metrics. */
    { RECORD ("", SCORE ("BBH", "1") ", {\"evaluation_name\": \"BBH\", \"metric_config\": {\"metric_name\": \"f1\"}, "
              "\"score_details\": {\"score\": 2}}," SCORE ("BBH", "3") "," SCORE ("BBH", "4")),
      "forest: BBH=1 BBH/f1=2 BBH/score=3 BBH/score 2=4 schema_version~0.2" },
    { "[" RECORD ("\"id\": \"A\"", SCORE ("BBH", "1")) "," RECORD ("\"id\": \"B\"", SCORE ("BBH", "2")) ", {}]",
      "A: BBH=1 model_info/id~'A' schema_version~0.2; B: BBH=2 model_info/id~'B' schema_version~0.2" },
    { RECORD ("\"id\": \"A\"", SCORE ("BBH", "1")) "\n" RECORD ("\"id\": \"B\"", SCORE ("BBH", "2")) "\n",
      "A: BBH=1 model_info/id~'A' schema_version~0.2; B: BBH=2 model_info/id~'B' schema_version~0.2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "every-eval", cases[i].expected);
}

static void
test_roles (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *roles = NULL;

  table = stage_read ("a.json", RECORD ("", "{\"evaluation_name\": \"odd\", \"metric_config\": {\"lower_is_better\": true}, "
                                            "\"score_details\": {\"score\": 1, \"uncertainty\": {\"standard_error\": {\"value\": 0.1}, "
                                            "\"confidence_interval\": {\"lower\": 0.8, \"upper\": 1.2, \"confidence_level\": 0.95}, "
                                            "\"standard_deviation\": 2, \"num_samples\": 50}}}, "
                                            "{\"evaluation_name\": \"even\", \"metric_config\": {\"lower_is_better\": false}, "
                                            "\"score_details\": {\"score\": 1, \"uncertainty\": {\"standard_error\": 0.2}}}"),
                      NULL, &error);
  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "odd lower!; even higher!; odd/stderr = stderr of odd; odd/ci_low = low of odd; "
                              "odd/ci_high = high of odd; odd/std = stddev of odd; odd/n_samples = samples of odd; "
                              "even/stderr = stderr of even");
  g_assert_cmpfloat (assay_column_get_pairing (assay_table_get_column (table, 3))->level, ==, 0.95);
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", RECORD ("", "7, {}, {\"evaluation_name\": \"gone\"}, {\"evaluation_name\": \"list\", "
                                                              "\"score_details\": {\"score\": [1]}}," SCORE ("BBH", "1")), NULL, &error);

  g_assert_no_error (error);
  stage_check_left_out (table, "an evaluation", "no name or no score");
  stage_check_left_out (table, "gone", "no name or no score");
  stage_check_left_out (table, "list", "no number");
}

static void
test_index (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.jsonl", "{\"record_type\": \"aggregate\", \"eval_schema_version\": \"0.2\", \"object_path\": \"x\", "
                                        "\"size_bytes\": 7}", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "an index of Every Eval Ever");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/every-eval/models", test_models);
  g_test_add_func ("/formats/every-eval/roles", test_roles);
  g_test_add_func ("/formats/every-eval/left-out", test_left_out);
  g_test_add_func ("/formats/every-eval/index", test_index);

  return g_test_run ();
}
