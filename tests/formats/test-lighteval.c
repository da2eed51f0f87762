#include "formats/layouts.h"

#include "stage.h"

#define FILE_OF(general, results, rest) "{\"config_general\": {" general "}, \"results\": {" results "}" rest "}"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { FILE_OF ("\"model_name\": \"org/m\"", "\"s|t|5\": {\"acc\": 0.50, \"acc_stderr\": 0.1}, \"all\": {\"acc\": 0.5}", ""),
      "org/m: all/acc=0.5 s|t|5/acc=0.50 s|t|5/acc_stderr~0.1 config_general/model_name~'org/m'" },
    { FILE_OF ("", "\"s|m:a|5\": {\"acc\": 1}, \"s|m:_average|5\": {\"acc\": 2}, \"all\": {\"acc\": 3}", ""),
      "forest: all/acc=3 s|m:_average|5/acc=2 s|m:a|5/acc=1" },
    { FILE_OF ("\"model_config\": {\"model_name\": \"org/n\"}", "\"t\": {\"acc\": 1}", ", \"versions\": {\"t\": 2}"),
      "org/n: t/acc=1 config_general/model_config/model_name~'org/n' t/version~2" },
    { FILE_OF ("\"model_args\": \"pretrained=org/o\"", "\"t\": {\"acc\": 1}", ""),
      "org/o: t/acc=1 config_general/model_args~'pretrained=org/o'" },
    { FILE_OF ("\"model_name\": 7,", "\"t\": {\"acc\": 1,},", ","), "forest: t/acc=1 config_general/model_name~7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "lighteval", cases[i].expected);
}

static void
test_roles (void)
{
  static const char * const cases[][2] = {
    { FILE_OF ("", "\"all\": {\"odd\": 1}, \"t|0\": {\"odd\": 1, \"odd_stderr\": 2}",
               ", \"config_tasks\": {\"lighteval|t\": {\"name\": \"t\", \"effective_num_docs\": 3, \"original_num_docs\": 3, "
               "\"metric\": [{\"metric_name\": \"odd\", \"higher_is_better\": false}]}}"),
      "all/odd lower!; t|0/odd lower!; t|0/odd_stderr = stderr of t|0/odd; t|0/n_samples = samples of all" },
    { FILE_OF ("", "\"s|t|0\": {\"even\": 1, \"odd\": 1}",
               ", \"config_tasks\": {\"s|t\": {\"effective_num_docs\": -1, "
               "\"metrics\": [{\"metric_name\": [\"even\", \"odd\"], \"higher_is_better\": {\"even\": true, \"odd\": false}}]}}"),
      "s|t|0/even higher!; s|t|0/odd lower!" },
    { FILE_OF ("", "\"s|t|0\": {\"acc\": 1, \"odd\": 1}", ", \"config_tasks\": {\"s|t\": {\"metric\": [\"acc\", null]}}"),
      "s|t|0/acc higher; s|t|0/odd" },
    { FILE_OF ("", "\"t\": {\"odd\": 1}", ", \"config_tasks\": [{\"name\": \"t\"}]"), "t/odd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", cases[i][0], NULL, &error);
      g_autofree char *roles = NULL;

      g_assert_no_error (error);
      roles = stage_describe_roles (table);
      g_assert_cmpstr (roles, ==, cases[i][1]);
    }
}

static void
test_subsets (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", FILE_OF ("\"max_samples\": 5", "\"t|0\": {\"acc\": 1}", ""), NULL, &error);
  g_autoptr(AssayTable) counted = NULL;

  g_assert_no_error (error);
  stage_check_notice (table, "a: the run was limited (limit 5)");

  counted = stage_read ("a.json", FILE_OF ("", "\"t|0\": {\"acc\": 1}", ", \"config_tasks\": {\"t\": {\"effective_num_docs\": 5, "
                                           "\"original_num_docs\": 50}}"), NULL, &error);
  g_assert_no_error (error);
  stage_check_notice (counted, "a: the scores of 1 task are of a subset of its samples: t|0 (5 of 50)");
  stage_check_left_out (counted, "config_tasks", "set up");
}

static void
test_refused (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", FILE_OF ("", "", ""), NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "a file of lighteval, but no task in it has scores");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/lighteval/models", test_models);
  g_test_add_func ("/formats/lighteval/roles", test_roles);
  g_test_add_func ("/formats/lighteval/subsets", test_subsets);
  g_test_add_func ("/formats/lighteval/refused", test_refused);

  return g_test_run ();
}
