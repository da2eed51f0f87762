#include "table/names.h"

#include <string.h>

static void
test_add_and_find (void)
{
  g_autoptr(AssayNames) names = assay_names_new ();
  guint i = 99;

  for (guint n = 0; n < 5000; n++)
    {
      g_autofree char *name = g_strdup_printf ("model_%u", n % 4000);

      g_assert_cmpuint (assay_names_add (names, name, -1), ==, n);
    }

  g_assert_cmpuint (assay_names_get_n (names), ==, 5000);
  g_assert_true (assay_names_find (names, "model_3999", 10, &i));
  g_assert_cmpuint (i, ==, 3999);
  g_assert_true (assay_names_find (names, "model_7", 7, &i));
  g_assert_cmpuint (i, ==, 7);
  g_assert_false (assay_names_find (names, "model_", 6, &i));
  assay_names_add (names, "", 0);
  g_assert_true (assay_names_find (names, "", 0, &i));
  g_assert_cmpuint (i, ==, 5000);
}

static void
test_group (void)
{
  g_autoptr(AssayNames) names = assay_names_new ();
  const char *text[] = { "b", "a", "b", "c", "a", "b" };
  const guint expected[] = { 0, 1, 0, 3, 1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (text); i++)
    assay_names_add (names, text[i], -1);

  g_assert_cmpmem (assay_names_group (names), sizeof expected, expected, sizeof expected);
  assay_names_truncate (names, 2);
  g_assert_cmpuint (assay_names_add (names, "b", -1), ==, 2);
  g_assert_cmpmem (assay_names_group (names), 3 * sizeof (guint), expected, 3 * sizeof (guint));
}

static void
test_nul_is_kept_apart (void)
{
  g_autoptr(AssayNames) names = assay_names_new ();

  assay_names_add (names, "a\0b", 3);
  assay_names_add (names, "a", 1);
  g_assert_cmpstr (assay_names_get (names, 0), ==, "a␀b");
  g_assert_cmpstr (assay_names_get (names, 1), ==, "a");
  g_assert_cmpuint (assay_names_get_length (names, 0), ==, strlen ("a␀b"));
}

static void
test_pick (void)
{
  g_autoptr(AssayNames) names = assay_names_new ();
  g_autoptr(AssayNames) picked = NULL;
  const guint map[] = { 0, 1, 0, 2 };

  assay_names_add (names, "x", -1);
  assay_names_add (names, "y", -1);
  assay_names_add (names, "x", -1);
  assay_names_add (names, "z", -1);
  picked = assay_names_pick (names, map, 3);
  assay_names_seal (picked);
  g_assert_cmpuint (assay_names_get_n (picked), ==, 3);
  g_assert_cmpstr (assay_names_get (picked, 0), ==, "x");
  g_assert_cmpstr (assay_names_get (picked, 1), ==, "y");
  g_assert_cmpstr (assay_names_get (picked, 2), ==, "z");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/add-and-find", test_add_and_find);
  g_test_add_func ("/names/group", test_group);
  g_test_add_func ("/names/nul-is-kept-apart", test_nul_is_kept_apart);
  g_test_add_func ("/names/pick", test_pick);

  return g_test_run ();
}
