#include "shell/workspace-private.h"

#include <glib/gi18n-lib.h>

#include "shell/wording.h"

enum
{
  PROP_REVIEW = 1,
  PROP_LOADING,
  PROP_FRACTION,
  PROP_STATUS,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_TEXT,
  PROP_REDO_TEXT,
  PROP_MODIFIED,
  PROP_POLICY_FILE,
  N_PROPERTIES,
};

enum
{
  FAILED,
  OPENED,
  REPLACING,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayWorkspace, assay_workspace, G_TYPE_OBJECT)

/* A load, as the thread's callbacks know it: the workspace may be gone, or busy with another one. */
typedef struct
{
  GWeakRef      workspace;
  GCancellable *cancellable;
} Load;

static Load *
load_new (AssayWorkspace *self)
{
  Load *load = g_new0 (Load, 1);

  g_weak_ref_init (&load->workspace, self);
  load->cancellable = g_object_ref (self->opening);

  return load;
}

static void
load_free (gpointer pointer)
{
  Load *load = pointer;

  g_weak_ref_clear (&load->workspace);
  g_object_unref (load->cancellable);
  g_free (load);
}

/* (transfer full): the workspace if this is still the load that it waits for. */
static AssayWorkspace *
load_ref_workspace (Load *load)
{
  g_autoptr(AssayWorkspace) self = g_weak_ref_get (&load->workspace);

  if (self == NULL || self->opening != load->cancellable)
    return NULL;

  return g_steal_pointer (&self);
}

static void
set_text (AssayWorkspace *self,
          char          **field,
          const char     *text,
          guint           property)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_fraction (AssayWorkspace *self,
              double          fraction)
{
  if (self->fraction == fraction)
    return;

  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
set_opening (AssayWorkspace *self,
             GCancellable   *opening)
{
  gboolean was_loading = self->opening != NULL;

  g_set_object (&self->opening, opening);
  if (was_loading != (opening != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
update_titles (AssayWorkspace *self)
{
  AssayTable *table = assay_review_get_table (self->review);
  g_autofree char *title = assay_wording_title (table);
  g_autofree char *subtitle = assay_wording_subtitle (table);

  set_text (self, &self->title, title, PROP_TITLE);
  set_text (self, &self->subtitle, subtitle, PROP_SUBTITLE);
}

/* What came in is shown: the policy's history is in order by now. */
void
assay_workspace_show_review (AssayWorkspace *self,
                             AssayReview    *review)
{
  g_set_object (&self->review, review);
  g_strfreev (self->paths);
  self->paths = g_steal_pointer (&self->opening_paths);
  update_titles (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

static void
opening_done (GObject      *source,
              GAsyncResult *result,
              gpointer      user)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayOpened) opened = assay_opening_finish (result, &error);
  Load *load = user;
  g_autoptr(AssayWorkspace) self = load_ref_workspace (load);

  load_free (load);
  if (self == NULL)
    return;

  set_opening (self, NULL);
  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  assay_workspace_take_opened (self, g_steal_pointer (&opened));
  g_signal_emit (self, self->waiting != NULL ? signals[REPLACING] : signals[OPENED], 0);
}

static void
opening_went_on (double      fraction,
                 const char *message,
                 gpointer    user)
{
  g_autoptr(AssayWorkspace) self = load_ref_workspace (user);

  if (self == NULL)
    return;

  set_fraction (self, fraction);
  if (message != NULL)
    {
      g_autofree char *status = assay_wording_status (message);

      set_text (self, &self->status, status, PROP_STATUS);
    }
}

void
assay_workspace_start_opening (AssayWorkspace     *self,
                               const char * const *paths,
                               const char         *policy_path,
                               AssayOpeningReason  reason)
{
  AssayOpeningRequest request = { .paths = paths, .policy_path = policy_path };
  const AssayPolicyState *state = assay_workspace_get_state (self);
  g_autoptr(AssayPolicy) told = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *status = assay_wording_status (paths != NULL ? paths[0] : policy_path);

  if (reason == ASSAY_OPENING_READ)
    request.policy = told = assay_policy_with_reading (state->policy, self->opening_reading);
  else if (reason == ASSAY_OPENING_RELOAD && policy_path == NULL)
    request.policy = state->policy;
  else if (reason == ASSAY_OPENING_RESTORE)
    request.kept_policy = self->restoring->policy;
  else if (state != NULL && !assay_policy_state_is_untouched (state))
    request.kept_policy = state->policy;

  assay_workspace_cancel (self);
  self->reason = reason;
  if (reason != ASSAY_OPENING_AGAIN)
    g_clear_pointer (&self->opening_choice, assay_read_choice_unref);
  request.choice = self->opening_choice;
  g_strfreev (self->opening_paths);
  self->opening_paths = assay_workspace_absolute_paths (paths);
  g_free (self->opening_policy);
  self->opening_policy = policy_path != NULL ? g_canonicalize_filename (policy_path, NULL) : NULL;
  set_fraction (self, -1);
  set_text (self, &self->status, status, PROP_STATUS);
  set_opening (self, cancellable);
  assay_opening_start (&request, opening_went_on, load_new (self), load_free, cancellable, opening_done,
                       load_new (self));
}

/**
 * assay_workspace_open:
 * @self: a workspace
 * @paths: files and folders; a policy file among them is taken as the policy
 * @policy_path: (nullable): the policy to judge by
 *
 * Opens results in a thread. A policy from a file, or one that was touched, stays in force when the new results
 * have one of its metrics. Success changes "review", failure emits "failed" and leaves what was open; a load that
 * was under way is given up.
 */
void
assay_workspace_open (AssayWorkspace     *self,
                      const char * const *paths,
                      const char         *policy_path)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) results = NULL;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (policy_path == NULL && assay_opening_names_policy (paths[i]))
        policy_path = paths[i];
      else
        g_strv_builder_add (builder, paths[i]);
    }
  results = g_strv_builder_end (builder);

  if (results[0] != NULL)
    assay_workspace_start_opening (self, (const char * const *) results, policy_path, ASSAY_OPENING_NEW);
  else if (policy_path != NULL)
    assay_workspace_open_policy (self, policy_path);
}

/**
 * assay_workspace_open_policy:
 * @self: a workspace
 * @policy_path: a policy file
 *
 * Puts the open results under another policy. With nothing open, "failed" says that results come first.
 */
void
assay_workspace_open_policy (AssayWorkspace *self,
                             const char     *policy_path)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  if (self->review != NULL)
    {
      assay_workspace_start_opening (self, NULL, policy_path, ASSAY_OPENING_NEW);
      return;
    }

  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _("A policy judges results, and none are open. Open a results file first, or "
                                 "results and policy together."));
  g_signal_emit (self, signals[FAILED], 0, error);
}

/**
 * assay_workspace_cancel:
 * @self: a workspace
 *
 * Gives up the load under way, if any. What was open stays open; nothing fails.
 */
void
assay_workspace_cancel (AssayWorkspace *self)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  if (self->opening == NULL)
    return;

  g_cancellable_cancel (self->opening);
  set_opening (self, NULL);
}

/**
 * assay_workspace_get_review:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): what is open
 */
AssayReview *
assay_workspace_get_review (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return self->review;
}

/**
 * assay_workspace_get_title:
 * @self: a workspace
 *
 * Returns: the name of what is open, or the program's
 */
const char *
assay_workspace_get_title (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return self->title;
}

/**
 * assay_workspace_get_subtitle:
 * @self: a workspace
 *
 * Returns: models, metrics and layout of what is open, in words; empty when nothing is
 */
const char *
assay_workspace_get_subtitle (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return self->subtitle;
}

/**
 * assay_workspace_get_loading:
 * @self: a workspace
 *
 * Returns: whether a load is under way
 */
gboolean
assay_workspace_get_loading (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), FALSE);

  return self->opening != NULL;
}

static void
assay_workspace_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AssayWorkspace *self = ASSAY_WORKSPACE (object);

  switch (id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->opening != NULL);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->history != NULL && assay_policy_history_can_undo (self->history));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->history != NULL && assay_policy_history_can_redo (self->history));
      break;
    case PROP_UNDO_TEXT:
      g_value_set_string (value, self->undo_text);
      break;
    case PROP_REDO_TEXT:
      g_value_set_string (value, self->redo_text);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->is_modified);
      break;
    case PROP_POLICY_FILE:
      g_value_take_string (value, assay_workspace_dup_policy_file (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_workspace_dispose (GObject *object)
{
  AssayWorkspace *self = ASSAY_WORKSPACE (object);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->review);
  g_clear_pointer (&self->history, assay_policy_history_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->undo_text, g_free);
  g_clear_pointer (&self->redo_text, g_free);
  g_clear_pointer (&self->policy_path, g_free);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->opening_paths, g_strfreev);
  g_clear_pointer (&self->opening_policy, g_free);
  g_clear_pointer (&self->read_with, assay_read_choice_unref);
  g_clear_pointer (&self->opening_choice, assay_read_choice_unref);
  g_clear_pointer (&self->opening_reading, assay_read_choice_unref);
  g_clear_pointer (&self->restoring, assay_kept_policy_free);
  g_clear_pointer (&self->waiting, assay_opened_free);

  G_OBJECT_CLASS (assay_workspace_parent_class)->dispose (object);
}

static void
assay_workspace_class_init (AssayWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = assay_workspace_get_property;
  object_class->dispose = assay_workspace_dispose;

  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, ASSAY_TYPE_REVIEW, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_TEXT] = g_param_spec_string ("undo-text", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TEXT] = g_param_spec_string ("redo-text", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_POLICY_FILE] = g_param_spec_string ("policy-file", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[REPLACING] = g_signal_new ("replacing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
assay_workspace_init (AssayWorkspace *self)
{
  self->fraction = -1;
  /* Title widgets take no NULL. */
  self->title = g_strdup (_("Assay"));
  self->subtitle = g_strdup ("");
  self->status = g_strdup ("");
  self->undo_text = g_strdup (_("Undo"));
  self->redo_text = g_strdup (_("Redo"));
}

/**
 * assay_workspace_new:
 *
 * Returns: (transfer full): a workspace with nothing open
 */
AssayWorkspace *
assay_workspace_new (void)
{
  return g_object_new (ASSAY_TYPE_WORKSPACE, NULL);
}
