#include "models/row-sorter.h"

#include "made.h"

#define MODELS "b score=0.7; a score=0.9; d score=0.2; c score=0.8"

/* Enough for names to be sorted in a worker. */
#define MANY 30000

static char *
rows_of (AssayRowSorter *sorter)
{
  GBytes *order = assay_row_sorter_get_order (sorter);
  const guint *rows = g_bytes_get_data (order, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_bytes_get_size (order) / sizeof (guint); i++)
    g_string_append_printf (text, "%u", rows[i]);

  return g_string_free (text, FALSE);
}

static void
assert_rows (AssayRowSorter *sorter,
             const char     *expected)
{
  g_autofree char *rows = rows_of (sorter);

  g_assert_cmpstr (rows, ==, expected);
}

static void
count (AssayRowSorter *sorter,
       guint          *n_changes)
{
  *n_changes += 1;
}

static void
test_sort (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.75", NULL);
  g_autoptr(AssayRowSorter) sorter = assay_row_sorter_new ();
  guint n_changes = 0;

  g_signal_connect (sorter, "changed", G_CALLBACK (count), &n_changes);
  assay_row_sorter_sort (sorter, "name", FALSE);
  g_assert_null (assay_row_sorter_get_order (sorter));

  assay_row_sorter_set_evaluation (sorter, evaluation);
  assert_rows (sorter, "0123");
  g_assert_cmpuint (n_changes, ==, 0);

  assay_row_sorter_sort (sorter, "name", TRUE);
  assert_rows (sorter, "2301");
  g_assert_cmpstr (assay_row_sorter_get_key (sorter), ==, "name");
  g_assert_true (assay_row_sorter_is_descending (sorter));
  g_assert_cmpuint (n_changes, ==, 1);

  assay_row_sorter_sort (sorter, "name", TRUE);
  assay_row_sorter_sort (sorter, "column:nowhere", TRUE);
  g_assert_cmpuint (n_changes, ==, 1);

  assay_row_sorter_sort (sorter, NULL, FALSE);
  assert_rows (sorter, "0123");
  g_assert_null (assay_row_sorter_get_key (sorter));
}

static void
test_follows_verdicts (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayEvaluation) high = made_evaluation (table, "score", "0.85", NULL);
  g_autoptr(AssayEvaluation) low = made_evaluation (table, "score", "0.6", NULL);
  g_autoptr(AssayRowSorter) sorter = assay_row_sorter_new ();
  GBytes *order;

  assay_row_sorter_set_evaluation (sorter, high);
  assay_row_sorter_sort (sorter, "verdict", FALSE);
  assert_rows (sorter, "1023");
  assay_row_sorter_set_evaluation (sorter, low);
  assert_rows (sorter, "0132");

  assay_row_sorter_sort (sorter, "margin", FALSE);
  assert_rows (sorter, "2031");
  order = assay_row_sorter_get_order (sorter);
  assay_row_sorter_set_evaluation (sorter, high);
  g_assert_true (assay_row_sorter_get_order (sorter) == order);
}

static void
test_another_table (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayTable) other = made_table ("z score=0.1; y score=0.2");
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.85", NULL);
  g_autoptr(AssayEvaluation) other_evaluation = made_evaluation (other, "score", "0.85", NULL);
  g_autoptr(AssayRowSorter) sorter = assay_row_sorter_new ();

  assay_row_sorter_set_evaluation (sorter, evaluation);
  assay_row_sorter_sort (sorter, "name", FALSE);
  assay_row_sorter_set_evaluation (sorter, other_evaluation);
  assert_rows (sorter, "01");
  g_assert_null (assay_row_sorter_get_key (sorter));
}

static void
test_worker (void)
{
  g_autoptr(AssayTable) table = made_large_table (MANY, 1);
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "metric_0", "0.5", NULL);
  g_autoptr(AssayRowSorter) sorter = assay_row_sorter_new ();
  guint n_changes = 0;
  const guint *rows;

  g_signal_connect (sorter, "changed", G_CALLBACK (count), &n_changes);
  assay_row_sorter_set_evaluation (sorter, evaluation);

  /* The first is overtaken by the second: only one of them may be heard of. */
  assay_row_sorter_sort (sorter, "name", FALSE);
  assay_row_sorter_sort (sorter, "name", TRUE);
  rows = g_bytes_get_data (assay_row_sorter_get_order (sorter), NULL);
  g_assert_cmpuint (rows[0], ==, 0);
  g_assert_cmpuint (n_changes, ==, 0);

  while (n_changes == 0)
    g_main_context_iteration (NULL, TRUE);
  rows = g_bytes_get_data (assay_row_sorter_get_order (sorter), NULL);
  g_assert_cmpuint (rows[0], ==, MANY - 1);
  g_assert_cmpuint (rows[MANY - 1], ==, 0);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_changes, ==, 1);
}

/* Closing a window while its rows are being sorted. */
static void
test_dropped_while_sorting (void)
{
  g_autoptr(AssayTable) table = made_large_table (MANY, 1);
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "metric_0", "0.5", NULL);
  AssayRowSorter *sorter = assay_row_sorter_new ();

  assay_row_sorter_set_evaluation (sorter, evaluation);
  assay_row_sorter_sort (sorter, "name", FALSE);
  g_assert_finalize_object (sorter);
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (2000);
      g_main_context_iteration (NULL, FALSE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-sorter/sort", test_sort);
  g_test_add_func ("/row-sorter/follows-verdicts", test_follows_verdicts);
  g_test_add_func ("/row-sorter/another-table", test_another_table);
  g_test_add_func ("/row-sorter/worker", test_worker);
  g_test_add_func ("/row-sorter/dropped-while-sorting", test_dropped_while_sorting);

  return g_test_run ();
}
