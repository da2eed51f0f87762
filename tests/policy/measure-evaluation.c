/* Prints how long a moving threshold takes over 1,000,000 models with 1 and with 3 rules, and what sensitivity costs. */

#include "policy/sensitivity.h"
#include "small-table.h"

#include "table/table-builder.h"

#define N_ROWS  1000000
#define N_MOVES 200

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
print_times (const char *what,
             gint64     *times,
             guint       n)
{
  qsort (times, n, sizeof (gint64), compare_times);
  g_print ("%-34s median %" G_GINT64_FORMAT " us, 99th percentile %" G_GINT64_FORMAT " us\n", what, times[n / 2],
           times[n * 99 / 100]);
}

static AssayTable *
make_table (void)
{
  static const char *const names[] = { "a", "b", "c" };
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GRand) random = g_rand_new_with_seed (1);

  assay_table_builder_begin_source (builder, "big.json", "big.json");
  for (guint row = 0; row < N_ROWS; row++)
    {
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      for (guint i = 0; i < 3; i++)
        {
          guint column;

          g_assert_true (assay_table_builder_column (builder, names[i], -1, &column, NULL));
          assay_table_builder_number (builder, column, g_rand_double (random), NULL, 0);
        }
    }
  assay_table_builder_end_source (builder, "test", "Test", "", 0);

  return assay_table_builder_end (builder);
}

static void
measure_moves (AssayTable *table,
               const char *rules,
               const char *what)
{
  g_autoptr(AssayPolicy) policy = small_policy (rules);
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  gint64 times[N_MOVES];

  for (guint i = 0; i < N_MOVES; i++)
    {
      g_autofree char *approve = g_strdup_printf ("0.%03u", 300 + i);
      g_autoptr(AssayRule) rule = small_rule ("a", ASSAY_DIRECTION_HIGHER, approve, NULL);
      gint64 start = g_get_monotonic_time ();
      g_autoptr(AssayPolicy) moved = assay_policy_with_rule (assay_evaluation_get_policy (evaluation), 0, rule);
      AssayEvaluation *next = assay_evaluation_with_policy (evaluation, moved);

      assay_evaluation_unref (evaluation);
      evaluation = next;
      times[i] = g_get_monotonic_time () - start;
    }
  print_times (what, times, N_MOVES);
}

static void
measure_sensitivity (AssayTable *table,
                     const char *rules,
                     const char *flips,
                     const char *curve)
{
  g_autoptr(AssayPolicy) policy = small_policy (rules);
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  g_autoptr(AssaySensitivity) sensitivity = assay_sensitivity_new (assay_evaluation_get_column (evaluation, 0));
  double thresholds[200];
  guint approved[200];
  gint64 times[N_MOVES], curve_times[20];

  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    thresholds[i] = i / 200.0;
  for (guint i = 0; i < N_MOVES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      AssayFlip down, up;

      assay_sensitivity_next_flips (sensitivity, evaluation, 0, &down, &up);
      times[i] = g_get_monotonic_time () - start;
      g_free (down.text);
      g_free (up.text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (curve_times); i++)
    {
      gint64 start = g_get_monotonic_time ();

      assay_sensitivity_curve (sensitivity, evaluation, 0, thresholds, G_N_ELEMENTS (thresholds), approved);
      curve_times[i] = g_get_monotonic_time () - start;
    }
  print_times (flips, times, N_MOVES);
  print_times (curve, curve_times, G_N_ELEMENTS (curve_times));
}

int
main (void)
{
  g_autoptr(AssayTable) table = make_table ();

  measure_moves (table, "{metric: a, direction: higher, approve: 0.5}", "one rule, threshold moves");
  measure_moves (table, "{metric: a, direction: higher, approve: 0.5}, {metric: b, direction: lower, approve: 0.5}, "
                 "{metric: c, direction: within, approve: [0.2, 0.8], reject: [0.1, 0.9]}", "three rules, threshold moves");
  measure_sensitivity (table, "{metric: a, direction: higher, approve: 0.5}, {metric: b, direction: lower, approve: 0.5}",
                       "next flips, two rules", "curve of 200 thresholds");
  measure_sensitivity (table, "{metric: a, direction: higher, approve: 0.5}, {metric: b, direction: lower, approve: -1}",
                       "next flips, nothing can flip", "curve, nothing can flip");

  return 0;
}
