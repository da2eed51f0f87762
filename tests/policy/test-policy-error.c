#include "policy/policy-error.h"

static void
test_domain (void)
{
  g_autoptr(GError) error = g_error_new_literal (ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY, "no rule");

  g_assert_cmpstr (g_quark_to_string (ASSAY_POLICY_ERROR), ==, "assay-policy-error-quark");
  g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-error/domain", test_domain);

  return g_test_run ();
}
