#include "report/report-html-style.h"

#include <string.h>

#include "sample.h"

static void
test_style (void)
{
  static const char *const parts[] = {
    "prefers-color-scheme:dark", "@page{size:letter}", "counter(page)", "table-header-group", "@media print",
    "@media screen and (max-width:56rem)", "@supports selector(:has(a))", "#show-needs_decision:not(:checked)",
    "#up0:checked", "#down8:checked",
  };
  g_autofree char *style = assay_report_html_style ("letter");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (style, parts[i]));
    }
  g_assert_cmpuint (sample_count (style, "{"), ==, sample_count (style, "}"));
  g_assert_null (strstr (style, "url("));
  g_assert_null (strstr (style, "@import"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-html-style/style", test_style);

  return g_test_run ();
}
