#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

#define GLUON "model,score_test,score_val,eval_metric,fit_time,stack_level,fit_order,num_features\n"
#define ALPACA ",win_rate,standard_error,n_wins,n_total,avg_length,length_controlled_winrate,lc_standard_error\n"

static void
test_models (void)
{
  stage_check (GLUON "A,-9.50,-9,rmse,3,1,2,40\nB,-8,,rmse,4,1,1,40\n", "leaderboard",
               "A: score_test=-9.50 score_val=-9 eval_metric~'rmse' fit_time~3 stack_level~1 fit_order~2 num_features~40; "
               "B: score_test=-8 score_val= eval_metric~'rmse' fit_time~4 stack_level~1 fit_order~1 num_features~40");
  stage_check (ALPACA "A,76.90,0.9,676,805,872,86.4,0.14\nB,5,,1,805,9,,\n", "leaderboard",
               "A: win_rate=76.90 length_controlled_winrate=86.4 standard_error~0.9 n_wins~676 n_total~805 avg_length~872 "
               "lc_standard_error~0.14; B: win_rate=5 length_controlled_winrate= standard_error~ n_wins~1 n_total~805 "
               "avg_length~9 lc_standard_error~");
  stage_check ("[{\"model\": \"A\", \"score_val\": 0.5, \"fit_order\": 1, \"stack_level\": [1]}, 4]", "leaderboard",
               "A: score_val=0.5 fit_order~1");
}

static void
check_pairing (const AssayTable *table,
               const char       *column,
               AssayPairingKind  kind,
               const char       *metric)
{
  const AssayPairing *pairing = assay_column_get_pairing (assay_table_find_column (table, column));

  g_assert_cmpint (pairing->kind, ==, kind);
  g_assert_cmpstr (pairing->metric, ==, metric);
}

static void
test_columns (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) alpaca = stage_read ("a.csv", ALPACA "A,76.9,0.9,676,805,1,86.4,0.14\n", NULL, &error);
  g_autoptr(AssayTable) gluon = stage_read ("a.csv", GLUON "A,-9.5,-9,rmse,3,1,2,40\n", NULL, &error);

  g_assert_no_error (error);
  check_pairing (alpaca, "standard_error", ASSAY_PAIRING_STDERR, "win_rate");
  check_pairing (alpaca, "lc_standard_error", ASSAY_PAIRING_STDERR, "length_controlled_winrate");
  check_pairing (alpaca, "n_total", ASSAY_PAIRING_SAMPLES, NULL);
  g_assert_cmpint (assay_column_get_direction (assay_table_find_column (gluon, "score_test")), ==, ASSAY_DIRECTION_HIGHER);
  g_assert_true (assay_column_is_stated (assay_table_find_column (gluon, "score_val")));
  stage_check_notice (gluon, "AutoGluon negates errors");
}

static void
test_others (void)
{
  static const char * const others[] = { "model,score_val\nA,1\n", ",win_rate,standard_error\nA,1,2\n", "[{\"model\": \"A\", \"f1\": 1}]" };
  AssayResultsOptions options = { .layout = "leaderboard" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.csv", others[i], &options, &error);

      g_test_message ("%s", others[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no leaderboard");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/leaderboard/models", test_models);
  g_test_add_func ("/formats/leaderboard/columns", test_columns);
  g_test_add_func ("/formats/leaderboard/others", test_others);

  return g_test_run ();
}
