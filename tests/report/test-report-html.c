#include "report/report.h"

#include <string.h>

#include "sample-logo.h"
#include "sample.h"

static char *
render (const AssayReport *report)
{
  g_autoptr(GBytes) bytes = assay_report_to_html (report, NULL);

  return sample_text (bytes);
}

static void
test_says (void)
{
  static const char *const parts[] = {
    "<html lang=\"en\">", "<title>Approval report: models.json</title>", "<h1>Approval report: models.json</h1>",
    "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"",
    "2 of 4 models are approved by the policy. 1 model needs the decision of a person. 1 model is rejected.",
    "2023-11-14 22:13 UTC", "<dd>Production</dd>", "alice@example.org", "not signed",
    "accuracy at or above 0.80 is approved, below 0.70 is rejected, between a person decides",
    "<th scope=\"col\">Model<span class=\"sort\">", "<nav aria-label=\"Contents\">", "<h3>Rule 1: accuracy</h3>",
    "<section id=\"section-2\">\n<h2>Rule by rule</h2>", "<p>empty – not signed</p>", "@page{size:a4}",
    "<th scope=\"row\">model_B</th>", "accuracy 0.76 is 0.04 below 0.80",
    "<span aria-hidden=\"true\">✓</span> Approved", "<td class=\"number\">0.82</td>", "<dd>ImageNet</dd>",
    "kept as results/0/models.json", "kept as policy.yaml, SHA-256 ", "comment &lt;b&gt;: is text in every record",
    "role=\"img\"", "approve at or above 0.80; reject below 0.70",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report
    = sample_report (folder, sample_models, 4, "{\"data_set\": {\"name\": \"ImageNet\"}}");
  g_autofree char *html = render (report);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (html, parts[i]));
    }
  g_assert_cmpuint (sample_count (html, "<svg"), ==, 3);
  sample_remove_folder (folder);
}

/* Waiting first, then approved from the best on, then rejected. */
static void
test_order (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autofree char *html = render (report);
  const char *b = strstr (html, ">model_B<");
  const char *c = strstr (html, ">model_C<");
  const char *a = strstr (html, ">model_A<");
  const char *d = strstr (html, ">model_D<");

  g_assert_true (b != NULL && b < c && c < a && a < d);
  sample_remove_folder (folder);
}

static void
assert_alone (const char *html)
{
  static const char *const parts[] = {
    "<script", "<img", "<link", "<iframe", " onerror=\"", " src=", "url(", "@import", "javascript:alert(1)\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_null (strstr (html, parts[i]));
  g_assert_cmpuint (sample_count (html, " href="), ==, sample_count (html, " href=\"#section-"));
}

static void
test_hostile (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) plain = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReport) report = sample_report (folder, sample_hostile, sample_n_hostile,
                                                 "{\"</dd><script>\": \"<script>\\u001b\\u202e\"}");
  g_autofree char *clean = render (plain);
  g_autofree char *body = NULL;
  g_autofree char *html = render (report);

  assert_alone (clean);
  body = g_strdup (html);
  for (char *p = strstr (body, " src="); p != NULL; p = strstr (p, " src="))
    *p = '_';   /* the text of a name, shown as text; a tag would show as "<img" */
  g_assert_null (strstr (body, "<script"));
  g_assert_null (strstr (body, "<img"));
  g_assert_null (strstr (body, "]]>"));
  g_assert_null (strstr (body, "\033"));
  g_assert_null (strstr (body, "\342\200\256"));
  g_assert_cmpuint (sample_count (body, "<style>"), ==, 1);
  g_assert_cmpuint (sample_count (body, "<table"), ==, 1);
  g_assert_cmpuint (sample_count (body, "<tr>"), ==, 2 * (1 + sample_n_hostile));
  g_assert_cmpuint (strlen (html), <, 60000);
  sample_remove_folder (folder);
}

/* Whose report it is stands above it; the logo is part of the page, and says nothing twice. */
static void
test_letterhead (void)
{
  static const char *const parts[] = {
    "<div class=\"letterhead\">\n<img alt=\"\" src=\"data:image/png;base64,iVBORw0KGgo", "<span>A &lt;b&gt; &amp; Co</span>",
    "@page{size:letter}",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(GBytes) logo = sample_logo (30, 10);
  AssayLetterhead letterhead = { "A <b> & Co", logo };
  AssayReportRequest request = { .evaluated_at = SAMPLE_TIME, .paper = ASSAY_PAPER_LETTER, .letterhead = &letterhead };
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, NULL);
  g_autofree char *html = render (report);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (html, parts[i]));
    }
  sample_remove_folder (folder);
}

static void
test_limit (void)
{
  g_autoptr(AssayReport) report = sample_report_of_many (2500);
  g_autofree char *html = render (report);

  g_assert_cmpuint (sample_count (html, "<th scope=\"row\">"), ==, 2000);
  g_assert_nonnull (strstr (html, "2000 of 2500 models are listed here, first those that wait for a person. "
                                "All are in report.csv and report.json"));
}

static void
test_same_bytes (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) one = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReport) two = sample_report (folder, sample_models, 4, NULL);
  g_autofree char *first = render (one);
  g_autofree char *second = render (two);

  g_assert_cmpstr (first, ==, second);
  sample_remove_folder (folder);
}

/* Where HTML Tidy is there, it has no complaint. */
static void
test_tidy (void)
{
  g_autofree char *tidy = g_find_program_in_path ("tidy");
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_hostile, sample_n_hostile, NULL);
  g_autoptr(GBytes) bytes = assay_report_to_html (report, NULL);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) complaints = NULL;

  sample_remove_folder (folder);
  if (tidy == NULL)
    {
      g_test_skip ("tidy is not installed");
      return;
    }

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, tidy, "-e", "-q",
                              "-utf8", NULL);
  g_assert_true (g_subprocess_communicate (process, bytes, NULL, NULL, &complaints, NULL));
  g_assert_cmpmem (g_bytes_get_data (complaints, NULL), g_bytes_get_size (complaints), "", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-html/says", test_says);
  g_test_add_func ("/report-html/order", test_order);
  g_test_add_func ("/report-html/hostile", test_hostile);
  g_test_add_func ("/report-html/limit", test_limit);
  g_test_add_func ("/report-html/letterhead", test_letterhead);
  g_test_add_func ("/report-html/same-bytes", test_same_bytes);
  g_test_add_func ("/report-html/tidy", test_tidy);

  return g_test_run ();
}
