#include "policy/verdict.h"

static void
test_words (void)
{
  static const char *const ids[] = { "skipped", "approved", "needs_decision", "not_evaluable", "rejected" };
  AssayVerdict verdict;

  for (guint i = 0; i < ASSAY_N_VERDICTS; i++)
    {
      g_assert_cmpstr (assay_verdict_to_id (i), ==, ids[i]);
      g_assert_cmpstr (assay_verdict_to_title (i), !=, "");
      if (i == ASSAY_OUTCOME_SKIPPED)
        continue;
      g_assert_true (assay_verdict_from_id (ids[i], &verdict));
      g_assert_cmpint (verdict, ==, i);
    }
  g_assert_false (assay_verdict_from_id ("skipped", &verdict));
  g_assert_false (assay_verdict_from_id ("Approved", &verdict));
  g_assert_false (assay_verdict_from_id (NULL, &verdict));
}

static void
test_severity (void)
{
  g_assert_cmpint (ASSAY_OUTCOME_SKIPPED, <, ASSAY_VERDICT_APPROVED);
  g_assert_cmpint (ASSAY_VERDICT_APPROVED, <, ASSAY_VERDICT_NEEDS_DECISION);
  g_assert_cmpint (ASSAY_VERDICT_NEEDS_DECISION, <, ASSAY_VERDICT_NOT_EVALUABLE);
  g_assert_cmpint (ASSAY_VERDICT_NOT_EVALUABLE, <, ASSAY_VERDICT_REJECTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/words", test_words);
  g_test_add_func ("/verdict/order-of-severity", test_severity);

  return g_test_run ();
}
