#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "cli/check-output.h"
#include "cli/output.h"
#include "policy/explanation.h"

/* A rejected model fails, one that cannot be judged is an error, and one that waits for a person is skipped: what
 * the readers of this format show as red, red and yellow. */
static const char *const elements[ASSAY_N_VERDICTS] = {
  [ASSAY_VERDICT_NEEDS_DECISION] = "skipped",
  [ASSAY_VERDICT_NOT_EVALUABLE] = "error",
  [ASSAY_VERDICT_REJECTED] = "failure",
};

static void
print_case (const AssayCheck *check,
            guint             row)
{
  AssayVerdict verdict = assay_evaluation_get_verdict (check->evaluation, row);
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (check->evaluation), row);
  g_autofree char *name = assay_text_escape_html (id);
  g_autofree char *words = assay_explain_in_words (check->evaluation, row);
  g_autofree char *reason = assay_text_escape_html (words);

  if (elements[verdict] == NULL)
    {
      printf ("    <testcase classname=\"assay\" name=\"%s\"/>\n", name);
      return;
    }

  printf ("    <testcase classname=\"assay\" name=\"%s\">\n"
          "      <%s message=\"%s: %s\"/>\n"
          "    </testcase>\n",
          name, elements[verdict], assay_verdict_to_title (verdict), reason);
}

/**
 * assay_check_print_junit:
 * @check: what was found
 *
 * Prints the models as test cases of a JUnit XML document, for the summaries of CI systems.
 */
void
assay_check_print_junit (const AssayCheck *check)
{
  AssayPolicy *policy = assay_evaluation_get_policy (check->evaluation);
  const char *title = assay_policy_get_name (policy) != NULL ? assay_policy_get_name (policy) : "assay check";
  g_autofree char *name = assay_text_escape_html (title);
  guint shown[ASSAY_N_VERDICTS] = { 0 };
  guint from = 0, row, total = 0;

  for (; assay_check_next (check, &from, &row); total++)
    shown[assay_evaluation_get_verdict (check->evaluation, row)]++;

  printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites>\n"
          "  <testsuite name=\"%s\" tests=\"%u\" failures=\"%u\" errors=\"%u\" skipped=\"%u\">\n",
          name, total, shown[ASSAY_VERDICT_REJECTED], shown[ASSAY_VERDICT_NOT_EVALUABLE],
          shown[ASSAY_VERDICT_NEEDS_DECISION]);
  for (from = 0; assay_check_next (check, &from, &row);)
    print_case (check, row);
  printf ("  </testsuite>\n</testsuites>\n");
}
