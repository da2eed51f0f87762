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
    /* Early files, and the inner object saved alone. */
    { "{\"results\": {\"t\": {\"acc,none\": 0.50, \"acc_stderr,none\": 0.01, \"alias\": \"t\"}}, \"versions\": {\"t\": 1}, "
      "\"config\": {\"model\": \"hf\", \"model_args\": \"pretrained=org/m\", \"limit\": null}}",
      "org/m: t/acc=0.50 t/acc_stderr~0.01 config/model~'hf' config/model_args~'pretrained=org/m' config/limit~null t/version~1" },
    { "{\"t\": {\"acc,none\": 0.5}}", "forest: t/acc=0.5" },
    { "{\"results\": {\"t\": {\"acc,none\": 0.5}}}", "forest: t/acc=0.5" },
    /* A filter that is one stays in the name. */
    { "{\"gsm8k\": {\"exact_match,strict-match\": 0.3, \"exact_match_stderr,strict-match\": 0.1, "
      "\"exact_match,flexible-extract\": 0.4, \"exact_match_stderr,flexible-extract\": \"N/A\"}}",
      "forest: gsm8k/exact_match,strict-match=0.3 gsm8k/exact_match,flexible-extract=0.4 "
      "gsm8k/exact_match_stderr,strict-match~0.1" },
    /* The name that is told beats the arguments; a revision belongs to it. */
    { "{\"results\": {\"t\": {\"acc,none\": 0.5}}, \"model_name\": \"org/m\", \"config\": {\"model_revision\": \"step7\"}}",
      "org/m@step7: t/acc=0.5 config/model_revision~'step7' model_name~'org/m'" },
    { "{\"results\": {\"t\": {\"acc,none\": 0.5}}, \"model_name\": \"\", \"config\": {\"model\": \"hf\"}}",
      "forest: t/acc=0.5 config/model~'hf' model_name~" },
    /* How many shots is said for each task. */
    { "{\"results\": {\"t\": {\"acc,none\": 0.5}}, \"n-shot\": {\"t\": 5}}", "forest: t/acc=0.5 t/n-shot~5" },
    { "{\"results\": {\"t\": {\"acc,none\": 0.5}}, \"n-shot\": {\"t\": 5, \"u\": 0}}",
      "forest: t/acc=0.5 t/n-shot~5 u/n-shot~0" },
    { "{\"t\": {\"acc,none\": NaN, \"ppl,none\": null}}", "forest: t/acc=NaN t/ppl=null" },
    { "{\"t\": {\"sample_len\": 40, \"acc,none\": 0.5}}", "forest: t/acc=0.5 t/sample_len~40" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "lm-eval", cases[i].expected);
}

/* Groups, then tasks that stand alone, then groups within groups, then what they are made of. */
static void
test_order (void)
{
  stage_check ("{\"results\": {\"part\": {\"acc,none\": 1}, \"sub\": {\"acc,none\": 2}, \"alone\": {\"acc,none\": 3}, "
               "\"whole\": {\"acc,none\": 4}}, \"group_subtasks\": {\"whole\": [\"sub\"], \"sub\": [\"part\"], \"alone\": []}}",
               "lm-eval", "forest: whole/acc=4 alone/acc=3 sub/acc=2 part/acc=1");
  stage_check ("{\"results\": {\"part\": {\"acc,none\": 1, \"alias\": \" - part\"}, \"alone\": {\"acc,none\": 3}, "
               "\"whole\": {\"acc,none\": 4, \"alias\": \"whole\"}}, \"groups\": {\"whole\": {\"acc,none\": 4}}}",
               "lm-eval", "forest: whole/acc=4 alone/acc=3 part/acc=1");
}

static AssayTable *
open_table (const char *json)
{
  g_autoptr(GError) error = NULL;
  AssayTable *table = stage_read ("forest.json", json, NULL, &error);

  g_assert_no_error (error);

  return table;
}

static void
test_roles (void)
{
  static const char * const cases[][2] = {
    { "{\"results\": {\"t\": {\"odd,none\": 5, \"odd_stderr,none\": 1}}, \"higher_is_better\": {\"t\": {\"odd\": false}}, "
      "\"n-samples\": {\"t\": {\"original\": 9, \"effective\": 9}}}",
      "t/odd lower!; t/odd_stderr = stderr of t/odd; t/n_samples = samples of all" },
    { "{\"results\": {\"g\": {\"odd,none\": 5}, \"t\": {\"odd,none\": 4}}, \"groups\": {\"g\": {}}, "
      "\"higher_is_better\": {\"g\": {\"odd\": null}}, "
      "\"configs\": {\"t\": {\"metric_list\": [{\"metric\": \"odd\", \"higher_is_better\": true}]}}}",
      "g/odd higher!; t/odd higher!" },
    { "{\"results\": {\"t\": {\"acc,none\": 5, \"odd,none\": 1}}, \"configs\": {\"t\": {\"metric_list\": 7}}, "
      "\"higher_is_better\": []}",
      "t/acc higher; t/odd" },
    { "{\"t\": {\"exact_match,get-answer\": 1, \"exact_match_stderr,get-answer\": 0.5}}",
      "t/exact_match,get-answer higher; t/exact_match_stderr,get-answer = stderr of t/exact_match,get-answer" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = open_table (cases[i][0]);
      g_autofree char *roles = stage_describe_roles (table);

      g_assert_cmpstr (roles, ==, cases[i][1]);
    }
}

static void
test_subsets (void)
{
  g_autoptr(AssayTable) counted = open_table ("{\"results\": {\"t\": {\"acc,none\": 1}}, \"model_name\": \"m\", "
                                              "\"n-samples\": {\"t\": {\"original\": 90, \"effective\": 10}}}");
  g_autoptr(AssayTable) limited = open_table ("{\"results\": {\"t\": {\"acc,none\": 1}}, \"model_name\": \"m\", "
                                              "\"config\": {\"limit\": 100.0}}");

  stage_check_notice (counted, "m: the scores of 1 task are of a subset of its samples: t (10 of 90)");
  stage_check_notice (limited, "m: the run was limited (limit 100.0)");
}

static void
test_left_out (void)
{
  g_autoptr(AssayTable) table = open_table ("{\"results\": {\"t\": {\"acc,none\": 1, \"acc_stderr,none\": \"N/A\", "
                                            "\"note,none\": \"well\", \"parts\": {\"a\": 1}, \"alias\": \"t\"}}, "
                                            "\"groups\": {}, \"configs\": {}, \"pretty_env_info\": \"x\", "
                                            "\"chat_template\": \"a\\nb\", \"odd\": [1]}");
  g_autofree char *words = stage_describe (table);

  g_assert_cmpstr (words, ==, "forest: t/acc=1");
  stage_check_left_out (table, "acc_stderr", "nothing is known");
  stage_check_left_out (table, "note,none", "words");
  stage_check_left_out (table, "parts", "parts of a task");
  stage_check_left_out (table, "alias", "name");
  stage_check_left_out (table, "groups", "repeats");
  stage_check_left_out (table, "pretty_env_info", "machine");
  stage_check_left_out (table, "chat_template", "several lines");
  stage_check_left_out (table, "odd", "none");
}

/* Several runs of one model make one row. */
static void
test_join (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  stage_write (stage, "a.json", "{\"results\": {\"t\": {\"acc,none\": 0.5}}, \"model_name\": \"m\", "
                                "\"n-shot\": {\"t\": 5}, \"date\": 1, \"config\": {\"batch_size\": 8}}");
  stage_write (stage, "b.json", "{\"results\": {\"u\": {\"acc,none\": 0.6}}, \"model_name\": \"m\", "
                                "\"n-shot\": {\"u\": 0}, \"date\": 2, \"config\": {\"batch_size\": 16}}");
  table = stage_open (stage, "a.json b.json", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "m: t/acc=0.5 u/acc=0.6 t/n-shot~5 model_name~'m' u/n-shot~0");
}

static void
test_refused (void)
{
  static const AssayResultsOptions options = { .layout = "lm-eval" };
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", "{\"results\": {}, \"configs\": {}, \"versions\": {}}", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no task in it has scores");
  g_clear_error (&error);

  g_assert_null (stage_read ("a.json", "[[1]]", &options, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "this one holds");
}

static void
test_not_taken (void)
{
  stage_check ("{\"A\": {\"acc\": 0.5}, \"B\": {\"acc\": 0.6}}", "metrics", "A: acc=0.5; B: acc=0.6");
  stage_check ("{\"A\": {\"acc,macro\": 0.5}, \"B\": {\"acc,macro\": 0.6}}", "metrics", "A: acc,macro=0.5; B: acc,macro=0.6");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/lm-eval/models", test_models);
  g_test_add_func ("/formats/lm-eval/order", test_order);
  g_test_add_func ("/formats/lm-eval/roles", test_roles);
  g_test_add_func ("/formats/lm-eval/subsets", test_subsets);
  g_test_add_func ("/formats/lm-eval/left-out", test_left_out);
  g_test_add_func ("/formats/lm-eval/join", test_join);
  g_test_add_func ("/formats/lm-eval/refused", test_refused);
  g_test_add_func ("/formats/lm-eval/not-taken", test_not_taken);

  return g_test_run ();
}
