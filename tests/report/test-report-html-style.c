#include "report/report-html-style.h"

#include <string.h>

#include "sample.h"

static void
test_style (void)
{
  static const char *const parts[] = {
    "prefers-color-scheme:dark", "@page{size:A4", "counter(page)", "table-header-group", "@media print",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (assay_report_html_style, parts[i]));
  g_assert_cmpuint (sample_count (assay_report_html_style, "{"), ==, sample_count (assay_report_html_style, "}"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-html-style/style", test_style);

  return g_test_run ();
}
