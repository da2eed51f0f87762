#include "formats/layouts.h"

#include <string.h>

#include "base/limits.h"
#include "stage.h"

#define METRICS(values) "\"data\": {\"metrics\": {\"m.json\": {\"data\": " values "}}}"

static void
test_rows (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "[{\"rev\": \"workspace\", " METRICS ("{\"f1\": 0.70}") ", \"experiments\": null},"
      " {\"rev\": \"0123456789abcdef\", \"name\": \"main\", " METRICS ("{\"f1\": 0.8}") "},"
      " {\"rev\": \"fedcba9876543210\", " METRICS ("{\"f1\": NaN}") "}]",
      "workspace: f1=0.70 rev~'workspace'; main: f1=0.8 rev~'0123456789abcdef'; fedcba9: f1=NaN rev~'fedcba9876543210'" },
    /* An experiment with checkpoints, one without a name, one that waits. */
    { "[{\"rev\": \"workspace\", " METRICS ("{\"f1\": 0.7}") ", \"experiments\": ["
      "{\"name\": \"exp-a\", \"revs\": [{\"rev\": \"1111111111\", " METRICS ("{\"f1\": 0.6}") "}, {\"rev\": \"2222222222\", " METRICS ("{\"f1\": 0.5}") "}]},"
      "{\"revs\": [{\"rev\": \"3333333333\", " METRICS ("{\"f1\": 0.4}") "}], \"executor\": {\"state\": \"Success\"}},"
      "{\"name\": \"exp-q\", \"revs\": [{\"rev\": \"4444444444\", \"data\": {\"metrics\": null}}]},"
      "{\"name\": \"exp-n\", \"revs\": null}, null]}]",
      "workspace: f1=0.7 rev~'workspace'; exp-a: f1=0.6 rev~'1111111111'; exp-a 2222222: f1=0.5 rev~'2222222222'; "
      "3333333: f1=0.4 rev~'3333333333' state~'Success'" },
    { "[{\"rev\": \"a\", \"data\": {\"timestamp\": \"2024-01-02\", \"metrics\": {\"m\": {\"data\": {\"acc\": 1}}},"
      " \"params\": {\"p.yaml\": {\"data\": {\"lr\": 0.1, \"train\": {\"depth\": 3}}}, \"q.yaml\": {\"data\": {\"lr\": 0.2}}}}}]",
      "a: acc=1 rev~'a' timestamp~'2024-01-02' params/p.yaml/lr~0.1 params/train/depth~3 params/q.yaml/lr~0.2" },
    /* As it was before DVC 3. */
    { "{\"workspace\": {\"baseline\": {" METRICS ("{\"f1\": 0.7}") "}}, \"0123456789abcdef\": {\"baseline\": {\"data\": {\"name\": \"main\","
      " \"metrics\": {\"m\": {\"data\": {\"f1\": 0.8}}}}}, \"fedcba9876543210\": {\"data\": {\"name\": \"exp-a\", \"metrics\": "
      "{\"m\": {\"data\": {\"f1\": 0.9}}}}}}}",
      "workspace: m.json/f1=0.7 rev~'workspace'; main: m/f1=0.8 rev~'0123456789abcdef'; exp-a: m/f1=0.9 rev~'fedcba9876543210'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "dvc-experiments", cases[i].expected);
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table =
    stage_read ("a.json", "[{\"rev\": \"workspace\", \"data\": {\"deps\": {}, \"outs\": {}, \"meta\": null, \"metrics\": {\"m\": {\"data\": {\"f1\": 0.7}}}},"
                "\"experiments\": [{\"name\": \"exp-r\", \"executor\": {\"state\": \"Running\"}, \"revs\": [{\"rev\": \"111\", " METRICS ("{\"f1\": 0.6}") "}]},"
                "{\"name\": \"exp-e\", \"revs\": [{\"rev\": \"222\", \"error\": {\"msg\": \"torn\", \"type\": \"T\"}}]},"
                "{\"name\": \"exp-f\", \"revs\": [{\"rev\": \"333\", \"data\": {\"metrics\": {\"m\": {\"error\": {\"msg\": \"gone\"}}}}}]},"
                "{\"name\": \"exp-q\", \"revs\": [{\"rev\": \"444\", \"data\": {\"metrics\": {}}}]}]}]", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
  stage_check_left_out (table, "exp-e", "DVC says: torn");
  stage_check_left_out (table, "exp-f", "DVC says: gone");
  stage_check_left_out (table, "exp-q", "has no metrics");
  stage_check_left_out (table, "deps", "is about the files");
  stage_check_notice (table, "1 experiment did not finish with success (exp-r: Running)");
}

static void
test_refused (void)
{
  g_autofree char *name = g_strnfill (ASSAY_LIMIT_NAME_BYTES + 1, 'x');
  g_autofree char *json = g_strdup_printf ("[{\"rev\": \"a\", \"name\": \"%s\", " METRICS ("{\"f1\": 1}") "}]", name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) limit = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "[{\"rev\": \"a\", \"error\": {\"msg\": \"torn\"}}]", NULL, &error);
  g_autoptr(AssayTable) other = stage_read ("a.json", json, NULL, &limit);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_METRIC, "Of the first: DVC says: torn");
  g_assert_null (other);
  stage_check_error (limit, ASSAY_FORMAT_ERROR_LIMIT, "a model name of 4097 bytes");
}

static void
test_not_ours (void)
{
  static const AssayResultsOptions options = { .layout = "dvc-experiments" };
  static const char * const odd[] = { "[[1]]", "[1, null]", "{\"a\": 1}", "{\"a\": {\"b\": 1}}", "[{\"rev\": 1, \"data\": [1], \"experiments\": 3}]", "{}" };

  stage_check ("[{\"rev\": \"a\", \"f1\": 0.7}]", "records", "record 1: f1=0.7 rev~'a'");
  stage_check ("{\"A\": {\"baseline\": 0.1}, \"B\": {\"baseline\": 0.2}}", "metrics", "A: baseline=0.1; B: baseline=0.2");

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", odd[i], &options, &error);

      g_test_message ("%s", odd[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_NO_METRIC, "no metrics of any");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/dvc-experiments/rows", test_rows);
  g_test_add_func ("/formats/dvc-experiments/left-out", test_left_out);
  g_test_add_func ("/formats/dvc-experiments/refused", test_refused);
  g_test_add_func ("/formats/dvc-experiments/not-ours", test_not_ours);

  return g_test_run ();
}
