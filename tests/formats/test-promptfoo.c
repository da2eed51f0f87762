#include "formats/layouts.h"

#include "stage.h"

#define PROMPT(provider, label, metrics) "{\"provider\": \"" provider "\", \"label\": \"" label "\", \"id\": \"p\", \"metrics\": {" metrics "}}"
#define FILE_OF(prompts) "{\"evalId\": \"e\", \"results\": {\"version\": 3, \"prompts\": [" prompts "], \"results\": []}, \"config\": {}}"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { FILE_OF (PROMPT ("gpt", "p", "\"testPassCount\": 3, \"testFailCount\": 1, \"score\": 3, \"cost\": 0.0020")),
      "gpt: pass_rate=0.75 cost=0.0020 tests~4 metrics/testPassCount~3 metrics/testFailCount~1 metrics/score~3 provider~'gpt'" },
    { FILE_OF (PROMPT ("gpt", "p", "\"cost\": 1") "," PROMPT ("claude", "p", "\"cost\": 2")),
      "gpt: cost=1 provider~'gpt'; claude: cost=2 provider~'claude'" },
    /* Several prompts: the first line of each tells them apart. */
    { FILE_OF (PROMPT ("gpt", "p\\nmore", "\"cost\": 1") "," PROMPT ("gpt", "q", "\"cost\": 2")),
      "gpt / p: cost=1 provider~'gpt' prompt_id~'p'; gpt / q: cost=2 provider~'gpt' prompt_id~'p'" },
    /* Named scores are sums, and means where it is said of how many. */
    { FILE_OF (PROMPT ("gpt", "p", "\"namedScores\": {\"a\": 3, \"b\": 2}, \"namedScoresCount\": {\"a\": 4}")),
      "gpt: namedScores/a=0.75 namedScores/b=2 provider~'gpt'" },
    { "{\"results\": {\"version\": 2, \"stats\": {}, \"table\": {\"head\": {\"prompts\": [" PROMPT ("gpt", "p", "\"cost\": 1") "]}}}}",
      "gpt: cost=1 provider~'gpt'" },
    { FILE_OF ("{\"label\": \"only\", \"metrics\": {\"cost\": 1, \"testPassCount\": \"x\"}}"),
      "only: cost=1 metrics/testPassCount~'x'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "promptfoo", cases[i].expected);
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", FILE_OF (PROMPT ("gpt", "p", "\"testPassCount\": 3, \"testErrorCount\": 1, "
                                                                       "\"totalLatencyMs\": 9")), NULL, &error);
  g_autofree char *roles = NULL;

  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "pass_rate higher; totalLatencyMs lower; tests = samples of pass_rate");
  stage_check_notice (table, "gpt: 1 of 4 tests ended with an error");
  stage_check_notice (table, "pass_rate is computed");
  stage_check_left_out (table, "results", "single answers");
}

static void
test_refused (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", FILE_OF (""), NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "a file of promptfoo without “prompts”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/promptfoo/models", test_models);
  g_test_add_func ("/formats/promptfoo/said", test_said);
  g_test_add_func ("/formats/promptfoo/refused", test_refused);

  return g_test_run ();
}
