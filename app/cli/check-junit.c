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

/* A noncharacter is valid UTF-8 and not valid XML, where one makes the whole document unreadable. */
static char *
dup_xml (const char *text)
{
  g_autofree char *escaped = assay_text_escape_html (text);
  GString *xml = g_string_new (NULL);

  for (const char *p = escaped; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == 0xfffe || character == 0xffff)
        g_string_append_printf (xml, "\\u{%X}", character);
      else
        g_string_append_len (xml, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (xml, FALSE);
}

/* The message is what a list shows; some readers show only the text inside. Waiting is no type of failure. */
static void
print_case (const AssayCheck *check,
            guint             row)
{
  AssayVerdict verdict = assay_evaluation_get_verdict (check->evaluation, row);
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (check->evaluation), row);
  g_autofree char *name = dup_xml (id);
  g_autofree char *words = assay_explain_in_words (check->evaluation, row);
  g_autofree char *reason = dup_xml (words);
  const char *title = assay_verdict_to_title (verdict);

  printf ("    <testcase classname=\"assay\" name=\"%s\" time=\"0\"", name);
  if (elements[verdict] == NULL)
    printf ("/>\n");
  else if (verdict == ASSAY_VERDICT_NEEDS_DECISION)
    printf (">\n      <skipped message=\"%s: %s\"/>\n    </testcase>\n", title, reason);
  else
    printf (">\n      <%s type=\"%s\" message=\"%s: %s\">%s: %s</%s>\n    </testcase>\n", elements[verdict],
            assay_verdict_to_id (verdict), title, reason, title, reason, elements[verdict]);
}

static void
print_counts (const AssayCheck *check)
{
  guint shown[ASSAY_N_VERDICTS] = { 0 };
  guint from = 0, row, total = 0;

  for (; assay_check_next (check, &from, &row); total++)
    shown[assay_evaluation_get_verdict (check->evaluation, row)]++;

  printf (" tests=\"%u\" failures=\"%u\" errors=\"%u\" skipped=\"%u\" time=\"0\"", total, shown[ASSAY_VERDICT_REJECTED],
          shown[ASSAY_VERDICT_NOT_EVALUABLE], shown[ASSAY_VERDICT_NEEDS_DECISION]);
}

/**
 * assay_check_print_junit:
 * @check: what was found
 *
 * Prints the models as test cases of a JUnit XML document, for the summaries of CI systems. It takes no time and has no
 * date, so that the same results print the same document.
 */
void
assay_check_print_junit (const AssayCheck *check)
{
  AssayPolicy *policy = assay_evaluation_get_policy (check->evaluation);
  const char *title = assay_policy_get_name (policy) != NULL ? assay_policy_get_name (policy) : "assay check";
  g_autofree char *name = dup_xml (title);
  guint from = 0, row;

  printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"assay\"");
  print_counts (check);
  printf (">\n  <testsuite name=\"%s\"", name);
  print_counts (check);
  printf (">\n");
  while (assay_check_next (check, &from, &row))
    print_case (check, row);
  printf ("  </testsuite>\n</testsuites>\n");
}
