#include "report/report-verify-text.h"

#include <glib/gi18n-lib.h>

#include "base/digest.h"
#include "base/english.h"
#include "base/text.h"

static void
append_digests (GString           *text,
                const AssayReport *report,
                GBytes            *json)
{
  AssayTable *table = assay_evaluation_get_table (assay_report_get_evaluation (report));
  g_autofree char *json_sha256 = assay_digest_of_bytes (json);

  g_string_append_printf (text, "    %s  report.json\n", json_sha256);
  g_string_append_printf (text, "    %s  policy.yaml\n", assay_report_get_policy_sha256 (report));
  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    g_string_append_printf (text, "    %s  %s\n", assay_table_get_source (table, i)->sha256,
                            assay_report_get_results_path (report, i));
}

/* No line may begin with a digest: the file is elsewhere, and sha256sum --check would miss it here. */
static void
append_artifacts (GString                    *text,
                  const AssayReportArtifacts *artifacts)
{
  guint n_artifacts = assay_report_artifacts_get_n (artifacts);

  if (n_artifacts == 0)
    return;

  g_string_append (text, _("\n"
                           "   Artifacts, the files that the models themselves are, are not in this folder. Wherever "
                           "you have one, run\n\n"
                           "       sha256sum FILE\n\n"
                           "   The digest must be the one that report.json names for the model under "
                           "“artifacts”:\n\n"));
  for (guint i = 0; i < n_artifacts; i++)
    {
      const AssayArtifact *artifact = assay_report_artifacts_get (artifacts, i);
      g_autofree char *model = assay_text_escape_controls (artifact->model);
      g_autofree char *file = assay_text_escape_controls (artifact->file);

      g_string_append_printf (text, "    SHA-256 %s  %s: %s\n", artifact->sha256, model, file);
    }
}

/**
 * assay_report_verify_text:
 * @report: a report
 * @json: the bytes of its report.json
 *
 * Says how anybody can check the folder with tools that every system has, and what that does and does not show.
 *
 * Returns: (transfer full): UTF-8 text
 */
GBytes *
assay_report_verify_text (const AssayReport *report,
                          GBytes            *json)
{
  g_auto(AssayEnglish) english = assay_english_begin ();
  GString *text = g_string_new (assay_report_get_title (report));

  g_string_append_printf (text, "\n%s\n\n", assay_report_get_time (report));
  g_string_append (text, _("How to check this folder\n\n"
                           "1. Digests. Below is the SHA-256 of every file that is evidence. In this folder, run\n\n"
                           "       sed -n 's/^ *\\([0-9a-f]\\{64\\}  \\)/\\1/p' VERIFY.txt | sha256sum --check\n\n"
                           "   report.json names the digests of policy.yaml and of the results too. The files "
                           "report.html, report.pdf,\n"
                           "   report.md and report.csv are views of report.json, not evidence.\n\n"));
  append_digests (text, report, json);
  append_artifacts (text, assay_report_get_artifacts (report));
  g_string_append (text, _("\n"
                           "2. Signatures. This report is NOT signed: the digests above show that files fit together, "
                           "not who wrote\n"
                           "   them. Whoever can change the folder can change this text as well. Compare the digest "
                           "of report.json with\n"
                           "   one that you got another way.\n\n"
                           "   When an approver signs, two files named after that person are added: "
                           "PERSON.signoff.json and\n"
                           "   PERSON.signoff.json.sig. With a list of approvers and a list of revoked keys that you "
                           "hold yourself,\n"
                           "   outside this folder, check each with OpenSSH:\n\n"
                           "       ssh-keygen -Y verify -f approvers -r revoked_keys -I PERSON \\\n"
                           "         -n signoff-v1@assay-app.github.io -s PERSON.signoff.json.sig < "
                           "PERSON.signoff.json\n\n"
                           "   It must end with status 0, and the digests under “subject” in PERSON.signoff.json must "
                           "be those of the\n"
                           "   files here.\n"));

  return g_string_free_to_bytes (text);
}
