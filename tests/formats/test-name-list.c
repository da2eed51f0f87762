#include "formats/name-list.h"

static void
test_words (void)
{
  g_auto(AssayNameList) list = { 0 };

  g_assert_cmpstr (assay_name_list_get_words (&list), ==, "");

  assay_name_list_add (&list, "acc");
  g_assert_cmpstr (assay_name_list_get_words (&list), ==, "acc");

  assay_name_list_add (&list, "f1");
  g_assert_cmpstr (assay_name_list_get_words (&list), ==, "acc, f1");
  g_assert_cmpuint (list.n, ==, 2);
}

/* However many there are, the sentence stays short, and says that there are more. */
static void
test_many (void)
{
  g_auto(AssayNameList) list = { 0 };

  for (guint i = 0; i < 100; i++)
    assay_name_list_add (&list, "x");

  g_assert_cmpuint (list.n, ==, 100);
  g_assert_cmpstr (assay_name_list_get_words (&list), ==, "x, x, x, x, x, x, x, x, …");

  assay_name_list_clear (&list);
  g_assert_cmpuint (list.n, ==, 0);
  g_assert_cmpstr (assay_name_list_get_words (&list), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/name-list/words", test_words);
  g_test_add_func ("/formats/name-list/many", test_many);

  return g_test_run ();
}
