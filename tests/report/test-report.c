#include "report/report.h"

#include <string.h>

#include "sample.h"

static void
test_getters (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);

  g_assert_cmpstr (assay_report_get_title (report), ==, "Approval report: models.json");
  g_assert_cmpstr (assay_report_get_time (report), ==, "2023-11-14T22:13:20Z");
  g_assert_cmpint (assay_report_get_epoch (report), ==, SAMPLE_TIME);
  g_assert_cmpstr (assay_report_get_authors (report)[0], ==, "alice@example.org");
  g_assert_cmpstr (assay_report_get_results_path (report, 0), ==, "results/0/models.json");
  g_assert_cmpuint (strlen (assay_report_get_policy_sha256 (report)), ==, 64);
  g_assert_null (assay_report_get_context (report));
  g_assert_null (assay_report_get_choice (report));
  g_assert_null (assay_report_get_letterhead (report));
  g_assert_cmpint (assay_report_get_paper (report), ==, ASSAY_PAPER_A4);
  sample_remove_folder (folder);
}

static void
test_choices (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(GBytes) stranger = g_bytes_new_static ("GIF89a", 6);
  AssayLetterhead letterhead = { .organisation = "Example Bank" };
  g_autoptr(AssayReadChoice) choice = assay_read_choice_new ("records", "last", NULL);
  AssayReportRequest request = { .choice = choice, .paper = ASSAY_PAPER_LETTER, .letterhead = &letterhead };
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_read_choice_equal (assay_report_get_choice (report), choice));
  g_assert_cmpint (assay_report_get_paper (report), ==, ASSAY_PAPER_LETTER);
  g_assert_cmpstr (assay_report_get_letterhead (report)->organisation, ==, "Example Bank");

  letterhead.logo = stranger;
  g_assert_null (assay_report_new (evaluation, &request, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_LETTERHEAD);
  sample_remove_folder (folder);
}

static void
test_time (void)
{
  static const struct { gint64 asked; const char *epoch; const char *expected; } cases[] = {
    { 0, "5", "1970-01-01T00:00:00Z" },
    { -1, "1700000000", "2023-11-14T22:13:20Z" },
    { -1, "soon", NULL },
    { -1, "-5", NULL },
    { -1, "99999999999999", NULL },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayReportRequest request = { .evaluated_at = cases[i].asked };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayReport) report = NULL;

      g_setenv ("SOURCE_DATE_EPOCH", cases[i].epoch, TRUE);
      report = assay_report_new (evaluation, &request, &error);
      if (cases[i].expected != NULL)
        g_assert_cmpstr (assay_report_get_time (report), ==, cases[i].expected);
      else
        g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_TIME);
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
  sample_remove_folder (folder);
}

static void
test_now (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  AssayReportRequest request = { .evaluated_at = -1 };
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, NULL);

  g_assert_cmpint (assay_report_get_epoch (report), >=, before);
  g_assert_cmpint (assay_report_get_epoch (report), <=, before + 60);
  sample_remove_folder (folder);
}

static void
test_authors (void)
{
  static const struct { const char *author; gboolean right; } cases[] = {
    { "alice@example.org", TRUE }, { "a", TRUE }, { "x+y_z-1", TRUE }, { "", FALSE }, { "-a", FALSE },
    { "Alice Smith", FALSE }, { "../x", FALSE }, { "a\n", FALSE }, { "\303\244", FALSE },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *authors[] = { cases[i].author, NULL };
      AssayReportRequest request = { .authors = authors };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, &error);

      if (cases[i].right)
        g_assert_no_error (error);
      else
        g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_AUTHOR);
    }
  sample_remove_folder (folder);
}

static void
assert_incomplete (AssayTable          *table,
                   const AssayRuleSpec *spec)
{
  g_autoptr(AssayRule) rule = assay_rule_new (spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  AssayReportRequest request = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_null (assay_report_new (evaluation, &request, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_INCOMPLETE);
}

static void
test_incomplete (void)
{
  AssayRuleSpec undirected = { .metric = "accuracy", .approve = "0.8" };
  AssayRuleSpec warning = {
    .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.8", .severity = ASSAY_SEVERITY_WARN
  };
  AssayRuleSpec right = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.8" };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) some = sample_evaluation (folder, sample_models, 4);
  g_autoptr(AssayEvaluation) none = sample_evaluation (folder, sample_models, 0);

  assert_incomplete (assay_evaluation_get_table (some), &undirected);
  assert_incomplete (assay_evaluation_get_table (some), &warning);
  assert_incomplete (assay_evaluation_get_table (none), &right);
  sample_remove_folder (folder);
}

/* What was not asked for leaves no empty room. */
static void
test_empty_letterhead (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  AssayLetterhead letterhead = { .organisation = "" };
  AssayReportRequest request = { .letterhead = &letterhead };
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, NULL);

  g_assert_null (assay_report_get_letterhead (report));
  sample_remove_folder (folder);
}

static void
test_policy_bytes (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(GBytes) given = g_bytes_new_static ("# mine\n", 7);
  AssayReportRequest request = { .policy_yaml = given };
  g_autoptr(AssayReport) exact = assay_report_new (evaluation, &request, NULL);
  g_autoptr(AssayReport) written = sample_report (folder, sample_models, 4, NULL);
  g_autofree char *yaml = sample_text (assay_report_get_policy_yaml (written));

  g_assert_true (g_bytes_equal (assay_report_get_policy_yaml (exact), given));
  g_assert_cmpstr (assay_report_get_policy_sha256 (exact), ==,
                   "49cf24c707d61fd324680bc9e7c5b08ab77c7dc9b9d229397b7844085379095f");
  g_assert_nonnull (strstr (yaml, "schema: assay/policy/v1"));
  g_assert_nonnull (strstr (yaml, "0.80"));
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/getters", test_getters);
  g_test_add_func ("/report/choices", test_choices);
  g_test_add_func ("/report/time", test_time);
  g_test_add_func ("/report/now", test_now);
  g_test_add_func ("/report/authors", test_authors);
  g_test_add_func ("/report/incomplete", test_incomplete);
  g_test_add_func ("/report/empty-letterhead", test_empty_letterhead);
  g_test_add_func ("/report/policy-bytes", test_policy_bytes);

  return g_test_run ();
}
