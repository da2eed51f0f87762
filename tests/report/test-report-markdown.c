#include "report/report.h"

#include <string.h>

#include "sample.h"

static char *
render (const AssayReport *report)
{
  g_autoptr(GBytes) bytes = assay_report_to_markdown (report, NULL);

  return sample_text (bytes);
}

static void
test_says (void)
{
  static const char *const parts[] = {
    "# Approval report: models.json\n\n",
    "| ✓ Approved | ◔ Needs decision | ? Not evaluable | ✗ Rejected |\n| ---: | ---: | ---: | ---: |\n"
    "| 2 | 1 | 0 | 1 |\n",
    "| Verdict | Model | accuracy | latency_ms | Margin | Reason | Also judged |\n"
    "| --- | --- | ---: | ---: | ---: | --- | --- |\n"
    "| ◔ Needs decision | model_B | 0.76 | 8.8 | −0.04 | accuracy 0.76 is 0.04 below 0.80 |  |\n",
    "only a warning: latency_ms 12.4 is 0.4 above 12",
    "\n## Policy\n", "\n1. accuracy at or above 0.80", "\n### Rule 1: accuracy\n", "\n## Evidence\n", "\n### Not used\n",
    "\n### Approver\n\n_empty – not signed_\n\n- **Printed name:** _empty_\n",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autofree char *markdown = render (report);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (markdown, parts[i]));
    }
  sample_remove_folder (folder);
}

static guint
count_bars (const char *line)
{
  guint n = 0;

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else
        n += *p == '|';
    }

  return n;
}

static void
test_hostile (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_hostile, sample_n_hostile, NULL);
  g_autofree char *markdown = render (report);
  const char *table = strstr (markdown, "| Verdict |");
  g_auto(GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; i < sample_n_hostile + 2; i++)
    g_assert_cmpuint (count_bars (lines[i]), ==, 8);
  g_assert_cmpstr (lines[sample_n_hostile + 2], ==, "");
  g_assert_null (strstr (markdown, "<script"));
  g_assert_null (strstr (markdown, "[link]("));
  g_assert_null (strstr (markdown, "https://"));
  g_assert_null (strstr (markdown, "\033"));
  g_assert_null (strstr (markdown, "\342\200\256"));
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-markdown/says", test_says);
  g_test_add_func ("/report-markdown/hostile", test_hostile);

  return g_test_run ();
}
