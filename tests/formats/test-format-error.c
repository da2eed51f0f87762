#include "formats/format-error.h"

/* The domain is its own, and always the same: whoever reports an error tells it from those of the system by it. */
static void
test_domain (void)
{
  g_autoptr(GError) error = g_error_new_literal (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT, "too long");

  g_assert_cmpuint (assay_format_error_quark (), !=, 0);
  g_assert_cmpuint (assay_format_error_quark (), ==, ASSAY_FORMAT_ERROR);
  g_assert_cmpstr (g_quark_to_string (ASSAY_FORMAT_ERROR), ==, "assay-format-error-quark");
  g_assert_true (g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT));
  g_assert_false (g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX));
  g_assert_false (g_error_matches (error, G_FILE_ERROR, ASSAY_FORMAT_ERROR_LIMIT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/format-error/domain", test_domain);

  return g_test_run ();
}
