#include "review/review.h"

#include "small-table.h"

static void
note_change (AssayReview *review,
             guint        change,
             GString     *log)
{
  g_autofree char *verdicts = small_verdicts (assay_review_get_evaluation (review));

  g_string_append_printf (log, "%u:%s ", change, verdicts);
}

static void
test_changed (void)
{
  g_autoptr(AssayTable) table = small_table_new ("[{\"model\": \"a\", \"x\": 0.9}, {\"model\": \"b\", \"x\": 0.7}]");
  g_autoptr(AssayTable) other = small_table_new ("[{\"model\": \"a\", \"x\": 0.1}]");
  g_autoptr(AssayPolicy) strict = small_policy ("{metric: x, direction: higher, approve: 0.8}");
  g_autoptr(AssayPolicy) mild = small_policy ("{metric: x, direction: higher, approve: 0.6}");
  g_autoptr(GString) log = g_string_new (NULL);
  AssayReview *review = assay_review_new (table, strict);

  g_signal_connect (review, "changed", G_CALLBACK (note_change), log);
  assay_review_set_policy (review, strict);
  assay_review_set_table (review, table);
  g_assert_cmpstr (log->str, ==, "");

  assay_review_set_policy (review, mild);
  assay_review_set_table (review, other);
  g_assert_cmpstr (log->str, ==, "1:AA 2:D ");
  g_assert_true (assay_review_get_table (review) == other);
  g_assert_true (assay_review_get_policy (review) == mild);
  g_assert_true (assay_evaluation_get_table (assay_review_get_evaluation (review)) == other);

  g_assert_finalize_object (review);
}

/* Whoever holds the old verdicts may go on reading them. */
static void
test_old_evaluation_lives (void)
{
  g_autoptr(AssayTable) table = small_table_new ("[{\"model\": \"a\", \"x\": 0.9}]");
  g_autoptr(AssayPolicy) strict = small_policy ("{metric: x, direction: higher, approve: 0.95}");
  g_autoptr(AssayPolicy) mild = small_policy ("{metric: x, direction: higher, approve: 0.6}");
  g_autoptr(AssayReview) review = assay_review_new (table, strict);
  g_autoptr(AssayEvaluation) old = assay_evaluation_ref (assay_review_get_evaluation (review));

  assay_review_set_policy (review, mild);
  g_assert_cmpint (assay_evaluation_get_verdict (old, 0), ==, ASSAY_VERDICT_NEEDS_DECISION);
  g_assert_cmpint (assay_evaluation_get_verdict (assay_review_get_evaluation (review), 0), ==, ASSAY_VERDICT_APPROVED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/changed", test_changed);
  g_test_add_func ("/review/old-evaluation-lives", test_old_evaluation_lives);

  return g_test_run ();
}
