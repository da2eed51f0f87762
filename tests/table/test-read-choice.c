#include "table/read-choice.h"

static void
test_nothing_said (void)
{
  g_autoptr(AssayReadChoice) pick = assay_read_choice_with_pick (NULL, "last");
  g_autoptr(AssayReadChoice) column = assay_read_choice_with_column (NULL, "f1", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_NONE);

  g_assert_null (assay_read_choice_get_layout (NULL));
  g_assert_null (assay_read_choice_get_pick (NULL));
  g_assert_null (assay_read_choice_get_names (NULL));
  g_assert_cmpuint (assay_read_choice_get_n_columns (NULL), ==, 0);
  g_assert_null (assay_read_choice_find_column (NULL, "f1"));
  g_assert_null (assay_read_choice_with_layout (NULL, NULL));
  g_assert_null (assay_read_choice_with_pick (pick, NULL));
  g_assert_null (assay_read_choice_with_column (column, "f1", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_NONE));
  g_assert_null (assay_read_choice_over (NULL, NULL));
  g_assert_true (assay_read_choice_equal (NULL, NULL));
  g_assert_false (assay_read_choice_equal (NULL, pick));
}

/* Each call changes one thing and leaves what it came from. */
static void
test_with (void)
{
  g_autoptr(AssayReadChoice) first = assay_read_choice_new ("csv", NULL, "id");
  g_autoptr(AssayReadChoice) second = assay_read_choice_with_column (first, "lat", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_LOWER);
  g_autoptr(AssayReadChoice) third = assay_read_choice_with_column (second, "acc", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_HIGHER);
  g_autoptr(AssayReadChoice) fourth = assay_read_choice_with_names (third, NULL);
  g_autoptr(AssayReadChoice) fifth = assay_read_choice_with_layout (fourth, "jsonl");

  g_assert_cmpuint (assay_read_choice_get_n_columns (first), ==, 0);
  g_assert_cmpuint (assay_read_choice_get_n_columns (fifth), ==, 2);
  g_assert_cmpstr (assay_read_choice_get_column (fifth, 0)->name, ==, "acc");
  g_assert_cmpint (assay_read_choice_find_column (fifth, "lat")->role, ==, ASSAY_ROLE_METRIC);
  g_assert_cmpint (assay_read_choice_find_column (fifth, "lat")->direction, ==, ASSAY_DIRECTION_LOWER);
  g_assert_cmpstr (assay_read_choice_get_names (third), ==, "id");
  g_assert_null (assay_read_choice_get_names (fifth));
  g_assert_cmpstr (assay_read_choice_get_layout (fifth), ==, "jsonl");
}

static void
test_over (void)
{
  g_autoptr(AssayReadChoice) bare = assay_read_choice_new ("csv", "last", NULL);
  g_autoptr(AssayReadChoice) under = assay_read_choice_with_column (bare, "acc", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_NONE);
  g_autoptr(AssayReadChoice) top = assay_read_choice_with_column (NULL, "acc", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE);
  g_autoptr(AssayReadChoice) over = assay_read_choice_with_pick (top, "all");
  g_autoptr(AssayReadChoice) both = assay_read_choice_over (over, under);
  g_autoptr(AssayReadChoice) same = assay_read_choice_over (both, NULL);

  g_assert_cmpstr (assay_read_choice_get_layout (both), ==, "csv");
  g_assert_cmpstr (assay_read_choice_get_pick (both), ==, "all");
  g_assert_cmpint (assay_read_choice_find_column (both, "acc")->role, ==, ASSAY_ROLE_ATTRIBUTE);
  g_assert_true (assay_read_choice_equal (both, same));
  g_assert_false (assay_read_choice_equal (both, over));
  g_assert_false (assay_read_choice_equal (over, top));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-choice/nothing-said", test_nothing_said);
  g_test_add_func ("/read-choice/with", test_with);
  g_test_add_func ("/read-choice/over", test_over);

  return g_test_run ();
}
