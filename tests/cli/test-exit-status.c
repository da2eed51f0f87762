#include <gio/gio.h>

#include "base/json-scan.h"
#include "cli/exit-status.h"
#include "formats/results.h"
#include "policy/policy.h"
#include "report/report.h"

typedef struct
{
  guint     approved, needs_decision, not_evaluable, rejected;
  gboolean  any;
  AssayExit expected;
} CountCase;

static const CountCase count_cases[] = {
  { 4, 0, 0, 0, FALSE, ASSAY_EXIT_APPROVED },      { 2, 2, 0, 0, FALSE, ASSAY_EXIT_WAITING },
  { 2, 2, 1, 0, FALSE, ASSAY_EXIT_NOT_EVALUABLE }, { 2, 2, 1, 1, FALSE, ASSAY_EXIT_REJECTED },
  { 1, 2, 1, 1, TRUE, ASSAY_EXIT_APPROVED },       { 0, 2, 0, 0, TRUE, ASSAY_EXIT_WAITING },
  { 0, 2, 1, 0, TRUE, ASSAY_EXIT_NOT_EVALUABLE },  { 0, 2, 1, 1, TRUE, ASSAY_EXIT_REJECTED },
};

static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (count_cases); i++)
    {
      const CountCase *c = &count_cases[i];
      guint counts[ASSAY_N_VERDICTS] = { 0, c->approved, c->needs_decision, c->not_evaluable, c->rejected };

      g_assert_cmpint (assay_exit_of_counts (counts, c->any), ==, c->expected);
    }
}

static void
assert_status (GQuark    domain,
               int       code,
               AssayExit expected)
{
  g_autoptr(GError) error = g_error_new_literal (domain, code, "x");

  g_assert_cmpint (assay_exit_of_error (error), ==, expected);
}

static void
test_errors (void)
{
  assert_status (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX, ASSAY_EXIT_MALFORMED);
  assert_status (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_SIGNED, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_NOT_OURS, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_INCOMPLETE, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_AUTHOR, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_TIME, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_ARTIFACT, ASSAY_EXIT_USAGE);
  assert_status (ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CHANGED, ASSAY_EXIT_ENVIRONMENT);
  assert_status (ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_SYNTAX, ASSAY_EXIT_USAGE);
  assert_status (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, ASSAY_EXIT_ENVIRONMENT);
  assert_status (G_FILE_ERROR, G_FILE_ERROR_NOENT, ASSAY_EXIT_ENVIRONMENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/exit-status/counts", test_counts);
  g_test_add_func ("/cli/exit-status/errors", test_errors);

  return g_test_run ();
}
