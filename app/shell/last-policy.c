#include "shell/last-policy.h"

#include <glib/gi18n-lib.h>

#include "shell/results-kind.h"
#include "shell/state-file.h"

#define MAX_KINDS 200

struct _AssayLastPolicy
{
  GObject      parent;

  AssayWindow *window;     /* owns this object */
  AssayReview *review;     /* whose policy is watched; only to be compared with */
  char        *group;      /* of results of this kind */
  gboolean     applying;   /* on its way from the disk */
  gboolean     applied;    /* without a policy from a file, the person has undone it */
};

G_DEFINE_FINAL_TYPE (AssayLastPolicy, assay_last_policy, G_TYPE_OBJECT)

/* (transfer full) (nullable): the path, if a file is there. A path need not be text: it is kept as a URI. */
static char *
look_up (AssayLastPolicy *self)
{
  g_autofree char *uri = assay_state_file_get_string (assay_state_file_get_default (), self->group, "policy");
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

static void
remember (AssayLastPolicy *self,
          const char      *path)
{
  AssayStateFile *file = assay_state_file_get_default ();
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;
  g_autofree char *old = assay_state_file_get_string (file, self->group, "policy");

  if (g_strcmp0 (old, uri) == 0)
    return;

  assay_state_file_set_string (file, self->group, "policy", uri);
  assay_state_file_touch_group (file, self->group, MAX_KINDS);
}

static void
tell (AssayLastPolicy  *self,
      AssayPolicyState *state)
{
  const char *name = assay_policy_get_name (state->policy);
  g_autofree char *file = assay_policy_document_get_name (state->document);
  g_autofree char *text = g_strdup_printf (_("Policy %s applied, as last time"), name != NULL ? name : file);

  assay_window_tell (self->window, text, _("_Undo"), "win.undo", NULL);
}

static void
take_results (AssayLastPolicy *self,
              AssayReview     *review)
{
  g_autofree char *kind = assay_results_kind (assay_review_get_table (review));

  self->review = review;
  self->applying = FALSE;
  self->applied = FALSE;
  g_free (self->group);
  self->group = g_strconcat ("Policy ", kind, NULL);
}

static void
policy_cb (AssayLastPolicy *self)
{
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);
  const AssayPolicyState *state = assay_workspace_get_state (workspace);

  if (state == NULL || self->review == NULL || assay_workspace_get_review (workspace) != self->review)
    return;

  if (state->document->path != NULL)
    remember (self, state->document->path);
  else if (self->applied)
    remember (self, NULL);
}

static void
opened_cb (AssayLastPolicy *self)
{
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);
  const AssayPolicyState *state = assay_workspace_get_state (workspace);
  g_autofree char *path = NULL;

  if (state == NULL)
    return;
  if (assay_workspace_get_review (workspace) != self->review)
    {
      take_results (self, assay_workspace_get_review (workspace));
      path = state->document->path == NULL && assay_policy_state_is_untouched (state) ? look_up (self) : NULL;
    }
  else if (self->applying)
    {
      self->applying = FALSE;
      self->applied = TRUE;
      tell (self, (AssayPolicyState *) state);
    }

  policy_cb (self);
  if (path == NULL)
    return;
  self->applying = TRUE;
  assay_workspace_open_policy (workspace, path);
}

static void
failed_cb (AssayLastPolicy *self)
{
  self->applying = FALSE;
}

static void
assay_last_policy_finalize (GObject *object)
{
  g_free (ASSAY_LAST_POLICY (object)->group);

  G_OBJECT_CLASS (assay_last_policy_parent_class)->finalize (object);
}

static void
assay_last_policy_class_init (AssayLastPolicyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_last_policy_finalize;
}

static void
assay_last_policy_init (AssayLastPolicy *self)
{
}

/**
 * assay_last_policy_attach:
 * @window: a window with nothing open
 *
 * Watches which policy its results are judged by, and suggests that one the next time.
 */
void
assay_last_policy_attach (AssayWindow *window)
{
  AssayLastPolicy *self = g_object_new (ASSAY_TYPE_LAST_POLICY, NULL);
  AssayWorkspace *workspace = assay_window_get_workspace (window);

  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "assay-last-policy", self, g_object_unref);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::policy-file", G_CALLBACK (policy_cb), self, G_CONNECT_SWAPPED);
}
