#include "report/report-content.h"

#include <string.h>

#include "sample.h"

static const AssayReportForm form = {
  .max_models = 3, .max_columns = 1, .figure_width = 200, .figure_height = 80
};

static char *
outline_of (const AssayReportBlocks *blocks)
{
  static const char *const kinds[] = {
    "heading", "subheading", "paragraph", "counts", "facts", "list", "numbered", "figure", "models", "signatures"
  };
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    {
      const AssayBlock *block = assay_report_blocks_get (blocks, i);

      if (block->kind == ASSAY_BLOCK_HEADING)
        g_string_append_printf (outline, "\n%s:", block->text);
      else
        g_string_append_printf (outline, " %s", kinds[block->kind]);
    }

  return g_string_free (outline, FALSE);
}

static void
test_outline (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, "{\"n\": 5}");
  g_autoptr(AssayReportBlocks) blocks = assay_report_content_new (report, &form);
  g_autofree char *outline = outline_of (blocks);

  g_assert_cmpstr (outline, ==,
                   " paragraph counts facts\n"
                   "Policy: paragraph numbered\n"
                   "Rule by rule: subheading paragraph figure figure subheading paragraph figure\n"
                   "Models: paragraph paragraph models\n"
                   "Context: paragraph facts paragraph\n"
                   "How the results were read: facts subheading list\n"
                   "Evidence: paragraph facts\n"
                   "Signatures: paragraph paragraph signatures");
  sample_remove_folder (folder);
}

/* No text may bring line ends, escapes or bidirectional controls into a rendering. */
static void
test_clean (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report
    = sample_report (folder, sample_hostile, sample_n_hostile, "{\"a\\u001b\\n\": \"\\u202e\\n\"}");
  AssayReportForm all = { .max_models = 100, .max_columns = 5 };
  g_autoptr(AssayReportBlocks) blocks = assay_report_content_new (report, &all);

  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    {
      const AssayBlock *block = assay_report_blocks_get (blocks, i);

      for (guint j = 0; j < block->cells->len; j++)
        {
          const char *text = g_ptr_array_index (block->cells, j);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_null (strpbrk (text, "\n\r\t\033\007"));
          g_assert_null (strstr (text, "\342\200\256"));
          g_assert_cmpint (g_utf8_strlen (text, -1), <=, 1200);
        }
    }
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-content/outline", test_outline);
  g_test_add_func ("/report-content/clean", test_clean);

  return g_test_run ();
}
