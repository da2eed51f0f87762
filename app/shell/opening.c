#include "shell/opening.h"

#include "formats/results.h"
#include "policy/policy-file.h"

/* The reading thread speaks often, the window listens once per turn of its loop: the last word waits here. */
typedef struct
{
  gatomicrefcount ref;
  GMutex          mutex;
  double          fraction;
  char           *message;
  gboolean        waiting;     /* an idle call is on its way to the window */
  GMainContext   *context;
  AssayProgress   progress;
  gpointer        user;
  GDestroyNotify  destroy;
} Mailbox;

typedef struct
{
  char           **paths;
  char            *policy_path;
  AssayReadChoice *choice;
  AssayPolicy     *kept_policy;
  AssayPolicy     *policy;
  Mailbox         *mailbox;
} Opening;

static void
mailbox_unref (gpointer pointer)
{
  Mailbox *self = pointer;

  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_mutex_clear (&self->mutex);
  g_free (self->message);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
deliver (gpointer pointer)
{
  Mailbox *self = pointer;
  g_autofree char *message = NULL;
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  message = g_strdup (self->message);
  self->waiting = FALSE;
  g_mutex_unlock (&self->mutex);

  if (self->progress != NULL)
    self->progress (fraction, message, self->user);

  return G_SOURCE_REMOVE;
}

static void
post (double      fraction,
      const char *message,
      gpointer    pointer)
{
  Mailbox *self = pointer;
  gboolean call;

  g_mutex_lock (&self->mutex);
  self->fraction = fraction;
  if (g_strcmp0 (self->message, message) != 0)
    {
      g_free (self->message);
      self->message = g_strdup (message);
    }
  call = !self->waiting;
  self->waiting = TRUE;
  g_mutex_unlock (&self->mutex);

  if (call)
    {
      g_autoptr(GSource) source = g_idle_source_new ();

      g_atomic_ref_count_inc (&self->ref);
      g_source_set_callback (source, deliver, self, mailbox_unref);
      g_source_attach (source, self->context);
    }
}

/* In the window's thread: nobody is called after this, whatever is still on its way. */
static void
mailbox_close (Mailbox *self)
{
  self->progress = NULL;
  if (self->destroy != NULL)
    self->destroy (self->user);
  self->destroy = NULL;
  self->user = NULL;
}

static void
opening_free (gpointer pointer)
{
  Opening *self = pointer;

  g_strfreev (self->paths);
  g_free (self->policy_path);
  assay_read_choice_unref (self->choice);
  g_clear_pointer (&self->kept_policy, assay_policy_unref);
  g_clear_pointer (&self->policy, assay_policy_unref);
  mailbox_unref (self->mailbox);
  g_free (self);
}

/**
 * assay_opened_free:
 * @self: (transfer full): what was opened
 */
void
assay_opened_free (AssayOpened *self)
{
  g_clear_object (&self->review);
  g_clear_pointer (&self->policy, assay_policy_unref);
  g_free (self);
}

static gboolean
finds_a_metric (AssayReview *review)
{
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  guint n_rules = assay_policy_get_n_rules (assay_review_get_policy (review));

  for (guint i = 0; i < n_rules; i++)
    if (assay_evaluation_get_column (evaluation, i) != NULL)
      return TRUE;

  return FALSE;
}

/* The policy in force before stays when the new results have one of its metrics; otherwise one is suggested. */
static AssayReview *
open_keeping (Opening             *self,
              AssayIntakeRequest  *request,
              AssayOpened         *opened,
              GCancellable        *cancellable,
              GError             **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(AssayReview) review = NULL;

  request->policy = self->kept_policy;
  review = assay_intake_open (request, cancellable, &local);

  if (review != NULL && finds_a_metric (review))
    {
      opened->policy = assay_policy_ref (self->kept_policy);
      return g_steal_pointer (&review);
    }
  if (local != NULL && !g_error_matches (local, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  request->policy = NULL;

  return assay_intake_open (request, cancellable, error);
}

static AssayReview *
open_results (Opening       *self,
              AssayOpened   *opened,
              GCancellable  *cancellable,
              GError       **error)
{
  AssayIntakeRequest request = {
    .paths = (const char * const *) self->paths,
    .policy = opened->policy,
    .choice = self->choice,
    .progress = post,
    .progress_user = self->mailbox,
  };

  if (opened->policy == NULL && self->kept_policy != NULL)
    return open_keeping (self, &request, opened, cancellable, error);

  return assay_intake_open (&request, cancellable, error);
}

/* How the results had to be read goes into the policy, so that whoever runs it elsewhere reads them so, too. */
static void
keep_choice (AssayReadChoice *choice,
             AssayOpened     *opened)
{
  AssayPolicy *policy = assay_review_get_policy (opened->review);
  g_autoptr(AssayReadChoice) both = assay_read_choice_over (choice, assay_policy_get_reading (policy));
  g_autoptr(AssayPolicy) told = NULL;

  if (assay_read_choice_equal (both, assay_policy_get_reading (policy)))
    return;

  told = assay_policy_with_reading (policy, both);
  assay_review_set_policy (opened->review, told);
  if (opened->policy == NULL)
    return;

  assay_policy_unref (opened->policy);
  opened->policy = assay_policy_ref (told);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      pointer,
                GCancellable *cancellable)
{
  Opening *self = pointer;
  g_autoptr(AssayOpened) opened = g_new0 (AssayOpened, 1);
  GError *error = NULL;

  if (self->policy_path != NULL)
    opened->policy = assay_policy_read_file (self->policy_path, NULL, &error);
  else if (self->policy != NULL)
    opened->policy = assay_policy_ref (self->policy);

  if (error == NULL && self->paths != NULL)
    opened->review = open_results (self, opened, cancellable, &error);
  if (opened->review != NULL && self->choice != NULL)
    keep_choice (self->choice, opened);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&opened), (GDestroyNotify) assay_opened_free);
}

static Mailbox *
mailbox_new (AssayProgress  progress,
             gpointer       user,
             GDestroyNotify destroy)
{
  Mailbox *self = g_new0 (Mailbox, 1);

  g_atomic_ref_count_init (&self->ref);
  g_mutex_init (&self->mutex);
  self->fraction = -1;
  self->context = g_main_context_ref_thread_default ();
  self->progress = progress;
  self->user = user;
  self->destroy = destroy;

  return self;
}

/**
 * assay_opening_start:
 * @request: what to open; copied
 * @progress: (nullable): called in the caller's main context, never after @callback
 * @progress_user: for @progress
 * @progress_destroy: (nullable): frees @progress_user once @progress is called no more
 * @cancellable: (nullable): stops the reading
 * @callback: called in the caller's main context
 * @user: for @callback
 *
 * Opens results and a policy in a thread.
 */
void
assay_opening_start (const AssayOpeningRequest *request,
                     AssayProgress              progress,
                     gpointer                   progress_user,
                     GDestroyNotify             progress_destroy,
                     GCancellable              *cancellable,
                     GAsyncReadyCallback        callback,
                     gpointer                   user)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user);
  Opening *self = g_new0 (Opening, 1);

  self->paths = g_strdupv ((char **) request->paths);
  self->policy_path = g_strdup (request->policy_path);
  self->choice = assay_read_choice_ref (request->choice);
  if (request->kept_policy != NULL)
    self->kept_policy = assay_policy_ref (request->kept_policy);
  if (request->policy != NULL)
    self->policy = assay_policy_ref (request->policy);
  self->mailbox = mailbox_new (progress, progress_user, progress_destroy);

  g_task_set_source_tag (task, assay_opening_start);
  g_task_set_task_data (task, self, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * assay_opening_finish:
 * @result: what the callback was given
 * @error: as for assay_intake_open ()
 *
 * Must be called exactly once: it also ends the progress.
 *
 * Returns: (transfer full): what was opened, or %NULL with @error set
 */
AssayOpened *
assay_opening_finish (GAsyncResult  *result,
                      GError       **error)
{
  Opening *self = g_task_get_task_data (G_TASK (result));

  mailbox_close (self->mailbox);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * assay_opening_names_policy:
 * @path: a path that was dropped, chosen or given
 *
 * Whether a file among results is meant as the policy: results are never YAML, and JSON only says so by its name.
 *
 * Returns: whether it is
 */
gboolean
assay_opening_names_policy (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".yaml") || g_str_has_suffix (folded, ".yml") ||
         g_str_has_suffix (folded, ".policy.json");
}
