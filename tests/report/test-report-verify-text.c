#include "report/report-verify-text.h"

#include <string.h>

#include "sample.h"

static void
test_says (void)
{
  static const char *const parts[] = {
    "Approval report: models.json\n2023-11-14T22:13:20Z\n",
    "    2689367b205c16ce32ed4200942b8b8b1e262dfc70d9bc9fbc77c49699a4f1df  report.json\n",
    "  policy.yaml\n", "  results/0/models.json\n", "sha256sum --check", "NOT signed", "ssh-keygen -Y verify",
    "signoff-v1@assay-app.github.io",
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);
  g_autoptr(GBytes) json = g_bytes_new_static ("ok", 2);
  g_autoptr(GBytes) bytes = assay_report_verify_text (report, json);
  g_autofree char *text = sample_text (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (text, parts[i]));
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-verify-text/says", test_says);

  return g_test_run ();
}
