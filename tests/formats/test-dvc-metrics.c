#include "formats/layouts.h"

#include "stage.h"

#define REVISION(name, files) "\"" name "\": {\"data\": {" files "}}"
#define FILE(name, values) "\"" name "\": {\"data\": " values "}"

static void
test_revisions (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{" REVISION ("", FILE ("m.json", "{\"test\": {\"f1\": 0.70}, \"step\": 3}")) ", "
      REVISION ("main", FILE ("m.json", "{\"test\": {\"f1\": NaN}, \"step\": 2}")) "}",
      "workspace: test/f1=0.70 step~3; main: test/f1=NaN step~2" },
    /* Keys of two files, and a file that is one number. */
    { "{" REVISION ("main", FILE ("a.json", "{\"f1\": 0.7, \"acc\": 0.8}") ", " FILE ("b.json", "{\"f1\": 0.6}") ", "
                    FILE ("auc.txt", "0.9")) "}",
      "main: a.json/f1=0.7 acc=0.8 b.json/f1=0.6 auc.txt=0.9" },
    { "{" REVISION ("v1", FILE ("a.json", "{\"f1\": 0.7}")) ", " REVISION ("v2", FILE ("b.json", "{\"f1\": 0.6}")) "}",
      "v1: a.json/f1=0.7; v2: b.json/f1=0.6" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "dvc-metrics", cases[i].expected);
}

static void
test_errors (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.json", "{" REVISION ("main", FILE ("a.json", "{\"f1\": 0.7}") ", \"b.json\": {\"error\": {\"msg\": \"torn\"}}") ", "
                "\"old\": {\"error\": {\"type\": \"NoCommit\"}}, "
                "\"odd\": {\"error\": {}}, " REVISION ("bare", "") "}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "main: f1=0.7");
  g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 4);
  stage_check_left_out (table, "main: b.json", "DVC says: torn");
  stage_check_left_out (table, "old", "DVC says: NoCommit");
  stage_check_left_out (table, "odd", "DVC could not read it");
  stage_check_left_out (table, "bare", "has no metrics");
}

static void
test_nothing (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"main\": {\"error\": {\"msg\": \"no such revision\"}}}", NULL, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_METRIC, "no metrics of any. Of the first: DVC says: no such revision");
}

/* What only looks like it. */
static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "dvc-metrics" };
  static const char * const odd[] = { "[[1]]", "{\"a\": 1}", "{\"a\": {\"data\": 1}}", "{\"a\": {\"data\": {\"b\": 1}}}", "{}" };

  stage_check ("{\"A\": {\"error\": 0.1}, \"B\": {\"error\": 0.2}}", "metrics", "A: error=0.1; B: error=0.2");
  stage_check ("{\"A\": {\"data\": {\"f1\": 0.1}}, \"B\": {\"data\": {\"f1\": 0.2}}}", "metrics", "A: data/f1=0.1; B: data/f1=0.2");

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", odd[i], &options, &error);
      int code = i == 0 ? ASSAY_FORMAT_ERROR_LAYOUT : ASSAY_FORMAT_ERROR_NO_METRIC;

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
  g_test_add_func ("/formats/dvc-metrics/revisions", test_revisions);
  g_test_add_func ("/formats/dvc-metrics/errors", test_errors);
  g_test_add_func ("/formats/dvc-metrics/nothing", test_nothing);
  g_test_add_func ("/formats/dvc-metrics/not-ours", test_not_ours);

  return g_test_run ();
}
