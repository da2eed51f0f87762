#include "formats/transpose.h"

static void
test_rows (void)
{
  static const AssayNode values[] = { { .text = "1" }, { .text = "2" }, { .text = "3" }, { .text = "4" } };
  g_autoptr(AssayTranspose) rows = assay_transpose_new ();
  const AssayTransposeCell *cells;
  guint n;

  assay_transpose_add_row (rows, "B");
  assay_transpose_add_row (rows, "A");
  assay_transpose_add_row (rows, "B");
  g_assert_cmpuint (assay_transpose_get_n_rows (rows), ==, 2);
  g_assert_cmpstr (assay_transpose_get_row (rows, 0), ==, "B");
  g_assert_true (assay_transpose_has_row (rows, "A"));
  g_assert_false (assay_transpose_has_row (rows, "C"));

  g_assert_true (assay_transpose_put (rows, "A", "acc", &values[0]));
  g_assert_true (assay_transpose_put (rows, "A", "acc", &values[1]));
  g_assert_true (assay_transpose_put (rows, "B", "acc", &values[2]));
  g_assert_true (assay_transpose_put (rows, "A", "f1", &values[3]));
  g_assert_false (assay_transpose_put (rows, "C", "f1", &values[3]));

  cells = assay_transpose_get_cells (rows, 1, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (cells[0].column, ==, "acc");
  g_assert_cmpstr (cells[0].value->text, ==, "1");
  g_assert_cmpstr (cells[1].column, ==, "f1");
  g_assert_cmpstr (cells[1].value->text, ==, "4");

  cells = assay_transpose_get_cells (rows, 0, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (cells[0].value->text, ==, "3");
}

static void
test_lists (void)
{
  static const AssayNode second = { .text = "2" };
  static const AssayNode first = { .text = "1", .next = &second };
  static const AssayNode longer = { .first = &first };
  static const AssayNode shorter = { .first = &second };
  g_autoptr(AssayTranspose) rows = assay_transpose_new ();

  assay_transpose_put_list (rows, "f1", &shorter);
  assay_transpose_put_list (rows, "acc", &longer);
  g_assert_cmpuint (assay_transpose_get_n_rows (rows), ==, 2);
  g_assert_cmpstr (assay_transpose_get_row (rows, 1), ==, "1");
  g_assert_true (assay_transpose_find (rows, 0, "f1") == &second);
  g_assert_true (assay_transpose_find (rows, 1, "acc") == &second);
  g_assert_null (assay_transpose_find (rows, 1, "f1"));
}

static void
test_none (void)
{
  g_autoptr(AssayTranspose) rows = assay_transpose_new ();
  guint n;

  g_assert_cmpuint (assay_transpose_get_n_rows (rows), ==, 0);
  assay_transpose_add_row (rows, "A");
  assay_transpose_get_cells (rows, 0, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/transpose/rows", test_rows);
  g_test_add_func ("/formats/transpose/lists", test_lists);
  g_test_add_func ("/formats/transpose/none", test_none);

  return g_test_run ();
}
