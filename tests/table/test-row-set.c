#include "table/row-set.h"

static const guint sizes[] = { 0, 1, 63, 64, 65, 128, 1000 };

static char *
members (const AssayRowSet *set)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; assay_row_set_next (set, row, &row); row++)
    g_string_append_printf (text, "%u ", row);

  return g_string_free (text, FALSE);
}

static void
test_fill (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(AssayRowSet) set = assay_row_set_new (sizes[i]);
      guint n = 0;

      g_assert_cmpuint (assay_row_set_size (set), ==, sizes[i]);
      g_assert_cmpuint (assay_row_set_count (set), ==, 0);
      assay_row_set_fill (set, TRUE);
      g_assert_cmpuint (assay_row_set_count (set), ==, sizes[i]);
      for (guint row = 0; assay_row_set_next (set, row, &row); row++)
        n++;
      g_assert_cmpuint (n, ==, sizes[i]);
      g_assert_false (assay_row_set_contains (set, sizes[i]));
      assay_row_set_fill (set, FALSE);
      g_assert_cmpuint (assay_row_set_count (set), ==, 0);
      g_assert_false (assay_row_set_next (set, 0, &n));
    }
}

static void
test_members (void)
{
  g_autoptr(AssayRowSet) set = assay_row_set_new (200);
  g_autoptr(AssayRowSet) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  guint row;

  assay_row_set_set (set, 0, TRUE);
  assay_row_set_set (set, 63, TRUE);
  assay_row_set_set (set, 64, TRUE);
  assay_row_set_set (set, 199, TRUE);
  assay_row_set_set (set, 199, TRUE);
  assay_row_set_set (set, 100, FALSE);
  copy = assay_row_set_copy (set);
  assay_row_set_set (set, 64, FALSE);
  text = members (set);
  copied = members (copy);
  g_assert_cmpstr (text, ==, "0 63 199 ");
  g_assert_cmpstr (copied, ==, "0 63 64 199 ");
  g_assert_cmpuint (assay_row_set_count (set), ==, 3);
  g_assert_cmpuint (assay_row_set_count (copy), ==, 4);
  g_assert_true (assay_row_set_contains (set, 63));
  g_assert_false (assay_row_set_contains (set, 64));
  g_assert_true (assay_row_set_next (set, 64, &row));
  g_assert_cmpuint (row, ==, 199);
  g_assert_false (assay_row_set_next (set, 200, &row));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-set/fill", test_fill);
  g_test_add_func ("/row-set/members", test_members);

  return g_test_run ();
}
