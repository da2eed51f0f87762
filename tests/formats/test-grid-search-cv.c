#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

#define RECORDS "[{\"param_C\": 1, \"mean_test_score\": 0.8, \"params\": {\"C\": 1}}, " \
                "{\"param_C\": 2, \"mean_test_score\": 0.7, \"params\": {\"C\": 2}}]"

static void
test_models (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "{\"mean_fit_time\": [0.1, 0.2], \"param_C\": [1, 10], \"params\": [{\"C\": 1}, {\"C\": 10}], \"split0_test_score\": [0.8, 0.7], "
      "\"mean_test_score\": [0.80, NaN], \"std_test_score\": [0.1, 0.2], \"rank_test_score\": [1, 2]}",
      "C=1: mean_test_score=0.80 std_test_score~0.1 rank_test_score~1 mean_fit_time~0.1 param_C~1 split0_test_score~0.8; "
      "C=10: mean_test_score=NaN std_test_score~0.2 rank_test_score~2 mean_fit_time~0.2 param_C~10 split0_test_score~0.7" },
    /* Without columns of settings they stay what they are. */
    { "{\"params\": [{\"C\": 1}, {\"C\": 10}], \"mean_test_f1\": [0.8, 0.7]}",
      "C=1: mean_test_f1=0.8 params/C~1; C=10: mean_test_f1=0.7 params/C~10" },
    { RECORDS, "C=1: mean_test_score=0.8 param_C~1; C=2: mean_test_score=0.7 param_C~2" },
    { "param_C,param_kernel,params,mean_test_score,std_test_score\n1,,\"{'C': 0.1}\",0.80,0.01\n0.1,rbf,\"{'kernel': 'rbf'}\",0.7,\n",
      "C=1: mean_test_score=0.80 std_test_score~0.01 param_C~1 param_kernel~; "
      "C=0.1, kernel=rbf: mean_test_score=0.7 std_test_score~ param_C~0.1 param_kernel~'rbf'" },
    /* Arrays of NumPy that were turned into text. */
    { "{\"params\": [{\"C\": 1}, {\"C\": 2}], \"mean_test_score\": \"[0.90 0.8]\", \"rank_test_score\": \"[1\\n 2]\"}",
      "C=1: mean_test_score=0.90 rank_test_score~1 params/C~1; C=2: mean_test_score=0.8 rank_test_score~2 params/C~2" },
    { "{\"cv_results_\": {\"params\": [{\"C\": 1}], \"mean_test_score\": [0.8]}, \"best_score_\": 0.8}",
      "C=1: mean_test_score=0.8 params/C~1" },
    { "{\"mean_fit_time\": [1, 2], \"mean_test_score\": [0.8, 0.7]}",
      "candidate 1: mean_test_score=0.8 mean_fit_time~1; candidate 2: mean_test_score=0.7 mean_fit_time~2" },
    { "[{\"params\": \"{'C': 1}\", \"mean_test_score\": 0.8}, {\"params\": [3], \"mean_test_score\": {\"a\": 1}}, 7]",
      "params={'C': 1}: mean_test_score=0.8 params~'{'C': 1}'; params=(3): mean_test_score/a=1; candidate 3:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].text, "grid-search-cv", cases[i].expected);
}

static AssayDirection
get_direction (const AssayTable *table,
               const char       *name)
{
  return assay_column_get_direction (assay_table_find_column (table, name));
}

static void
test_columns (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"params\": [{\"C\": 1}], \"mean_test_neg_loss\": [-2], \"std_test_neg_loss\": [1], "
                                                      "\"rank_test_neg_loss\": [1], \"mean_train_mae\": [-1]}", NULL, &error);
  const AssayPairing *pairing;

  g_assert_no_error (error);
  g_assert_cmpint (get_direction (table, "mean_test_neg_loss"), ==, ASSAY_DIRECTION_HIGHER);
  g_assert_cmpint (get_direction (table, "mean_train_mae"), ==, ASSAY_DIRECTION_HIGHER);
  g_assert_cmpint (get_direction (table, "rank_test_neg_loss"), ==, ASSAY_DIRECTION_LOWER);
  pairing = assay_column_get_pairing (assay_table_find_column (table, "std_test_neg_loss"));
  g_assert_cmpint (pairing->kind, ==, ASSAY_PAIRING_STDDEV);
  g_assert_cmpstr (pairing->metric, ==, "mean_test_neg_loss");
}

static void
test_left_out (void)
{
  static const struct { const char *member; const char *what; const char *reason; } cases[] = {
    { "\"x\": 3", "x", "no list of one value for each" },
    { "\"x\": \"[0.1 ... 0.2]\"", "x", "no list of one value for each" },
    { "\"x\": \"words\"", "x", "no list of one value for each" },
    { "\"x\": [1]", "x", "has not as many values" },
    { "\"x\": \"[1 2 3]\"", "x", "has not as many values" },
    { "\"param_C\": [1, 2]", "params", "repeats the columns" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{%s, \"params\": [{\"C\": 1}, {\"C\": 2}], \"mean_test_score\": [0.8, 0.7]}",
                                               cases[i].member);
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", json, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (assay_table_get_n_rows (table), ==, 2);
      stage_check_left_out (table, cases[i].what, cases[i].reason);
    }
}

static void
test_others (void)
{
  static const char * const others[] = {
    "{\"params\": [{\"C\": 1}], \"mean_score\": [0.8]}",
    "{\"mean_test_score\": [0.8]}",
    "{\"mean_test_score\": 0.8, \"params\": {\"C\": 1}}",
    "{\"cv_results\": {\"A\": {\"f1\": 1}}}",
    "{}",
  };
  AssayResultsOptions options = { .layout = "grid-search-cv" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", others[i], &options, &error);

      g_test_message ("%s", others[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no cv_results_");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/grid-search-cv/models", test_models);
  g_test_add_func ("/formats/grid-search-cv/columns", test_columns);
  g_test_add_func ("/formats/grid-search-cv/left-out", test_left_out);
  g_test_add_func ("/formats/grid-search-cv/others", test_others);

  return g_test_run ();
}
