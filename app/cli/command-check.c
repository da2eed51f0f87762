#include <glib/gi18n-lib.h>

#include "cli/check-output.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/request.h"

typedef struct
{
  char   **models;
  char    *only;
  char    *format;
  gboolean any;
  gboolean explain;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->models);
  g_free (options->only);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Adds every model that bears the name, or the one that bears the id. */
static guint
add_model (AssayRowSet *judged,
           AssayTable  *table,
           const char  *wanted)
{
  guint n_found = 0;

  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    {
      gboolean found = g_str_equal (assay_table_get_name (table, row), wanted);

      /* An id longer than the name begins with it; only then is it worth making. */
      if (!found && !assay_table_is_name_unique (table, row)
          && g_str_has_prefix (wanted, assay_table_get_name (table, row)))
        {
          g_autofree char *id = assay_table_dup_id (table, row);

          found = g_str_equal (id, wanted);
        }
      if (found)
        {
          assay_row_set_set (judged, row, TRUE);
          n_found++;
        }
    }

  return n_found;
}

static AssayRowSet *
choose_models (AssayTable  *table,
               char       **models)
{
  g_autoptr(AssayRowSet) judged = assay_row_set_new (assay_table_get_n_rows (table));

  assay_row_set_fill (judged, models == NULL);
  for (guint i = 0; models != NULL && models[i] != NULL; i++)
    {
      if (add_model (judged, table, models[i]) == 0)
        {
          assay_output_complain (_("no model is called “%s”"), models[i]);
          return NULL;
        }
    }

  return g_steal_pointer (&judged);
}

static void
count_verdicts (AssayCheck *check)
{
  const guint8 *verdicts = assay_evaluation_get_verdicts (check->evaluation);
  guint row, from = 0;

  for (; assay_row_set_next (check->judged, from, &row); from = row + 1)
    check->counts[verdicts[row]]++;
}

static gboolean
validate_options (const Options *options,
                  AssayVerdict  *only)
{
  *only = ASSAY_OUTCOME_SKIPPED;
  if (options->format != NULL && assay_check_find_printer (options->format) == NULL)
    {
      assay_output_complain (_("--format is table, json, csv, markdown, junit or names, not “%s”"), options->format);
      return FALSE;
    }
  if (options->only != NULL
      && (!assay_verdict_from_id (options->only, only) || *only == ASSAY_OUTCOME_SKIPPED))
    {
      assay_output_complain (_("--only is approved, needs_decision, rejected or not_evaluable, not “%s”"),
                             options->only);
      return FALSE;
    }

  return TRUE;
}

/* That no column has the name of a rule is the likeliest slip of all; it must not hide among the models. */
static void
remark_on_columns (AssayEvaluation *evaluation)
{
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    {
      if (assay_evaluation_get_column (evaluation, i) == NULL)
        assay_output_remark (_("no results have a column “%s”; assay show lists the columns"),
                             assay_policy_get_rule (policy, i)->metric);
    }
}

static AssayExit
check_review (AssayReview   *review,
              const Options *options,
              AssayVerdict   only)
{
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  g_autoptr(AssayRowSet) judged = choose_models (assay_evaluation_get_table (evaluation), options->models);
  AssayCheck check = { .evaluation = evaluation, .judged = judged, .only = only, .explain = options->explain };

  if (judged == NULL)
    return ASSAY_EXIT_USAGE;

  remark_on_columns (evaluation);
  count_verdicts (&check);
  check.exit = assay_exit_of_counts (check.counts, options->any);
  assay_check_print (&check, assay_check_find_printer (options->format != NULL ? options->format : "table"));

  return assay_output_finish () != 0 ? ASSAY_EXIT_ENVIRONMENT : check.exit;
}

/**
 * assay_command_check:
 * @argc: the number of arguments
 * @argv: the arguments, the command first
 *
 * assay check: judges results and prints the verdicts.
 *
 * Returns: the exit status
 */
int
assay_command_check (int    argc,
                     char **argv)
{
  g_auto(AssayRequest) request = { 0 };
  g_auto(Options) options = { 0 };
  g_autoptr(AssayReview) review = NULL;
  AssayVerdict only;
  AssayExit status;
  GOptionEntry own[] = {
    { "model", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.models, N_("Judge only this model (may be repeated)"),
      N_("MODEL") },
    { "any", 0, 0, G_OPTION_ARG_NONE, &options.any, N_("One approved model is enough for exit status 0"), NULL },
    { "only", 0, 0, G_OPTION_ARG_STRING, &options.only,
      N_("Print only models with this verdict; the exit status stays"), N_("VERDICT") },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options.explain, N_("Say for each model why"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, json, csv, markdown, junit or names"),
      N_("FORMAT") },
    { NULL },
  };

  if (!assay_request_parse (&request, _("Judges results by a policy or a threshold."), TRUE, own, &argc, &argv,
                            &status))
    return status;
  if (!validate_options (&options, &only))
    return ASSAY_EXIT_USAGE;

  review = assay_request_open (&request, &status);
  if (review == NULL)
    return status;

  return check_review (review, &options, only);
}
