#include "table/cells.h"

#include <math.h>

static char *
cells_to_text (AssayCells  *cells,
               guint        n_rows,
               const guint *map)
{
  GString *text = g_string_new (NULL);
  g_autofree double *values = NULL;
  g_autofree guint8 *kinds = NULL;

  assay_cells_end (cells, n_rows, map, &values, &kinds);
  for (guint row = 0; row < n_rows; row++)
    {
      if (kinds == NULL || kinds[row] == ASSAY_CELL_NUMBER)
        g_string_append_printf (text, "%d ", (int) values[row]);
      else
        {
          g_assert_true (isnan (values[row]));
          g_string_append_printf (text, "%c ", "#-0enitb"[kinds[row]]);
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_one_run (void)
{
  g_autoptr(AssayCells) cells = assay_cells_new ();
  g_autofree char *text = NULL;

  g_assert_false (assay_cells_put (cells, 0, ASSAY_CELL_NUMBER, 1));
  g_assert_false (assay_cells_put (cells, 1, ASSAY_CELL_NUMBER, 2));
  g_assert_true (assay_cells_put (cells, 1, ASSAY_CELL_NUMBER, 3));
  g_assert_false (assay_cells_put (cells, 4, ASSAY_CELL_TEXT, NAN));
  g_assert_true (assay_cells_put (cells, 4, ASSAY_CELL_NAN, NAN));
  g_assert_cmpuint (assay_cells_get_n_runs (cells), ==, 1);
  text = cells_to_text (cells, 6, NULL);
  g_assert_cmpstr (text, ==, "1 3 - - n - ");
}

static void
test_late_column (void)
{
  g_autoptr(AssayCells) cells = assay_cells_new ();
  g_autofree char *text = NULL;
  guint start;
  guint n;
  double value;

  assay_cells_put (cells, 3, ASSAY_CELL_NUMBER, 7);
  assay_cells_get_run (cells, 0, &start, &n);
  g_assert_cmpuint (start, ==, 3);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (assay_cells_get (cells, 2, &value), ==, ASSAY_CELL_MISSING);
  g_assert_cmpint (assay_cells_get (cells, 3, &value), ==, ASSAY_CELL_NUMBER);
  g_assert_cmpfloat (value, ==, 7);
  g_assert_cmpint (assay_cells_get (cells, 4, &value), ==, ASSAY_CELL_MISSING);
  text = cells_to_text (cells, 5, NULL);
  g_assert_cmpstr (text, ==, "- - - 7 - ");
}

/* Ten thousand sources, of which the first and the last have the column: that takes two cells, not ten thousand. */
static void
test_sources_make_no_square (void)
{
  g_autoptr(AssayCells) cells = assay_cells_new ();
  guint start;
  guint n;

  assay_cells_put (cells, 0, ASSAY_CELL_NUMBER, 1);
  for (guint source = 1; source < 10000; source++)
    assay_cells_next_source (cells, source);
  assay_cells_put (cells, 9999, ASSAY_CELL_NUMBER, 2);
  g_assert_cmpuint (assay_cells_get_n_runs (cells), ==, 2);
  assay_cells_get_run (cells, 1, &start, &n);
  g_assert_cmpuint (start, ==, 9999);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_find_and_take (void)
{
  g_autoptr(AssayCells) cells = assay_cells_new ();
  g_autofree char *text = NULL;
  guint row = 9;

  g_assert_false (assay_cells_find (cells, 0, ASSAY_CELL_TEXT, &row));
  assay_cells_put (cells, 0, ASSAY_CELL_TEXT, NAN);
  assay_cells_next_source (cells, 2);
  assay_cells_put (cells, 3, ASSAY_CELL_NUMBER, 1);
  g_assert_false (assay_cells_find (cells, 0, ASSAY_CELL_TEXT, &row));
  assay_cells_put (cells, 4, ASSAY_CELL_TEXT, NAN);
  assay_cells_put (cells, 5, ASSAY_CELL_NUMBER, 2);
  assay_cells_put (cells, 6, ASSAY_CELL_TEXT, NAN);

  g_assert_true (assay_cells_find (cells, 0, ASSAY_CELL_TEXT, &row));
  g_assert_cmpuint (row, ==, 4);
  g_assert_true (assay_cells_find (cells, 5, ASSAY_CELL_TEXT, &row));
  g_assert_cmpuint (row, ==, 6);
  g_assert_false (assay_cells_find (cells, 7, ASSAY_CELL_TEXT, &row));
  assay_cells_take_number (cells, 4, 8);
  text = cells_to_text (cells, 7, NULL);
  g_assert_cmpstr (text, ==, "t - - 1 8 2 t ");
}

static void
test_drop_and_map (void)
{
  g_autoptr(AssayCells) cells = assay_cells_new ();
  const guint map[] = { 0, 1, 1, 2 };
  g_autofree char *text = NULL;

  assay_cells_put (cells, 0, ASSAY_CELL_NUMBER, 1);
  assay_cells_next_source (cells, 2);
  assay_cells_put (cells, 2, ASSAY_CELL_NUMBER, 5);
  assay_cells_put (cells, 3, ASSAY_CELL_NULL, NAN);
  assay_cells_next_source (cells, 4);
  assay_cells_put (cells, 4, ASSAY_CELL_NUMBER, 9);
  assay_cells_drop_from (cells, 4);
  g_assert_cmpuint (assay_cells_get_n_runs (cells), ==, 2);
  text = cells_to_text (cells, 3, map);
  g_assert_cmpstr (text, ==, "1 5 0 ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cells/one-run", test_one_run);
  g_test_add_func ("/cells/late-column", test_late_column);
  g_test_add_func ("/cells/sources-make-no-square", test_sources_make_no_square);
  g_test_add_func ("/cells/find-and-take", test_find_and_take);
  g_test_add_func ("/cells/drop-and-map", test_drop_and_map);

  return g_test_run ();
}
