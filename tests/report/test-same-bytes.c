#include <locale.h>

#include "policy/verdict.h"
#include "report/report.h"
#include "report/report-verify-text.h"
#include "sample-catalog.h"
#include "sample.h"

static GBytes *
render (const AssayReport *report,
        guint              rendering)
{
  g_autoptr(GBytes) json = NULL;

  switch (rendering)
    {
    case 0:
      return assay_report_to_json (report, NULL);
    case 1:
      return assay_report_to_html (report, NULL);
    case 2:
      return assay_report_to_pdf (report, NULL);
    case 3:
      return assay_report_to_markdown (report, NULL);
    case 4:
      return assay_report_to_csv (report, NULL);
    default:
      json = assay_report_to_json (report, NULL);
      return assay_report_verify_text (report, json);
    }
}

static void
render_all (const char *folder,
            GPtrArray  *renderings)
{
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);

  for (guint i = 0; i <= 5; i++)
    g_ptr_array_add (renderings, render (report, i));
}

/* A session in another language makes the same bytes, and goes on in its own. */
static void
test_same_bytes (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(GPtrArray) foreign = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GPtrArray) english = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_assert_cmpstr (assay_verdict_to_title (ASSAY_VERDICT_APPROVED), ==, "Genehmigt");
  render_all (folder, foreign);
  g_assert_cmpstr (assay_verdict_to_title (ASSAY_VERDICT_APPROVED), ==, "Genehmigt");

  setlocale (LC_ALL, "C");
  g_assert_cmpstr (assay_verdict_to_title (ASSAY_VERDICT_APPROVED), ==, "Approved");
  render_all (folder, english);
  for (guint i = 0; i < english->len; i++)
    {
      g_test_message ("%u", i);
      g_assert_true (g_bytes_equal (g_ptr_array_index (english, i), g_ptr_array_index (foreign, i)));
    }
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  char *folder;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = sample_make_folder ();
  sample_catalog_use (folder, "Approved", "Genehmigt");
  g_test_add_func ("/same-bytes/languages", test_same_bytes);
  status = g_test_run ();
  sample_remove_folder (folder);

  return status;
}
