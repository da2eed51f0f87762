#include "intake/second-reading.h"

#include <glib/gi18n-lib.h>

#include "base/english.h"
#include "formats/results.h"

static gboolean
has_remarks (const AssayTable *table)
{
  return assay_table_get_n_notices (table) > 0 || assay_table_get_n_left_out (table) > 0;
}

static gboolean
is_the_same (const AssayTable *before,
             const AssayTable *now)
{
  guint n_sources = assay_table_get_n_sources (before);

  if (assay_table_get_n_sources (now) != n_sources)
    return FALSE;

  for (guint i = 0; i < n_sources; i++)
    {
      const AssaySource *a = assay_table_get_source (before, i);
      const AssaySource *b = assay_table_get_source (now, i);

      if (g_strcmp0 (a->sha256, b->sha256) != 0 || g_strcmp0 (a->layout, b->layout) != 0
          || g_strcmp0 (a->named_by, b->named_by) != 0 || g_strcmp0 (a->pick, b->pick) != 0)
        return FALSE;
    }

  return TRUE;
}

/* %NULL without @error where what is there now is not what was judged. */
static AssayTable *
read_with_choice (const AssayTable          *judged,
                  const AssayIntakeRequest  *opened,
                  const AssayReadChoice     *choice,
                  GCancellable              *cancellable,
                  GError                   **error)
{
  AssayResultsOptions options = {
    .layout = assay_read_choice_get_layout (choice),
    .pick = assay_read_choice_get_pick (choice),
    .columns = choice,
  };
  g_autoptr(AssayTable) table = assay_results_open (opened->paths, &options, cancellable, error);

  return table != NULL && is_the_same (judged, table) ? g_steal_pointer (&table) : NULL;
}

/* The policy had its say in how the results were read, unless it was opened only later. */
static AssayTable *
read_in_english (const AssayEvaluation     *evaluation,
                 const AssayIntakeRequest  *opened,
                 GCancellable              *cancellable,
                 GError                   **error)
{
  g_auto(AssayEnglish) english = assay_english_begin ();
  const AssayTable *judged = assay_evaluation_get_table (evaluation);
  const AssayReadChoice *of_policy = assay_policy_get_reading (assay_evaluation_get_policy (evaluation));
  g_autoptr(AssayReadChoice) choice = assay_read_choice_over (opened->choice, of_policy);
  AssayTable *table = of_policy != NULL ? read_with_choice (judged, opened, choice, cancellable, NULL) : NULL;

  return table != NULL ? table : read_with_choice (judged, opened, opened->choice, cancellable, error);
}

/**
 * assay_second_reading:
 * @evaluation: what is reported
 * @opened: what its results were read from; only paths and choice count
 * @cancellable: (nullable): stops the reading
 * @error: as for assay_intake_open (); %G_IO_ERROR_WRONG_ETAG where the files are no longer those that were judged
 *
 * What was said while reading was said in the language of the session, and a report is in English. Where that makes a
 * difference the files are read once more, for the words alone: every number and verdict stays the one that was judged.
 *
 * Returns: (transfer full): @evaluation with remarks in English
 */
AssayEvaluation *
assay_second_reading (AssayEvaluation           *evaluation,
                      const AssayIntakeRequest  *opened,
                      GCancellable              *cancellable,
                      GError                   **error)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  g_autoptr(GError) failure = NULL;
  g_autoptr(AssayTable) english = NULL;
  g_autoptr(AssayTable) told = NULL;

  if (assay_english_is_spoken () || !has_remarks (table))
    return assay_evaluation_ref (evaluation);

  english = read_in_english (evaluation, opened, cancellable, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (english == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                           _("The results changed since they were read: open them again, then write the report"));
      return NULL;
    }

  told = assay_table_with_remarks (table, english);

  return assay_evaluation_new (told, assay_evaluation_get_policy (evaluation));
}
