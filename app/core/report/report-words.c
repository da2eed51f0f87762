#include "report/report-words.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

/**
 * assay_report_verdict_symbol:
 * @verdict: a verdict
 *
 * Returns: a sign that stands beside the word and can be told from the others without colour
 */
const char *
assay_report_verdict_symbol (AssayVerdict verdict)
{
  switch (verdict)
    {
    case ASSAY_VERDICT_APPROVED:
      return "✓";
    case ASSAY_VERDICT_NEEDS_DECISION:
      return "◔";
    case ASSAY_VERDICT_NOT_EVALUABLE:
      return "?";
    case ASSAY_VERDICT_REJECTED:
      return "✗";
    case ASSAY_OUTCOME_SKIPPED:
    case ASSAY_N_VERDICTS:
    default:
      return "–";
    }
}

/**
 * assay_report_cell_to_words:
 * @cell: what stands in a cell
 *
 * Returns: a word for a cell that has no text of its own
 */
const char *
assay_report_cell_to_words (AssayCell cell)
{
  switch (cell)
    {
    case ASSAY_CELL_MISSING:
      return _("missing");
    case ASSAY_CELL_EMPTY:
      return _("empty");
    case ASSAY_CELL_NULL:
      return "null";
    case ASSAY_CELL_NAN:
      return "NaN";
    case ASSAY_CELL_INFINITE:
      return "Infinity";
    case ASSAY_CELL_TEXT:
    case ASSAY_CELL_BOOLEAN:
    case ASSAY_CELL_NUMBER:
    default:
      return "";
    }
}

/**
 * assay_report_dup_shown:
 * @text: text from outside
 * @max_characters: what a page bears
 *
 * Returns: (transfer full): @text with control characters made visible, shortened
 */
char *
assay_report_dup_shown (const char *text,
                        guint       max_characters)
{
  g_autofree char *controlled = assay_text_escape_controls (text);

  return assay_text_shorten (controlled, max_characters);
}

static void
append_sentence (GString    *words,
                 const char *format,
                 guint       n)
{
  if (n == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (words, format, n);
#pragma GCC diagnostic pop
}

static void
append_open (GString               *words,
             const AssayEvaluation *evaluation)
{
  guint n = assay_evaluation_get_count (evaluation, ASSAY_VERDICT_NEEDS_DECISION);

  append_sentence (words, ngettext (" %u model needs the decision of a person.",
                                    " %u models need the decision of a person.", n), n);
  n = assay_evaluation_get_count (evaluation, ASSAY_VERDICT_NOT_EVALUABLE);
  append_sentence (words, ngettext (" %u model could not be evaluated.", " %u models could not be evaluated.", n), n);
  n = assay_evaluation_get_count (evaluation, ASSAY_VERDICT_REJECTED);
  append_sentence (words, ngettext (" %u model is rejected.", " %u models are rejected.", n), n);
}

/**
 * assay_report_dup_conclusion:
 * @evaluation: an evaluation
 *
 * Returns: (transfer full): what came out, in two or three sentences
 */
char *
assay_report_dup_conclusion (const AssayEvaluation *evaluation)
{
  guint n_models = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  guint n_approved = assay_evaluation_get_count (evaluation, ASSAY_VERDICT_APPROVED);
  GString *words = g_string_new (NULL);

  if (n_approved == n_models)
    append_sentence (words, ngettext ("The one model is approved by the policy.",
                                      "All %u models are approved by the policy.", n_models), n_models);
  else if (n_approved == 0)
    append_sentence (words, ngettext ("The one model is not approved by the policy.",
                                      "None of %u models is approved by the policy.", n_models), n_models);
  else
    g_string_append_printf (words, ngettext ("%u of %u models is approved by the policy.",
                                             "%u of %u models are approved by the policy.", n_approved),
                            n_approved, n_models);
  append_open (words, evaluation);

  return g_string_free (words, FALSE);
}
