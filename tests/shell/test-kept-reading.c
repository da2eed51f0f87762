#include "shell/kept-reading.h"

/* What is said to be kept, and comes back the same through text, as the state file has it. */
static void
test_round (void)
{
  g_autoptr(AssayReadChoice) plain = assay_read_choice_new ("csv", "best:loss", "run id");
  g_autoptr(AssayReadChoice) metric =
    assay_read_choice_with_column (plain, "seed", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_LOWER);
  g_autoptr(AssayReadChoice) reading =
    assay_read_choice_with_column (metric, "it's “ü”\n", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_HIGHER);
  g_autoptr(GVariant) variant = g_variant_ref_sink (assay_kept_reading_to_variant (reading));
  g_autofree char *text = g_variant_print (variant, TRUE);
  g_autoptr(GVariant) parsed = g_variant_parse (G_VARIANT_TYPE (ASSAY_KEPT_READING_TYPE), text, NULL, NULL, NULL);
  g_autoptr(AssayReadChoice) back = NULL;

  g_assert_nonnull (parsed);
  back = assay_kept_reading_from_variant (parsed);
  g_assert_true (assay_read_choice_equal (back, reading));
  g_assert_cmpuint (assay_read_choice_get_n_columns (back), ==, 2);
}

/* A column alone, and nothing at all. */
static void
test_little (void)
{
  g_autoptr(AssayReadChoice) column =
    assay_read_choice_with_column (NULL, "seed", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE);
  g_autoptr(GVariant) of_column = g_variant_ref_sink (assay_kept_reading_to_variant (column));
  g_autoptr(GVariant) of_nothing = g_variant_ref_sink (assay_kept_reading_to_variant (NULL));
  g_autoptr(AssayReadChoice) back = assay_kept_reading_from_variant (of_column);

  g_assert_true (assay_read_choice_equal (back, column));
  g_assert_null (assay_kept_reading_from_variant (of_nothing));
}

/* Numbers that mean nothing are not taken. */
static void
test_unsound (void)
{
  g_autoptr(GVariant) variant =
    g_variant_parse (G_VARIANT_TYPE (ASSAY_KEPT_READING_TYPE),
                     "('', '', 'run', [('a', 7, 0), ('b', -1, 9), ('c', -1, 3), ('d', 1, 0)])", NULL, NULL, NULL);
  g_autoptr(AssayReadChoice) reading = assay_kept_reading_from_variant (variant);

  g_assert_cmpstr (assay_read_choice_get_names (reading), ==, "run");
  g_assert_cmpuint (assay_read_choice_get_n_columns (reading), ==, 1);
  g_assert_cmpstr (assay_read_choice_get_column (reading, 0)->name, ==, "d");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-reading/round", test_round);
  g_test_add_func ("/kept-reading/little", test_little);
  g_test_add_func ("/kept-reading/unsound", test_unsound);

  return g_test_run ();
}
