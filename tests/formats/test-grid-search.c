#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "[[{\"lr\": 0.10, \"depth\": 3}, 1.54, 0.460], [{\"lr\": 0.2, \"depth\": 3}, 1.5, NaN]]",
      "lr=0.10: value 1=1.54 value 2=0.460 params/lr~0.10 params/depth~3; lr=0.2: value 1=1.5 value 2=NaN params/lr~0.2 params/depth~3" },
    { "[[{\"lr\": 0.1}, 0.8], [{\"lr\": 0.2}, 0.7]]", "lr=0.1: score=0.8 params/lr~0.1; lr=0.2: score=0.7 params/lr~0.2" },
    { "[{\"parameters\": {\"loss\": 1}, \"f1\": 0.8}, {\"parameters\": {\"loss\": 2}, \"f1\": 0.7}]",
      "loss=1: f1=0.8 parameters/loss~1; loss=2: f1=0.7 parameters/loss~2" },
    { "{\"trials\": [{\"params\": {\"C\": 1}, \"f1\": 0.8}], \"n\": 1}", "C=1: f1=0.8 params/C~1" },
    /* What stands first tells candidates apart, as much as it takes. */
    { "{\"results\": [{\"a\": 1, \"b\": 1, \"x\": 3}, {\"a\": 1, \"b\": 2, \"x\": 4}], \"best_result\": {\"a\": 1}}",
      "b=1: a=1 b=1 x=3; b=2: a=1 b=2 x=4" },
    { "{\"results\": [{\"f1\": 0.7, \"a\": 1}, {\"f1\": 0.8, \"a\": 2}], \"best\": {\"a\": 1}}",
      "candidate 1: f1=0.7 a=1; candidate 2: f1=0.8 a=2" },
    { "[[{\"lr\": 0.1}, 1, {\"f1\": 2}, \"x\", [1]], [3], 4, [{}, 0.7, 0.8]]",
      "lr=0.1: value 1=1 value 2/f1=2 value 3~'x' params/lr~0.1; candidate 4: value 1=0.7 value 2=0.8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "grid-search", cases[i].expected);
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"results\": [[{\"lr\": 0.1}, 1, 2], 3], \"best\": 0.1}", NULL, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "“value 1”");
  stage_check_left_out (table, "best", "stands beside the candidates");
  stage_check_left_out (table, "a record", "is not written as the other candidates");
}

static void
test_others (void)
{
  static const char * const others[] = {
    "[{\"model\": \"A\", \"params\": {\"C\": 1}, \"f1\": 0.8}]",
    "[{\"params\": {\"C\": 1}, \"by\": \"x\"}]",
    "[{\"C\": 1, \"f1\": 0.8}]",
    "{\"results\": [{\"C\": 1, \"f1\": 0.8}]}",
    "{\"results\": {\"A\": {\"params\": {\"C\": 1}, \"f1\": 0.8}}, \"best\": {}}",
    "[[1, 2]]",
    "[]",
  };
  AssayResultsOptions options = { .layout = "grid-search" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", others[i], &options, &error);

      g_test_message ("%s", others[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no list of candidates");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/grid-search/models", test_models);
  g_test_add_func ("/formats/grid-search/said", test_said);
  g_test_add_func ("/formats/grid-search/others", test_others);

  return g_test_run ();
}
