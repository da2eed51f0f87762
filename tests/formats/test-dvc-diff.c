#include "formats/layouts.h"

#include "stage.h"

static void
test_sides (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{\"m.json\": {\"test.f1\": {\"old\": 0.70, \"new\": 0.8, \"diff\": 0.1}, \"loss\": {\"old\": 0.5, \"new\": 0.4, \"diff\": -0.1}}}",
      "old: test.f1=0.70 loss=0.5; new: test.f1=0.8 loss=0.4" },
    { "{\"a\": {\"f1\": {\"old\": 0.7, \"new\": 0.8}}, \"b\": {\"f1\": {\"old\": 0.6, \"new\": null}}}",
      "old: a/f1=0.7 b/f1=0.6; new: a/f1=0.8 b/f1=null" },
    /* A metric that only one side has; a side that has none is no row. */
    { "{\"m\": {\"f1\": {\"new\": 0.8}, \"acc\": {\"old\": 0.7, \"new\": 0.6}}}", "old: acc=0.7; new: acc=0.6 f1=0.8" },
    { "{\"m\": {\"f1\": {\"old\": null, \"new\": 0.8}}}", "new: f1=0.8" },
    { "{\"diff\": {\"m\": {\"f1\": {\"old\": 0.7, \"new\": 0.8}}}, \"errors\": {}}", "old: f1=0.7; new: f1=0.8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "dvc-diff", cases[i].expected);
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.json", "{\"errors\": {}, \"diff\": {\"m\": {\"f1\": {\"old\": 0.7, \"new\": 0.8}, \"x\": {\"new\": [1]}}}}", NULL, &error);

  g_assert_no_error (error);
  stage_check_left_out (table, "diff", "is the difference of the two rows");
  stage_check_left_out (table, "errors", "could not read");
  stage_check_left_out (table, "x", "a list is not one value");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "dvc-diff" };
  static const char * const odd[] = { "[[1]]", "{\"a\": 1}", "{\"a\": [1]}", "{\"a\": {\"b\": 1}}", "{}" };

  stage_check ("{\"A\": {\"old\": 0.1, \"new\": 0.2}}", "metrics", "A: old=0.1 new=0.2");
  stage_check ("{\"A\": {\"f1\": {\"old\": 0.1, \"new\": 0.2, \"p\": 0.3}}}", "metrics", "A: f1/old=0.1 f1/new=0.2 f1/p=0.3");

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", odd[i], &options, &error);
      int code = i == 0 ? ASSAY_FORMAT_ERROR_LAYOUT : ASSAY_FORMAT_ERROR_NO_RESULTS;

      g_test_message ("%s", odd[i]);
      g_assert_null (table);
      g_assert_error (error, ASSAY_FORMAT_ERROR, code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/dvc-diff/sides", test_sides);
  g_test_add_func ("/formats/dvc-diff/left-out", test_left_out);
  g_test_add_func ("/formats/dvc-diff/not-ours", test_not_ours);

  return g_test_run ();
}
