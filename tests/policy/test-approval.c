#include "policy/approval.h"

static const char *const two[] = { "alice@example.org", "bob@example.org", NULL };

static void
test_words (void)
{
  g_autoptr(AssayApproval) approval = assay_approval_new (two, 2);
  g_autofree char *words = assay_approval_to_words (approval);
  g_autofree char *more = NULL;

  g_assert_cmpstr (words, ==, "Approval: 2 of alice@example.org, bob@example.org");
  g_assert_true (approval->rationale);

  approval->exclude_authors = TRUE;
  approval->valid_for = g_strdup ("180d");
  approval->scope = g_strdup ("pro\nduction");
  approval->allow_override = TRUE;
  more = assay_approval_to_words (approval);
  g_assert_nonnull (g_strstr_len (more, -1, "; not by an author; valid for 180d; for "));
  g_assert_null (g_strstr_len (more, -1, "\n"));
}

static void
test_equal (void)
{
  g_autoptr(AssayApproval) a = assay_approval_new (two, 1);
  g_autoptr(AssayApproval) b = assay_approval_new (two, 1);

  g_assert_true (assay_approval_equal (a, b));
  g_assert_true (assay_approval_equal (NULL, NULL));
  g_assert_false (assay_approval_equal (a, NULL));
  b->scope = g_strdup ("production");
  g_assert_false (assay_approval_equal (a, b));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/approval/words", test_words);
  g_test_add_func ("/approval/equal", test_equal);

  return g_test_run ();
}
