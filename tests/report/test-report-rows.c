#include "report/report-rows.h"

#include <math.h>
#include <string.h>

#include "sample.h"

static const SampleModel models[] = {
  { "a", "0.81", "1" }, { "b", "0.75", "1" }, { "c", "0.95", "13" }, { "d", "0.10", "1" }, { "e", "x", NULL },
  { "f", "0.79", "1" }, { "g", NULL, "1" },
};

static char *
names_of (const AssayReportRows *rows)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < assay_report_rows_get_n_rows (rows); i++)
    {
      g_auto(AssayReportRow) row = { 0 };

      assay_report_rows_read (rows, i, &row);
      g_string_append (names, row.id);
    }

  return g_string_free (names, FALSE);
}

/* Waiting, not evaluable, approved, rejected; within each the best first. */
static void
test_order (void)
{
  static const struct { guint max_rows; const char *expected; } cases[] = {
    { 100, "fbegcad" }, { 3, "fbe" }, { 1, "f" }, { 0, "" },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, G_N_ELEMENTS (models));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayReportRows) rows = assay_report_rows_new (evaluation, cases[i].max_rows, 6);
      g_autofree char *names = names_of (rows);

      g_assert_cmpstr (names, ==, cases[i].expected);
    }
  sample_remove_folder (folder);
}

static void
test_row (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, G_N_ELEMENTS (models));
  g_autoptr(AssayReportRows) rows = assay_report_rows_new (evaluation, 100, 6);
  g_auto(AssayReportRow) f = { 0 };
  g_auto(AssayReportRow) e = { 0 };
  g_auto(AssayReportRow) c = { 0 };

  assay_report_rows_read (rows, 0, &f);
  g_assert_cmpuint (f.row, ==, 5);
  g_assert_cmpint (f.verdict, ==, ASSAY_VERDICT_NEEDS_DECISION);
  g_assert_cmpstr (f.values[0], ==, "0.79");
  g_assert_cmpstr (f.margin, ==, "−0.01");
  g_assert_cmpstr (f.reason, ==, "accuracy 0.79 is 0.01 below 0.80");

  assay_report_rows_read (rows, 2, &e);
  g_assert_cmpint (e.verdict, ==, ASSAY_VERDICT_NOT_EVALUABLE);
  g_assert_cmpstr (e.values[0], ==, "x");
  g_assert_cmpstr (e.values[1], ==, "missing");
  g_assert_cmpstr (e.margin, ==, "");
  for (guint i = 0; i < 3; i++)
    g_assert_true (isnan (e.numbers[i]));

  assay_report_rows_read (rows, 4, &c);
  g_assert_cmpstr (c.reason, ==, "accuracy 0.95 is 0.15 above 0.80");
  g_assert_cmpstr (c.further, ==, "only a warning: latency_ms 13 is 1 above 12");
  g_assert_cmpfloat (c.numbers[0], ==, 0.95);
  g_assert_cmpfloat (c.numbers[1], ==, 13);
  g_assert_cmpfloat_with_epsilon (c.numbers[2], 0.15, 1e-12);
  sample_remove_folder (folder);
}

static void
test_columns (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, G_N_ELEMENTS (models));
  g_autoptr(AssayReportRows) all = assay_report_rows_new (evaluation, 1, 6);
  g_autoptr(AssayReportRows) one = assay_report_rows_new (evaluation, 1, 1);

  g_assert_cmpuint (assay_report_rows_get_n_columns (all), ==, 2);
  g_assert_cmpuint (assay_report_rows_get_n_omitted (all), ==, 0);
  g_assert_cmpuint (assay_report_rows_get_n_columns (one), ==, 1);
  g_assert_cmpuint (assay_report_rows_get_n_omitted (one), ==, 1);
  g_assert_cmpstr (assay_column_get_name (assay_report_rows_get_column (one, 0)), ==, "accuracy");
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-rows/order", test_order);
  g_test_add_func ("/report-rows/row", test_row);
  g_test_add_func ("/report-rows/columns", test_columns);

  return g_test_run ();
}
