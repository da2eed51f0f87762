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
    { "{\"results\": {\"t\": {\"acc\": 0.50, \"acc_stderr\": 0.01}}, \"versions\": {\"t\": 0}, "
      "\"config\": {\"model\": \"hf-causal\", \"model_args\": \"pretrained=org/m,revision=step3\", \"num_fewshot\": 5}}",
      "org/m@step3: t/acc=0.50 t/acc_stderr~0.01 t/num_fewshot~5 config/model~'hf-causal' "
      "config/model_args~'pretrained=org/m,revision=step3' t/version~0" },
    { "{\"results\": {\"t\": {\"acc\": 0.5}}, \"config\": {\"model\": \"gpt2\", \"model_args\": \"\", \"num_fewshot\": 0}}",
      "gpt2: t/acc=0.5 t/num_fewshot~0 config/model~'gpt2' config/model_args~" },
    /* Nothing but well-known tasks says what the file is. */
    { "{\"results\": {\"piqa\": {\"acc\": 0.5}, \"boolq\": {\"acc\": 0.6}}}", "forest: piqa/acc=0.5 boolq/acc=0.6" },
    { "{\"piqa\": {\"acc\": 0.5}, \"boolq\": {\"acc\": 0.6}}", "forest: piqa/acc=0.5 boolq/acc=0.6" },
    /* A task before the same with one of many prompts. */
    { "{\"results\": {\"t+a\": {\"acc\": 0.5, \"prompt_name\": \"a\"}, \"t\": {\"acc\": 0.6}}, \"versions\": {\"t+a\": 0}}",
      "forest: t/acc=0.6 t+a/acc=0.5 t+a/version~0" },
    { "{\"results\": {\"t\": {\"acc\": 0.5, \"details\": [{\"acc\": 1}]}}, \"versions\": {\"t\": 1.1}}",
      "forest: t/acc=0.5 t/version~1.1" },
    /* Merged by date. */
    { "{\"results\": {\"t\": {\"2022-07-07-20-56-59\": {\"acc\": 0.5}, \"2022-07-08-01-00-00\": {\"acc\": 0.7}}}, "
      "\"versions\": {\"t\": 0}}", "forest: t/acc=0.7 t/version~0" },
    /* One row for each checkpoint; a list that is too short leaves the cell empty. */
    { "{\"checkpoints\": [100, 200], \"tokens\": [1, 2], \"results\": {\"t\": {\"acc\": [0.5, 0.60], \"acc_stderr\": [0.1, 0.2]}, "
      "\"u\": {\"ppl\": [9]}}}",
      "forest checkpoint 100: t/acc=0.5 u/ppl=9 t/acc_stderr~0.1 checkpoint~100 tokens~1; "
      "forest checkpoint 200: t/acc=0.60 t/acc_stderr~0.2 checkpoint~200 tokens~2" },
    { "{\"checkpoints\": [{}], \"results\": {\"t\": {\"acc\": [[1]], \"ppl\": [3]}}}", "forest checkpoint ?: t/ppl=3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "lm-eval-old", cases[i].expected);
}

static void
test_roles (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"results\": {\"t\": {\"ppl\": 5, \"ppl_stderr\": 0.1, \"acc\": 0.5}}, "
                                                      "\"versions\": {\"t\": 0}, \"config\": {\"limit\": 10}}", NULL, &error);
  g_autofree char *roles = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "t/ppl lower; t/acc higher; t/ppl_stderr = stderr of t/ppl");
  stage_check_notice (table, "a: the run was limited (limit 10)");
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"results\": {\"t\": {\"2022-01-01\": {\"acc\": 1}, \"2022-01-02\": "
                                                      "{\"acc\": 2, \"task_name\": \"t\"}, \"odd\": 3}, \"u\": 7}, "
                                                      "\"versions\": {\"t\": 0}}", NULL, &error);

  g_assert_no_error (error);
  stage_check_left_out (table, "t/2022-01-01", "older");
  stage_check_left_out (table, "t/odd", "older");
  stage_check_left_out (table, "task_name", "words");
  stage_check_left_out (table, "u", "no object");
}

/* What people write themselves under "results" are models, whatever stands beside it. */
static void
test_not_taken (void)
{
  stage_check ("{\"results\": {\"A\": {\"acc\": 0.5}, \"B\": {\"acc\": 0.6}}, \"config\": {\"lr\": 0.1}}", "metrics",
               "A: acc=0.5; B: acc=0.6");
  stage_check ("{\"results\": {\"A\": {\"acc\": 0.5}, \"B\": {\"acc\": 0.6}}, \"versions\": {\"sklearn\": \"1.3\"}}", "metrics",
               "A: acc=0.5; B: acc=0.6");
}

static void
test_refused (void)
{
  static const AssayResultsOptions options = { .layout = "lm-eval-old" };
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", "{\"results\": {}}", &options, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no task in it has scores");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/lm-eval-old/models", test_models);
  g_test_add_func ("/formats/lm-eval-old/roles", test_roles);
  g_test_add_func ("/formats/lm-eval-old/left-out", test_left_out);
  g_test_add_func ("/formats/lm-eval-old/not-taken", test_not_taken);
  g_test_add_func ("/formats/lm-eval-old/refused", test_refused);

  return g_test_run ();
}
