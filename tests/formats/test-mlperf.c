#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

#define RUN "\"Submitter\": \"X\", \"Model\": \"A\", \"Platform\": \"P\""

static void
test_models (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "[{" RUN ", \"Scenario\": \"Offline\", \"Accuracy\": \"acc: 76.000\", \"Nodes\": 1, \"Performance_Result\": 21.30, "
      "\"Performance_Units\": \"Samples/s\"}, "
      "{" RUN ", \"Scenario\": \"Single\", \"Accuracy\": \"R1: 31.4  R2: 5\", \"Performance_Result\": 4, \"Performance_Units\": \"Latency (ms)\"}]",
      "A / P / Offline: Performance_Result (Samples/s)=21.30 acc=76.000 Submitter~'X' Model~'A' Platform~'P' Scenario~'Offline' "
      "Accuracy~'acc: 76.000' Nodes~1 Performance_Units~'Samples/s'; "
      "A / P / Single: Performance_Result (Latency (ms))=4 R1=31.4 R2=5 Submitter~'X' Model~'A' Platform~'P' Scenario~'Single' "
      "Accuracy~'R1: 31.4  R2: 5' Performance_Units~'Latency (ms)'" },
    { "{\"0\": {\"Organization\": \"X\", \"Scenario\": \"Offline\", \"Result\": 3, \"Units\": null}}",
      "Offline: Result=3 Organization~'X' Scenario~'Offline' Units~null" },
    { "Organization,Model,Scenario,Result,Units,Accuracy\nX,A,Offline,3.50,Samples/s,mAP: 40\n",
      "A / Offline: Result (Samples/s)=3.50 mAP=40 Organization~'X' Model~'A' Scenario~'Offline' Units~'Samples/s' Accuracy~'mAP: 40'" },
    /* Texts that are no pairs stay what they are. */
    { "[{\"Submitter\": 1, \"Scenario\": 2, \"Result\": {\"a\": 3}, \"Accuracy\": \"a b: 3\"}, 4]",
      "record 1: Result/a=3 Submitter~1 Scenario~2 Accuracy~'a b: 3'" },
    { "[{\"Submitter\": \"X\", \"Scenario\": \"S\", \"Result\": 3, \"Accuracy\": \"a: 1 b: x\"}]",
      "S: Result=3 a=1 Submitter~'X' Scenario~'S' Accuracy~'a: 1 b: x'" },
    { "[{\"Submitter\": \"X\", \"Scenario\": \"S\", \"Result\": 3, \"Accuracy\": \": 1\"}]",
      "S: Result=3 Submitter~'X' Scenario~'S' Accuracy~': 1'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].text, "mlperf", cases[i].expected);
}

static void
test_directions (void)
{
  static const struct { const char *units; AssayDirection direction; } cases[] = {
    { "Samples/s", ASSAY_DIRECTION_HIGHER }, { "Tokens/s", ASSAY_DIRECTION_HIGHER }, { "Streams", ASSAY_DIRECTION_HIGHER },
    { "Latency (ms)", ASSAY_DIRECTION_LOWER }, { "Watts", ASSAY_DIRECTION_LOWER }, { "millijoules", ASSAY_DIRECTION_LOWER },
    { "parts", ASSAY_DIRECTION_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("[{" RUN ", \"Scenario\": \"S\", \"Result\": 3, \"Units\": \"%s\"}]", cases[i].units);
      g_autofree char *column = g_strdup_printf ("Result (%s)", cases[i].units);
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", text, NULL, &error);

      g_test_message ("%s", text);
      g_assert_no_error (error);
      g_assert_cmpint (assay_column_get_direction (assay_table_find_column (table, column)), ==, cases[i].direction);
    }
}

static void
test_flags (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "[{" RUN ", \"Scenario\": \"S\", \"Result\": 3, \"errors\": 2, \"inferred\": \"0\"}, "
                                                      "{" RUN ", \"Scenario\": \"T\", \"Result\": 3, \"errors\": 0, \"inferred\": \"1\"}, 7]",
                                            NULL, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "1 submission has errors");
  stage_check_notice (table, "1 result was not measured but inferred");
  stage_check_left_out (table, "a record", "a value where a record");
}

/* What is said of columns holds for the table, in which other files have metrics under common names. */
static void
test_beside_others (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  stage_write (stage, "a.json", "[{\"Organization\": \"X\", \"Scenario\": \"S\", \"Result\": 3, \"Accuracy\": \"acc: 7\"}]");
  stage_write (stage, "b.csv", "model,Accuracy\nB,0.9\n");
  table = stage_open (stage, "a.json b.csv", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "S: Result=3 acc=7 Accuracy='acc: 7' Organization~'X' Scenario~'S'; B: Accuracy=0.9");
}

static void
test_others (void)
{
  static const char * const others[] = {
    "[{\"Scenario\": \"S\", \"Result\": 3}]", "[{\"Submitter\": \"X\", \"Result\": 3}]", "[{\"Submitter\": \"X\", \"Scenario\": \"S\"}]",
    "[1]", "{}", "{\"Submitter\": \"X\", \"Scenario\": \"S\", \"Result\": 3}",
  };
  AssayResultsOptions options = { .layout = "mlperf" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", others[i], &options, &error);

      g_test_message ("%s", others[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no summary of MLPerf");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/mlperf/models", test_models);
  g_test_add_func ("/formats/mlperf/directions", test_directions);
  g_test_add_func ("/formats/mlperf/flags", test_flags);
  g_test_add_func ("/formats/mlperf/beside-others", test_beside_others);
  g_test_add_func ("/formats/mlperf/others", test_others);

  return g_test_run ();
}
