#include <gio/gio.h>

#include "stage.h"

#define FACTS "\"info\": {\"run_id\": \"1a\", \"run_name\": \"forest\", \"experiment_id\": \"7\", \"status\": \"FINISHED\", " \
              "\"start_time\": 17, \"end_time\": null, \"user_id\": \"\", \"artifact_uri\": \"x\"}"
#define FACTS_WORDS "run_id~'1a' experiment~7 status~'FINISHED' started~17"

static void
test_forms (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    /* runs/search: a list of runs, whose data are lists */
    { "{\"runs\": [{" FACTS ", \"data\": {\"metrics\": [{\"key\": \"val/f1\", \"value\": 0.80, \"step\": 0}], "
      "\"params\": [{\"key\": \"depth\", \"value\": \"3\"}], \"tags\": [{\"key\": \"team\", \"value\": \"blue\"}]}}]}",
      "forest: val/f1=0.80 " FACTS_WORDS " params/depth~3 tags/team~'blue'" },
    /* runs/get */
    { "{\"run\": {" FACTS ", \"data\": {\"metrics\": [{\"key\": \"f1\", \"value\": 0.8}]}}}", "forest: f1=0.8 " FACTS_WORDS },
    /* mlflow runs describe: maps */
    { "{" FACTS ", \"data\": {\"metrics\": {\"f1\": 0.8}, \"params\": {\"depth\": \"3\"}}}",
      "forest: f1=0.8 " FACTS_WORDS " params/depth~3" },
    /* mlflow-export-import: every step of each metric */
    { "{\"system\": {}, \"mlflow\": {" FACTS ", \"params\": {\"depth\": \"3\"}, \"metrics\": {\"f1\": ["
      "{\"value\": 0.7, \"timestamp\": 1, \"step\": 1}, {\"value\": 0.9, \"timestamp\": 2, \"step\": 3}, "
      "{\"value\": 0.8, \"timestamp\": 3, \"step\": 2}]}, \"tags\": {\"mlflow.runName\": \"other\"}}}",
      "forest: f1=0.9 " FACTS_WORDS " params/depth~3" },
    /* What is no number comes as a word. */
    { "{\"runs\": [{\"info\": {\"run_uuid\": \"1a\"}, \"data\": {\"metrics\": [{\"key\": \"f1\", \"value\": \"NaN\"}, "
      "{\"key\": \"auc\", \"value\": \"Infinity\"}, {\"key\": \"mae\", \"value\": 1e-05}], "
      "\"tags\": [{\"key\": \"mlflow.runName\", \"value\": \"named by a tag\"}]}}]}",
      "named by a tag: f1=NaN auc=Infinity mae=1e-05 run_id~'1a'" },
    { "{\"runs\": [{\"info\": {\"run_id\": \"1a\", \"run_name\": \"a\"}, \"data\": {\"metrics\": [{\"key\": \"f1\", \"value\": 1}]}}, "
      "{\"info\": {\"run_id\": \"2b\", \"run_name\": \"a\"}, \"data\": {}}]}",
      "a / 1a: f1=1 run_id~'1a'; a / 2b: run_id~'2b'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "mlflow-json", cases[i].expected);
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.json",
                "{\"runs\": [{" FACTS ", \"data\": {\"metrics\": [{\"key\": \"f1\", \"value\": 0.8}, {\"value\": 3}, 7, "
                "{\"key\": \"auc\", \"value\": [1]}], \"tags\": [{\"key\": \"mlflow.log-model.history\", \"value\": \"[]\"}]}, "
                "\"inputs\": {\"dataset_inputs\": []}}, "
                "{\"info\": {\"run_id\": \"2b\", \"lifecycle_stage\": \"deleted\"}}, {}, 3, "
                "{\"info\": {\"run_id\": \"3c\", \"run_name\": \"tree\", \"status\": \"RUNNING\"}, \"data\": 3}], "
                "\"next_page_token\": \"abc\"}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "forest: f1=0.8 " FACTS_WORDS "; tree: run_id~'3c' status~'RUNNING'");
  stage_check_notice (table, "one page of an answer");
  stage_check_notice (table, "1 run did not finish");
  stage_check_left_out (table, "artifact_uri", "where the files of the run lie");
  stage_check_left_out (table, "inputs", "data sets");
  stage_check_left_out (table, "metrics", "not written as MLflow writes it");
  stage_check_left_out (table, "auc", "not written as MLflow writes it");
  stage_check_left_out (table, "2b", "was deleted in MLflow");
  stage_check_left_out (table, "a run", "does not say which run it is");
}

/* Not every list of runs is one of MLflow. */
static void
test_others (void)
{
  stage_check ("{\"runs\": [{\"model\": \"A\", \"accuracy\": 0.82}]}", "records", "A: accuracy=0.82");
  stage_check ("{\"runs\": [{\"name\": \"A\", \"info\": \"x\", \"accuracy\": 0.82}]}", "records", "A: accuracy=0.82 info~'x'");
}

static void
test_malformed (void)
{
  static const AssayResultsOptions options = { .layout = "mlflow-json" };
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) empty = NULL;

  g_assert_null (stage_read ("a.json", "{\"runs\": []}", &options, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no run of MLflow is in it");
  g_assert_null (stage_read ("a.json", "{\"run\": {\"info\": {\"run_id\": \"1a\"}}}", NULL, &empty));
  stage_check_error (empty, ASSAY_FORMAT_ERROR_NO_METRIC, "no column holds numbers");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/mlflow-json/forms", test_forms);
  g_test_add_func ("/formats/mlflow-json/said", test_said);
  g_test_add_func ("/formats/mlflow-json/others", test_others);
  g_test_add_func ("/formats/mlflow-json/malformed", test_malformed);

  return g_test_run ();
}
