#include "report/report-error.h"

static void
test_domain (void)
{
  g_autoptr(GError) error = g_error_new_literal (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_SIGNED, "signed");

  g_assert_cmpstr (g_quark_to_string (error->domain), ==, "assay-report-error-quark");
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_SIGNED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-error/domain", test_domain);

  return g_test_run ();
}
