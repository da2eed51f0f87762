#include "shell/workspace-private.h"

#include <glib/gi18n-lib.h>

#include "policy/policy-file.h"

/**
 * assay_workspace_get_state:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): the policy as it stands, with its file; %NULL with nothing open
 */
const AssayPolicyState *
assay_workspace_get_state (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return self->history != NULL ? assay_policy_history_get_state (self->history) : NULL;
}

/**
 * assay_workspace_is_modified:
 * @self: a workspace
 *
 * Returns: whether closing it now would lose what was done to the policy
 */
gboolean
assay_workspace_is_modified (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), FALSE);

  return self->is_modified;
}

/**
 * assay_workspace_get_paths:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): the files and folders that are open; absolute, NULL-terminated
 */
const char * const *
assay_workspace_get_paths (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return (const char * const *) self->paths;
}

/* The name of the policy's file as it is shown; %NULL where it has none. */
char *
assay_workspace_dup_policy_file (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  return state != NULL && state->document != NULL ? assay_policy_document_get_name (state->document) : NULL;
}

static char *
unnamed_metric (AssayTable *table)
{
  AssayColumn *column = assay_table_get_n_columns (table) > 0 ? assay_table_get_column (table, 0) : NULL;

  return column != NULL && assay_column_is_unnamed (column) ? g_strdup (assay_column_get_name (column)) : NULL;
}

static AssayPolicyState *
state_of (AssayTable  *table,
          AssayPolicy *policy,
          const char  *path,
          gboolean     suggested)
{
  AssayPolicyState *state = assay_policy_state_new (policy, suggested);
  g_autoptr(AssayPolicyDocument) document = assay_policy_document_new (path, policy);

  assay_policy_state_set_document (state, document);
  state->metric = unnamed_metric (table);

  return state;
}

/* A policy that was read while results are open. A policy whose rules all speak of one metric gives its name to
 * results that have no name for theirs. */
static void
take_policy (AssayWorkspace *self,
             AssayPolicy    *policy)
{
  AssayTable *table = assay_review_get_table (self->review);
  const char *metric = assay_policy_get_metric (policy);
  const AssayPolicyState *before = assay_workspace_get_state (self);
  AssayPolicyState *state;

  if (self->reason == ASSAY_OPENING_RELOAD)
    {
      state = assay_policy_state_with_policy (before, policy);
      state->act = g_strdup (_("reload the policy"));
      assay_policy_document_set_saved (state->document, self->opening_policy, policy);
    }
  else
    {
      state = state_of (table, policy, self->opening_policy, FALSE);
      state->act = g_strdup (_("open another policy"));
    }
  if (metric != NULL && state->metric != NULL)
    {
      g_free (state->metric);
      state->metric = g_strdup (metric);
    }
  assay_workspace_push (self, state, ASSAY_ACT_ALONE);
}

/* The policy in force goes on over other results, with all that can be undone. */
static void
go_on (AssayWorkspace *self,
       AssayReview    *review)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);
  AssayTable *table = assay_review_get_table (review);
  g_autoptr(AssayTable) named = state->metric != NULL ? assay_table_name_metric (table, state->metric) : NULL;

  if (named != NULL && named != table)
    assay_review_set_table (review, named);
  if (assay_review_get_policy (review) != state->policy)
    assay_review_set_policy (review, state->policy);
}

/* What was kept lies one step above the policy as its file says it, or as it would be suggested. */
static void
restore (AssayWorkspace *self,
         AssayReview    *review)
{
  g_autoptr(AssayKeptPolicy) kept = g_steal_pointer (&self->restoring);
  g_autoptr(AssayPolicy) saved = kept->source != NULL ? assay_policy_read_bytes (kept->source, "policy", NULL) : NULL;
  AssayPolicy *base = saved != NULL ? saved : assay_review_get_policy (review);
  AssayPolicyState *state;

  assay_workspace_start_history (self, state_of (assay_review_get_table (review), base, kept->policy_path, saved == NULL));
  state = assay_policy_state_with_policy (assay_workspace_get_state (self), kept->policy);
  state->act = g_strdup (_("bring the kept policy back"));
  if (saved == NULL)
    assay_policy_document_decline (state->document, NULL);
  assay_policy_history_push (self->history, state, ASSAY_ACT_ALONE, g_get_monotonic_time ());
  go_on (self, review);
}

/* How the results were read is part of the policy: where somebody said it anew, that is an act on it. */
static void
keep_reading (AssayWorkspace *self,
              AssayPolicy    *told)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);
  AssayPolicyState *next;

  if (self->reason == ASSAY_OPENING_RELOAD ||
      assay_read_choice_equal (assay_policy_get_reading (told), assay_policy_get_reading (state->policy)))
    return;

  next = assay_policy_state_with_reading (state, assay_policy_get_reading (told));
  next->act = g_strdup (_("change how the files are read"));
  assay_policy_history_push (self->history, next, ASSAY_ACT_ALONE, g_get_monotonic_time ());
}

static void
take_review (AssayWorkspace *self,
             AssayOpened    *opened)
{
  AssayReview *review = opened->review;
  gboolean is_kept = opened->policy != NULL && self->opening_policy == NULL;

  assay_read_choice_unref (self->read_with);
  self->read_with = assay_read_choice_over (self->opening_choice,
                                            opened->policy != NULL ? assay_policy_get_reading (opened->policy) : NULL);

  if (self->reason == ASSAY_OPENING_RESTORE)
    restore (self, review);
  else if (self->history != NULL && is_kept)
    {
      keep_reading (self, opened->policy);
      go_on (self, review);
    }
  else
    assay_workspace_start_history (self, state_of (assay_review_get_table (review), assay_review_get_policy (review),
                                                   self->opening_policy, opened->policy == NULL));

  assay_workspace_show_review (self, review);
  assay_workspace_notify_policy (self);
  assay_workspace_follow_reading (self);
}

static void
take (AssayWorkspace *self,
      AssayOpened    *opened)
{
  if (opened->review != NULL)
    take_review (self, opened);
  else
    take_policy (self, opened->policy);
}

/* Whether a policy that nobody has saved would go. */
static gboolean
replaces (AssayWorkspace *self,
          AssayOpened    *opened)
{
  gboolean is_kept = opened->review != NULL && opened->policy != NULL && self->opening_policy == NULL;

  return self->is_modified && !is_kept && self->reason == ASSAY_OPENING_NEW;
}

/**
 * assay_workspace_take_opened:
 * @self: a workspace
 * @opened: (transfer full): what came in
 *
 * Shows what was opened, or lets it wait where a policy that is not saved would be lost.
 */
void
assay_workspace_take_opened (AssayWorkspace *self,
                             AssayOpened    *opened)
{
  g_clear_pointer (&self->waiting, assay_opened_free);
  if (replaces (self, opened))
    {
      self->waiting = opened;
      return;
    }

  take (self, opened);
  assay_opened_free (opened);
}

/**
 * assay_workspace_answer:
 * @self: a workspace
 * @take: whether to show what waits; else it is dropped, and what was open stays
 *
 * Answers "replacing".
 */
void
assay_workspace_answer (AssayWorkspace *self,
                        gboolean        take_it)
{
  g_autoptr(AssayOpened) opened = g_steal_pointer (&self->waiting);

  if (opened == NULL || !take_it)
    return;

  take (self, opened);
  g_signal_emit_by_name (self, "opened");
}

/**
 * assay_workspace_set_saved:
 * @self: a workspace
 * @document: the file that was saved
 * @path: where it lies now
 * @policy: what was written, with its bytes as source
 *
 * Takes note of a save. What was done to the policy meanwhile still needs saving.
 */
void
assay_workspace_set_saved (AssayWorkspace      *self,
                           AssayPolicyDocument *document,
                           const char          *path,
                           AssayPolicy         *policy)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  assay_policy_document_set_saved (document, path, policy);
  if (state == NULL || state->document != document)
    return;

  /* A report of it carries the very bytes of the file. */
  if (assay_policy_equal (state->policy, policy))
    {
      assay_policy_history_set_policy (self->history, policy);
      assay_review_set_policy (self->review, policy);
    }
  assay_workspace_notify_policy (self);
}

/**
 * assay_workspace_decline_policy:
 * @self: a workspace
 * @found: (nullable): what the policy's file holds now; %NULL where it is gone
 *
 * What is open stays, and needs saving.
 */
void
assay_workspace_decline_policy (AssayWorkspace *self,
                                GBytes         *found)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  if (state == NULL)
    return;

  assay_policy_document_decline (state->document, found);
  assay_workspace_notify_policy (self);
}

/**
 * assay_workspace_reload_policy:
 * @self: a workspace
 *
 * Reads the policy's file again; one step that can be undone.
 */
void
assay_workspace_reload_policy (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  if (state != NULL && state->document->path != NULL)
    assay_workspace_start_opening (self, NULL, state->document->path, ASSAY_OPENING_RELOAD);
}

/**
 * assay_workspace_reload_results:
 * @self: a workspace
 *
 * Reads the results again; the policy stays, with all that can be undone.
 */
void
assay_workspace_reload_results (AssayWorkspace *self)
{
  if (self->review != NULL)
    assay_workspace_start_opening (self, (const char * const *) self->paths, NULL, ASSAY_OPENING_RELOAD);
}

/**
 * assay_workspace_keep:
 * @self: a workspace
 *
 * Returns: (transfer full) (nullable): all that would be lost if the program ended now; %NULL where nothing would
 */
AssayKeptPolicy *
assay_workspace_keep (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  if (!self->is_modified || self->paths == NULL || self->paths[0] == NULL)
    return NULL;

  return assay_kept_policy_new ((const char * const *) self->paths, state->document->path, state->document->source,
                                state->policy);
}

/**
 * assay_workspace_restore:
 * @self: a workspace with nothing open
 * @kept: what was kept
 *
 * Opens the results that the policy was made for, and puts them under it again.
 */
void
assay_workspace_restore (AssayWorkspace        *self,
                         const AssayKeptPolicy *kept)
{
  g_clear_pointer (&self->restoring, assay_kept_policy_free);
  self->restoring = assay_kept_policy_new ((const char * const *) kept->paths, kept->policy_path, kept->source,
                                           kept->policy);
  assay_workspace_start_opening (self, (const char * const *) kept->paths, NULL, ASSAY_OPENING_RESTORE);
}
