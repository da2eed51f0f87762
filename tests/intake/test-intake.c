#include <glib/gstdio.h>

#include "formats/results.h"
#include "intake/intake.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
write_results (Fixture    *fixture,
               const char *content)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (fixture->path, content, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("assay-intake-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "results.json", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static AssayReview *
open_with_rule (Fixture             *fixture,
                const AssayRuleSpec *rule,
                GError             **error)
{
  const char *paths[] = { fixture->path, NULL };
  AssayIntakeRequest request = { .paths = paths, .rule = rule };

  return assay_intake_open (&request, NULL, error);
}

static void
test_rule_takes_suggested_direction (Fixture       *fixture,
                                     gconstpointer  unused)
{
  AssayRuleSpec rule = { .metric = "latency_ms", .approve = "50" };
  g_autoptr(AssayReview) review = NULL;
  g_autoptr(GError) error = NULL;

  write_results (fixture, "[{\"model\": \"a\", \"latency_ms\": 10}, {\"model\": \"b\", \"latency_ms\": 90}]");
  review = open_with_rule (fixture, &rule, &error);

  g_assert_no_error (error);
  g_assert_cmpint (assay_policy_get_rule (assay_review_get_policy (review), 0)->direction, ==,
                   ASSAY_DIRECTION_LOWER);
  g_assert_cmpuint (assay_evaluation_get_count (assay_review_get_evaluation (review), ASSAY_VERDICT_APPROVED), ==, 1);
}

/* CONTRACT 1.3: where nothing suggests a direction, none is invented. */
static void
test_rule_without_any_direction_is_refused (Fixture       *fixture,
                                            gconstpointer  unused)
{
  AssayRuleSpec rule = { .metric = "support", .approve = "50" };
  g_autoptr(AssayReview) review = NULL;
  g_autoptr(GError) error = NULL;

  write_results (fixture, "[{\"model\": \"a\", \"support\": 10.5, \"accuracy\": 0.5}]");
  review = open_with_rule (fixture, &rule, &error);

  g_assert_null (review);
  g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE);
}

/* CONTRACT 1.20 */
static void
test_unnamed_metric_takes_the_name_of_the_rules (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  AssayRuleSpec rule = { .metric = "accuracy", .approve = "0.80" };
  g_autoptr(AssayReview) review = NULL;
  g_autoptr(GError) error = NULL;

  write_results (fixture, "{\"model_A\": 0.82, \"model_B\": 0.76}");
  review = open_with_rule (fixture, &rule, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_evaluation_get_count (assay_review_get_evaluation (review), ASSAY_VERDICT_APPROVED), ==, 1);
  g_assert_nonnull (assay_table_find_column (assay_review_get_table (review), "accuracy"));
}

static void
test_suggestion (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *example = g_build_filename (g_getenv ("ASSAY_SOURCE"), "data", "examples", "models.json", NULL);
  const char *paths[] = { example, NULL };
  AssayIntakeRequest request = { .paths = paths };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayReview) review = assay_intake_open (&request, NULL, &error);
  const AssayRule *rule;

  g_assert_no_error (error);
  rule = assay_policy_get_rule (assay_review_get_policy (review), 0);
  g_assert_cmpint (rule->direction, ==, ASSAY_DIRECTION_HIGHER);
  g_assert_cmpstr (rule->approve.text, ==, "0.80");
  g_assert_cmpuint (assay_evaluation_get_count (assay_review_get_evaluation (review), ASSAY_VERDICT_APPROVED), ==, 2);
}

static void
test_first_metric_is_one_whose_direction_is_known (Fixture       *fixture,
                                                   gconstpointer  unused)
{
  const char *paths[] = { fixture->path, NULL };
  AssayIntakeRequest request = { .paths = paths };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayReview) review = NULL;

  write_results (fixture, "[{\"model\": \"a\", \"zeal\": 3.5, \"f1\": 0.5}, {\"model\": \"b\", \"zeal\": 2.5, \"f1\": 0.6}]");
  review = assay_intake_open (&request, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (assay_column_get_name (assay_intake_first_metric (assay_review_get_table (review))), ==, "f1");
}

/* A malformed policy gives no verdict at all, and says so before a huge file is read. */
static void
test_policy_goes_first (Fixture       *fixture,
                        gconstpointer  unused)
{
  const char *paths[] = { "/nonexistent/results.json", NULL };
  AssayIntakeRequest request = { .paths = paths, .policy_path = fixture->path };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayReview) review = NULL;

  write_results (fixture, "{\"schema\": \"assay/policy/v1\", \"rules\": []}");
  review = assay_intake_open (&request, NULL, &error);

  g_assert_null (review);
  g_assert_cmpuint (error->domain, ==, ASSAY_POLICY_ERROR);
}

static void
note_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user)
{
  GAsyncResult **place = user;

  *place = g_object_ref (result);
}

static void
test_async_and_cancel (Fixture       *fixture,
                       gconstpointer  cancelled)
{
  const char *paths[] = { fixture->path, NULL };
  AssayIntakeRequest request = { .paths = paths };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayReview) review = NULL;

  write_results (fixture, "{\"a\": {\"accuracy\": 0.9}}");
  assay_intake_open_async (&request, cancellable, note_result, &result);
  if (GPOINTER_TO_INT (cancelled))
    g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  review = assay_intake_open_finish (result, &error);

  if (GPOINTER_TO_INT (cancelled))
    {
      g_assert_null (review);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (assay_review_get_table (review)), ==, 1);
}

#define ADD(path, function) g_test_add ("/intake/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rule/suggested-direction", test_rule_takes_suggested_direction);
  ADD ("rule/1.03-no-direction", test_rule_without_any_direction_is_refused);
  ADD ("rule/1.20-unnamed-metric", test_unnamed_metric_takes_the_name_of_the_rules);
  ADD ("suggestion/example", test_suggestion);
  ADD ("suggestion/first-metric", test_first_metric_is_one_whose_direction_is_known);
  ADD ("policy-goes-first", test_policy_goes_first);
  ADD ("async", test_async_and_cancel);
  g_test_add ("/intake/cancel", Fixture, GINT_TO_POINTER (TRUE), set_up, test_async_and_cancel, tear_down);

  return g_test_run ();
}
