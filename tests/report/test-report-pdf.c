#include "report/report.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sample-logo.h"
#include "sample.h"

/* The text of a PDF as pdftotext (poppler) reads it; NULL where that is not installed. */
static char *
extract (GBytes     *pdf,
         const char *program,
         const char *last)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *file = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) text = NULL;
  int fd;

  if (path == NULL)
    return NULL;

  fd = g_file_open_tmp ("assay-XXXXXX.pdf", &file, NULL);
  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (file, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, path, file, last, NULL);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &text, NULL, NULL));
  g_unlink (file);

  return sample_text (text);
}

static void
test_says (void)
{
  static const char *const parts[] = {
    "Approval report: models.json", "Needs decision", "model_B", "accuracy 0.76 is 0.04 below 0.80", "0.91",
    "approve ≥ 0.80", "approve ≥ 0.80: 2 of 4", "empty – not signed", "Page 1 of ", "results/0/models.json", "ImageNet",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report
    = sample_report (folder, sample_models, 4, "{\"data_set\": {\"name\": \"ImageNet\"}}");
  g_autoptr(GBytes) pdf = assay_report_to_pdf (report, NULL);
  g_autofree char *text = extract (pdf, "pdftotext", "-");
  g_autofree char *facts = extract (pdf, "pdfinfo", NULL);

  sample_remove_folder (folder);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  if (text == NULL || facts == NULL)
    {
      g_test_skip ("poppler's tools are not installed");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (text, parts[i]));
    }
  g_assert_nonnull (strstr (facts, "Author:          alice@example.org"));
  g_assert_nonnull (strstr (facts, "(A4)"));
}

static void
test_same_bytes (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) one = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(AssayReport) two = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(GBytes) first = assay_report_to_pdf (one, NULL);
  g_autoptr(GBytes) second = assay_report_to_pdf (two, NULL);

  g_assert_true (g_bytes_equal (first, second));
  sample_remove_folder (folder);
}

static void
test_hostile (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_hostile, sample_n_hostile, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = assay_report_to_pdf (report, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = extract (pdf, "pdftotext", "-");
  sample_remove_folder (folder);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (text, "<script>"));
  g_assert_null (strstr (text, "\033"));
  g_assert_null (strstr (text, "\342\200\256"));
}

/* A PDF is no text: NULs stand in it. */
static gboolean
holds (GBytes     *pdf,
       const char *part)
{
  gsize length, n = strlen (part);
  const char *bytes = g_bytes_get_data (pdf, &length);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (bytes + i, part, n) == 0)
      return TRUE;

  return FALSE;
}

/* What a reader of PDFs shows beside the pages, and what tells a screen reader how to speak. */
static void
test_about_itself (void)
{
  static const char *const parts[] = {
    "/Title (Approval report: models.json)", "/Author (alice@example.org)", "/Creator (Assay", "/CreationDate (20231114221320Z)",
    "/Lang (en)", "/Outlines", "/MarkInfo", "/Title (Policy)", "/Title (Rule by rule)", "/Title (Models)", "/Title (Evidence)",
    "/Title (Signatures)",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(GBytes) pdf = assay_report_to_pdf (report, NULL);

  sample_remove_folder (folder);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_true (holds (pdf, parts[i]));
    }
}

/* Letter instead of A4, with a letterhead, an outline and a language. */
static void
test_letterhead (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(GBytes) logo = sample_logo (300, 100);
  AssayLetterhead letterhead = { "Example Bank", logo };
  AssayReportRequest request = { .evaluated_at = SAMPLE_TIME, .paper = ASSAY_PAPER_LETTER, .letterhead = &letterhead };
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, NULL);
  g_autoptr(GBytes) pdf = assay_report_to_pdf (report, NULL);
  g_autofree char *text = extract (pdf, "pdftotext", "-");
  g_autofree char *facts = extract (pdf, "pdfinfo", NULL);
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);

  sample_remove_folder (folder);
  g_assert_nonnull (g_strstr_len (bytes + length - 800, 800, "/Lang (en)"));
  g_assert_nonnull (g_strstr_len (bytes + length - 800, 800, "/Outlines"));
  if (text == NULL || facts == NULL)
    {
      g_test_skip ("poppler's tools are not installed");
      return;
    }

  g_assert_true (g_str_has_prefix (text, "Example Bank\n"));
  g_assert_nonnull (strstr (text, "Example Bank · Approval report: models.json · 2023-11-14T22:13:20Z"));
  g_assert_nonnull (strstr (facts, "(letter)"));
  g_assert_nonnull (strstr (facts, "Tagged:          yes"));
}

/* Every page repeats the head of the table and knows how many there are. */
static void
test_pages (void)
{
  g_autoptr(AssayReport) report = sample_report_of_many (300);
  g_autoptr(GBytes) pdf = assay_report_to_pdf (report, NULL);
  g_autofree char *text = extract (pdf, "pdftotext", "-");
  g_auto(GStrv) pages = NULL;
  guint n_pages;

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >=, 8);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *foot = g_strdup_printf ("Page %u of %u", i + 1, n_pages);

      g_assert_nonnull (strstr (pages[i], foot));
      /* The thresholds of a rule name two models. */
      if (sample_count (pages[i], "model-0") > 2)
        g_assert_nonnull (strstr (pages[i], "Verdict"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf/says", test_says);
  g_test_add_func ("/report-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/report-pdf/hostile", test_hostile);
  g_test_add_func ("/report-pdf/pages", test_pages);
  g_test_add_func ("/report-pdf/about-itself", test_about_itself);
  g_test_add_func ("/report-pdf/letterhead", test_letterhead);

  return g_test_run ();
}
