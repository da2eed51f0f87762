#include "intake/intake.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "formats/results.h"
#include "policy/policy-file.h"
#include "stats/grid.h"
#include "table/vocabulary.h"

/**
 * assay_intake_first_metric:
 * @table: the results
 *
 * The metric that a first look should judge: the first one whose direction is known, else the first one of all.
 *
 * Returns: (transfer none) (nullable): a metric column, or %NULL if the results have none
 */
AssayColumn *
assay_intake_first_metric (AssayTable *table)
{
  AssayColumn *first = NULL;

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      if (assay_column_get_role (column) != ASSAY_ROLE_METRIC || assay_column_get_n_numbers (column) == 0)
        continue;
      if (assay_column_get_direction (column) != ASSAY_DIRECTION_NONE)
        return column;
      if (first == NULL)
        first = column;
    }

  return first;
}

/**
 * assay_intake_suggest_rule:
 * @table: the results
 * @column: a column of them
 *
 * A rule to begin with: the direction that the file or the name suggests (possibly none, then a person must say
 * it), and the roundest threshold between the two middle values. A suggestion, never proof.
 *
 * Returns: (transfer full): the rule
 */
AssayRule *
assay_intake_suggest_rule (AssayTable        *table,
                           const AssayColumn *column)
{
  AssayRuleSpec spec = { .metric = assay_column_get_name (column),
                         .direction = assay_column_get_direction (column) };
  g_autofree char *approve = NULL;
  AssayGrid grid;

  assay_grid_of_column (&grid, column);
  approve = assay_grid_suggest (&grid, column);
  spec.approve = approve;

  return assay_rule_new (&spec, NULL);
}

static AssayPolicy *
suggest_policy (AssayTable *table)
{
  AssayColumn *column = assay_intake_first_metric (table);
  g_autoptr(AssayRule) rule = NULL;

  if (column == NULL)
    return assay_policy_new (NULL, NULL, NULL, 0);

  rule = assay_intake_suggest_rule (table, column);

  return assay_policy_new (NULL, NULL, &rule, 1);
}

/* The direction that the file states goes before what the name suggests. */
static AssayDirection
suggest_direction (AssayTable *table,
                   const char *metric)
{
  AssayColumn *column = assay_table_find_column (table, metric);

  if (column != NULL && assay_column_get_direction (column) != ASSAY_DIRECTION_NONE)
    return assay_column_get_direction (column);

  return assay_vocabulary_direction (metric);
}

static AssayPolicy *
policy_of_rule (AssayTable           *table,
                const AssayRuleSpec  *wanted,
                GError              **error)
{
  AssayRuleSpec spec = *wanted;
  g_autoptr(AssayRule) rule = NULL;

  if (spec.direction == ASSAY_DIRECTION_NONE)
    spec.direction = suggest_direction (table, spec.metric);
  if (spec.direction == ASSAY_DIRECTION_NONE)
    {
      g_autofree char *metric = assay_text_escape_controls (spec.metric);

      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("the name “%s” does not tell whether higher or lower is better; say it, for example "
                     "--direction higher"),
                   metric);
      return NULL;
    }

  rule = assay_rule_new (&spec, error);
  if (rule == NULL)
    return NULL;

  return assay_policy_new (NULL, NULL, &rule, 1);
}

/* The policy as far as it is known before the results are read; %NULL without @error when it depends on them. */
static AssayPolicy *
policy_before_results (const AssayIntakeRequest  *request,
                       GError                   **error)
{
  if (request->policy != NULL)
    return assay_policy_ref (request->policy);
  if (request->policy_path != NULL)
    return assay_policy_read_file (request->policy_path, NULL, error);

  return NULL;
}

static AssayTable *
read_results (const AssayIntakeRequest  *request,
              AssayPolicy               *policy,
              GCancellable              *cancellable,
              GError                   **error)
{
  g_autoptr(AssayReadChoice) choice =
    assay_read_choice_over (request->choice, policy != NULL ? assay_policy_get_reading (policy) : NULL);
  AssayResultsOptions options = {
    .layout = assay_read_choice_get_layout (choice),
    .pick = assay_read_choice_get_pick (choice),
    .columns = choice,
    .progress = request->progress,
    .progress_user = request->progress_user,
  };

  if (policy != NULL)
    options.metric = assay_policy_get_metric (policy);
  else if (request->rule != NULL)
    options.metric = request->rule->metric;

  return assay_results_open (request->paths, &options, cancellable, error);
}

/**
 * assay_intake_open:
 * @request: what to open, and under which policy
 * @cancellable: (nullable): stops the reading
 * @error: %ASSAY_POLICY_ERROR for a malformed policy or rule, %ASSAY_FORMAT_ERROR for malformed results,
 *   %G_IO_ERROR for what the environment refused or the user cancelled
 *
 * Opens results under a policy. The policy is validated as a whole before any result is judged. May be called from
 * any thread; the progress function is called from that thread.
 *
 * Returns: (transfer full): the review, or %NULL with @error set
 */
AssayReview *
assay_intake_open (const AssayIntakeRequest  *request,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(AssayPolicy) policy = policy_before_results (request, &local);
  g_autoptr(AssayTable) table = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  table = read_results (request, policy, cancellable, error);
  if (table == NULL)
    return NULL;

  if (policy == NULL && request->rule != NULL)
    {
      policy = policy_of_rule (table, request->rule, error);
      if (policy == NULL)
        return NULL;
    }
  else if (policy == NULL)
    policy = suggest_policy (table);

  return assay_review_new (table, policy);
}

/* A request that owns what it points to, for the thread. */
typedef struct
{
  AssayIntakeRequest request;
  char             **paths;
  char              *policy_path;
} OwnedRequest;

static void
owned_request_free (gpointer pointer)
{
  OwnedRequest *owned = pointer;

  g_strfreev (owned->paths);
  g_free (owned->policy_path);
  g_clear_pointer (&owned->request.choice, assay_read_choice_unref);
  g_clear_pointer (&owned->request.policy, assay_policy_unref);
  g_free (owned);
}

static OwnedRequest *
owned_request_new (const AssayIntakeRequest *request)
{
  OwnedRequest *owned = g_new0 (OwnedRequest, 1);

  owned->paths = g_strdupv ((char **) request->paths);
  owned->policy_path = g_strdup (request->policy_path);
  owned->request = *request;
  owned->request.paths = (const char * const *) owned->paths;
  owned->request.policy_path = owned->policy_path;
  owned->request.choice = assay_read_choice_ref (request->choice);
  if (request->policy != NULL)
    owned->request.policy = assay_policy_ref (request->policy);

  return owned;
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      pointer,
                GCancellable *cancellable)
{
  OwnedRequest *owned = pointer;
  GError *error = NULL;
  AssayReview *review = assay_intake_open (&owned->request, cancellable, &error);

  if (review != NULL)
    g_task_return_pointer (task, review, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * assay_intake_open_async:
 * @request: what to open; copied. A single rule is for the synchronous call only
 * @cancellable: (nullable): stops the reading
 * @callback: called in the caller's main context
 * @user: for @callback
 *
 * assay_intake_open () in a thread. The progress function of @request is called from that thread.
 */
void
assay_intake_open_async (const AssayIntakeRequest *request,
                         GCancellable             *cancellable,
                         GAsyncReadyCallback       callback,
                         gpointer                  user)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user);

  g_return_if_fail (request->rule == NULL);

  g_task_set_source_tag (task, assay_intake_open_async);
  g_task_set_task_data (task, owned_request_new (request), owned_request_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * assay_intake_open_finish:
 * @result: what the callback was given
 * @error: as for assay_intake_open ()
 *
 * Returns: (transfer full): the review, or %NULL with @error set
 */
AssayReview *
assay_intake_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
