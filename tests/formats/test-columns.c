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
    { "{\"accuracy\": {\"A\": 0.80, \"B\": 0.9}, \"f1\": {\"A\": 0.7, \"B\": null}}",
      "A: accuracy=0.80 f1=0.7; B: accuracy=0.9 f1=null" },
    { "{\"accuracy\": {\"A\": 0.8, \"B\": NaN}}", "A: accuracy=0.8; B: accuracy=NaN" },
    { "{\"f1\": {\"A\": 0.7}, \"accuracy\": {\"A\": 0.8, \"B\": 0.9}}", "A: f1=0.7 accuracy=0.8; B: accuracy=0.9" },
    { "{\"f1\": {\"A\": \"0.7\", \"B\": \"n/a\"}, \"by\": {\"A\": \"x\"}, \"mae\": {\"A\": 3, \"B\": 4}}",
      "A: f1=0.7 mae=3 by~'x'; B: f1='n/a' mae=4" },
    { "{\"results\": {\"f1\": {\"A\": 0.7}, \"mae\": {\"A\": 3}}, \"seed\": 1}", "A: f1=0.7 mae=3" },
    /* Row numbers, as pandas writes them; those of a part of a table have gaps. */
    { "{\"model\": {\"0\": \"A\", \"1\": \"B\"}, \"mine\": {\"0\": 0.7, \"1\": 0.9}}", "A: mine=0.7; B: mine=0.9" },
    { "{\"name\": {\"7\": \"A\", \"3\": \"B\"}, \"mine\": {\"7\": 0.7, \"3\": 0.9}}", "A: mine=0.7; B: mine=0.9" },
    { "{\"kind\": {\"0\": \"x\", \"1\": \"y\"}, \"f1\": {\"0\": 0.7, \"1\": 0.9}}", "x: f1=0.7; y: f1=0.9" },
    { "{\"f1\": {\"0\": 0.7, \"1\": 0.9}, \"mae\": {\"0\": 1, \"1\": 2}}", "record 1: f1=0.7 mae=1; record 2: f1=0.9 mae=2" },
    { "{\"f1\": {\"A\": 0.7, \"A\": 0.1}, \"mae\": {\"A\": 3}}", "A: f1=0.7 mae=3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "columns", cases[i].expected);
}

static const AssayPairing *
get_pairing (const AssayTable *table,
             const char       *name)
{
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    if (g_str_equal (assay_column_get_name (assay_table_get_column (table, i)), name))
      return assay_column_get_pairing (assay_table_get_column (table, i));

  g_error ("no column “%s”", name);
}

/* The metric has an object of its own: what is the metric itself takes its name. */
static void
test_intervals (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json",
                                            "{\"AUC\": {\"A\": {\"auc\": 0.8, \"ci_low\": 0.7, \"ci_high\": 0.9}, "
                                            "\"B\": {\"auc\": 0.6, \"ci_low\": 0.5, \"ci_high\": 0.65}}, "
                                            "\"Brier\": {\"A\": 0.1, \"B\": 0.2}}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: AUC=0.8 Brier=0.1 AUC/ci_low~0.7 AUC/ci_high~0.9; "
                              "B: AUC=0.6 Brier=0.2 AUC/ci_low~0.5 AUC/ci_high~0.65");
  g_assert_cmpint (get_pairing (table, "AUC/ci_low")->kind, ==, ASSAY_PAIRING_LOW);
  g_assert_cmpint (get_pairing (table, "AUC/ci_high")->kind, ==, ASSAY_PAIRING_HIGH);
  g_assert_cmpstr (get_pairing (table, "AUC/ci_high")->metric, ==, "AUC");
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json",
                                            "{\"auc\": {\"A\": 0.8, \"B\": 0.7}, \"f1\": {\"A\": 0.6, \"B\": [1]}, "
                                            "\"test of A and B\": {\"chi\": 16.1}, \"mine\": {\"A\": 1, \"sum\": 2}, "
                                            "\"by\": \"me\"}", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: auc=0.8 f1=0.6 mine=1; B: auc=0.7");
  stage_check_left_out (table, "test of A and B", "its keys are none of the models");
  stage_check_left_out (table, "mine/sum", "is none of the models");
  stage_check_left_out (table, "by", "stands beside the columns");
  stage_check_left_out (table, "f1", "a list is not one value");
  stage_check_notice (table, "read as metrics");
}

static void
test_forced (void)
{
  AssayResultsOptions options = { .layout = "columns" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"x\": {\"A\": 1, \"B\": 2}, \"y\": {\"A\": 3}}", &options, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: x=1 y=3; B: x=2");
  g_clear_pointer (&table, assay_table_unref);

  table = stage_read ("a.json", "[[1]]", &options, &error);
  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "needs an object");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/columns/models", test_models);
  g_test_add_func ("/formats/columns/intervals", test_intervals);
  g_test_add_func ("/formats/columns/left-out", test_left_out);
  g_test_add_func ("/formats/columns/forced", test_forced);

  return g_test_run ();
}
