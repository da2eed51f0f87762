#include "models/row-places.h"

#define A ASSAY_VERDICT_APPROVED
#define D ASSAY_VERDICT_NEEDS_DECISION
#define N ASSAY_VERDICT_NOT_EVALUABLE
#define R ASSAY_VERDICT_REJECTED

static void
test_listed (void)
{
  static const guint listed[] = { 4, 0, 2 };
  g_autoptr(AssayRowPlaces) places = assay_row_places_new ();
  guint rows[3] = { 9, 9, 9 };
  guint position = 9;

  g_assert_cmpuint (assay_row_places_get_n_rows (places), ==, 0);
  g_assert_cmpuint (assay_row_places_copy (places, 0, 3, rows), ==, 0);
  g_assert_false (assay_row_places_find (places, 0, &position));

  assay_row_places_list (places, listed, 3);
  g_assert_cmpuint (assay_row_places_get_n_rows (places), ==, 3);
  g_assert_cmpuint (assay_row_places_copy (places, 1, 3, rows), ==, 2);
  g_assert_cmpuint (rows[0], ==, 0);
  g_assert_cmpuint (rows[1], ==, 2);
  g_assert_cmpuint (rows[2], ==, 9);
  g_assert_true (assay_row_places_find (places, 2, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (assay_row_places_find (places, 3, &position));
}

/* The obvious way: one group after the other, one row after the other. */
static guint
write_out (const guint8 *verdicts,
           guint         n_rows,
           const guint8 *sequence,
           guint         n_groups,
           guint        *rows)
{
  guint n = 0;

  for (guint i = 0; i < n_groups; i++)
    for (guint row = 0; row < n_rows; row++)
      if (verdicts[row] == sequence[i])
        rows[n++] = row;

  return n;
}

static void
check_grouping (AssayRowPlaces *places,
                const guint8   *verdicts,
                guint           n_rows,
                const guint8   *sequence,
                guint           n_groups)
{
  g_autofree guint *expected = g_new (guint, n_rows + 1);
  g_autofree guint *copied = g_new (guint, n_rows + 1);
  guint n_expected = write_out (verdicts, n_rows, sequence, n_groups, expected);
  guint n_found = 0;

  assay_row_places_group (places, verdicts, n_rows, sequence, n_groups);
  g_assert_cmpuint (assay_row_places_get_n_rows (places), ==, n_expected);
  g_assert_cmpuint (assay_row_places_copy (places, 0, G_MAXUINT, copied), ==, n_expected);
  g_assert_cmpmem (copied, n_expected * sizeof *copied, expected, n_expected * sizeof *expected);

  for (guint position = 0; position <= n_expected; position++)
    {
      guint n = assay_row_places_copy (places, position, 2, copied);

      g_assert_cmpuint (n, ==, MIN (2, n_expected - position));
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (copied[i], ==, expected[position + i]);
    }

  for (guint row = 0; row <= n_rows; row++)
    {
      guint position;

      if (!assay_row_places_find (places, row, &position))
        continue;
      n_found++;
      g_assert_cmpuint (expected[position], ==, row);
    }
  g_assert_cmpuint (n_found, ==, n_expected);
}

/* One object for all, as a window does it: what was counted before must not show through. */
static void
test_grouped (void)
{
  static const guint sizes[] = { 5000, 0, 1, 1023, 1024, 1025, 2048, 7 };
  static const guint8 up[] = { A, D, N, R }, down[] = { R, N, D, A }, one[] = { D };
  g_autoptr(AssayRowPlaces) places = assay_row_places_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint8 verdicts[5000];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      for (guint row = 0; row < sizes[i]; row++)
        verdicts[row] = (guint8) g_rand_int_range (rand, A, R + 1);
      check_grouping (places, verdicts, sizes[i], up, 4);
      check_grouping (places, verdicts, sizes[i], down, 4);
      check_grouping (places, verdicts, sizes[i], one, 1);
    }
}

/* Long runs: blocks that are full of a verdict, and blocks without one. */
static void
test_runs (void)
{
  static const guint8 up[] = { A, D, N, R };
  g_autoptr(AssayRowPlaces) places = assay_row_places_new ();
  guint8 verdicts[6000];

  for (guint row = 0; row < G_N_ELEMENTS (verdicts); row++)
    verdicts[row] = row < 2048 ? R : row < 5000 ? A : D;
  check_grouping (places, verdicts, G_N_ELEMENTS (verdicts), up, 4);
  check_grouping (places, verdicts, G_N_ELEMENTS (verdicts), up, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-places/listed", test_listed);
  g_test_add_func ("/row-places/grouped", test_grouped);
  g_test_add_func ("/row-places/runs", test_runs);

  return g_test_run ();
}
