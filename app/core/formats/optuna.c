#include "formats/layouts.h"

#include "formats/reading.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* study.trials_dataframe () of Optuna as CSV: number,value,datetime_start,duration,params_lr,user_attrs_f1,state. A line is a
 * trial, and only one that is complete counts. */

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_object (root);

  if (first == NULL || assay_node_get_member (first, "number") == NULL || assay_node_get_member (first, "state") == NULL)
    return FALSE;

  for (const AssayNode *cell = first->first; cell != NULL; cell = cell->next)
    if (g_str_equal (cell->key, "value") || g_str_has_prefix (cell->key, "values_"))
      return TRUE;

  return FALSE;
}

static gboolean
is_value (const char *key)
{
  return g_str_equal (key, "value") || g_str_has_prefix (key, "values_");
}

/* Whether the trial ran to its end: "COMPLETE", or "TrialState.COMPLETE" in older files. */
static gboolean
is_complete (const AssayNode *trial)
{
  const AssayNode *state = assay_reading_find_text (trial, "state");
  const char *dot = state != NULL ? strrchr (state->text, '.') : NULL;

  return state != NULL && g_str_equal (dot != NULL ? dot + 1 : state->text, "COMPLETE");
}

static char *
dup_name (const AssayNode *trial)
{
  const AssayNode *number = assay_reading_find_text (trial, "number");

  return number != NULL && strlen (number->text) < 32 ? g_strdup_printf ("trial %s", number->text) : g_strdup (_("a trial"));
}

static void
leave_out_trial (const AssayNode   *trial,
                 AssayTableBuilder *builder)
{
  const AssayNode *state = assay_reading_find_text (trial, "state");
  g_autofree char *name = dup_name (trial);
  g_autofree char *reason = g_strdup_printf (_("its state is %s, not COMPLETE"), state != NULL ? state->text : _("empty"));

  assay_table_builder_skip_record (builder);
  assay_table_builder_leave_out (builder, name, reason);
}

/* What the study was after comes first, then what the user noted down, which often are the metrics. */
static guint
rank_of (const char *key)
{
  return is_value (key) ? 0 : g_str_has_prefix (key, "user_attrs_") ? 1 : 2;
}

static gboolean
read_trial (const AssayNode    *trial,
            AssayTableBuilder  *builder,
            AssayRecordReader  *reader,
            GError            **error)
{
  g_autofree char *name = dup_name (trial);

  if (!assay_table_builder_begin_row (builder, error))
    return FALSE;

  assay_table_builder_set_name (builder, name, -1);

  for (guint rank = 0; rank <= 2; rank++)
    for (const AssayNode *cell = trial->first; cell != NULL; cell = cell->next)
      if (rank_of (cell->key) == rank && !g_str_equal (cell->key, "Unnamed: 0") &&
          !assay_record_reader_put (reader, cell->key, cell, NULL, error))
        return FALSE;

  return TRUE;
}

/* What the study was after is a metric whatever it is called; what Optuna noted down for itself is none. */
static void
set_roles (AssayTableBuilder *builder)
{
  for (guint column = 0; column < assay_table_builder_get_n_columns (builder); column++)
    {
      const char *name = assay_table_builder_get_column_name (builder, column);

      if (!assay_table_builder_is_in_source (builder, column, NULL))
        continue;
      if (is_value (name))
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
      else if (g_str_has_prefix (name, "system_attrs_"))
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
    }
}

static gboolean
check_any (guint       n_trials,
           guint       n_complete,
           GError    **error)
{
  if (n_complete > 0)
    return TRUE;

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
               ngettext ("the study holds %u trial, and it is not complete",
                         "the study holds %u trials, and none of them is complete", n_trials), n_trials);

  return FALSE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  const AssayNode *first = assay_reading_first_object (root);
  guint n_complete = 0;

  for (const AssayNode *trial = root->first; trial != NULL; trial = trial->next)
    {
      if (!is_complete (trial))
        {
          leave_out_trial (trial, builder);
          continue;
        }

      n_complete++;
      if (!read_trial (trial, builder, reader, error))
        return FALSE;
    }

  if (!check_any (root->n_children, n_complete, error))
    return FALSE;

  set_roles (builder);
  if (assay_node_get_member (first, "Unnamed: 0") != NULL)
    assay_table_builder_leave_out (builder, "Unnamed: 0", _("numbers the rows"));
  assay_table_builder_notice (builder, g_strdup (_("Optuna does not write into this file whether the study was to make its "
                                                   "value higher or lower")));

  return TRUE;
}

const AssayFormat assay_optuna_format = {
  .id = "optuna",
  .title = N_("Optuna trials"),
  .shapes = ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
