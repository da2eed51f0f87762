#include "shell/policy-saving.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/limits.h"
#include "policy/policy-edit.h"
#include "shell/file-dialog.h"
#include "shell/file-writing.h"
#include "shell/recent-policies.h"

/* While something is asked, it waits with the window or the dialog: closing a file chooser calls nobody. */
#define WAITING_KEY "assay-policy-saving"

/* One save under way. */
typedef struct
{
  AssayWindow         *window;
  AssayPolicyDocument *document;
  AssayPolicy         *policy;
  char                *path;
  GBytes              *bytes;
  AssayPolicySaved     done;
  gpointer             user;
} Saving;

static void
saving_free (gpointer pointer)
{
  Saving *self = pointer;

  assay_policy_document_unref (self->document);
  assay_policy_unref (self->policy);
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static Saving *
saving_new (AssayWindow      *window,
            AssayPolicySaved  done,
            gpointer          user)
{
  const AssayPolicyState *state = assay_workspace_get_state (assay_window_get_workspace (window));
  Saving *self = g_new0 (Saving, 1);

  self->window = window;
  self->document = assay_policy_document_ref (state->document);
  self->policy = assay_policy_ref (state->policy);
  self->path = g_strdup (state->document->path);
  self->done = done;
  self->user = user;

  return self;
}

static void
finish (Saving   *self,
        gboolean  saved)
{
  if (self->done != NULL)
    self->done (self->window, saved, self->user);
  saving_free (self);
}

static void
write_out (Saving *self)
{
  g_autoptr(AssayPolicy) written = assay_policy_with_source (self->policy, self->bytes);
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *words = g_strdup_printf (_("Policy saved as %s"), name);
  g_autoptr(GError) error = NULL;

  if (!assay_file_write (self->path, self->bytes, &error))
    {
      assay_window_tell_error (self->window, error->message);
      finish (self, FALSE);
      return;
    }

  assay_workspace_set_saved (assay_window_get_workspace (self->window), self->document, self->path, written);
  assay_recent_policies_add (self->path);
  assay_window_tell (self->window, words, NULL, NULL, NULL);
  finish (self, TRUE);
}

static Saving *
take_saving (AdwMessageDialog *dialog)
{
  return g_object_steal_data (G_OBJECT (dialog), WAITING_KEY);
}

/* Asked in the window, so it goes with it: the save is freed by whoever answers, or with the dialog. */
static AdwMessageDialog *
question_new (Saving     *self,
              const char *heading,
              const char *body,
              const char *go_on,
              GCallback   answered)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  if (go_on != NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "go-on", go_on);
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go-on", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), WAITING_KEY, self, saving_free);
  g_signal_connect (dialog, "response", answered, NULL);

  return ADW_MESSAGE_DIALOG (dialog);
}

static void
overwrite_answered (AdwMessageDialog *dialog,
                    const char       *response)
{
  Saving *self = take_saving (dialog);

  if (g_str_equal (response, "go-on"))
    write_out (self);
  else
    finish (self, FALSE);
}

/* What the file holds now; %NULL where it cannot be read, which writing will tell in its own words. */
static GBytes *
read_file (const char *path)
{
  g_autofree char *text = NULL;
  gsize size;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &text, &size, NULL))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&text), size);
}

/* Somebody else may have written the file since. */
static void
check_file (Saving *self)
{
  g_autoptr(GBytes) found = g_strcmp0 (self->path, self->document->path) == 0 ? read_file (self->path) : NULL;
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *body = NULL;

  if (found == NULL || assay_policy_document_knows (self->document, found))
    {
      write_out (self);
      return;
    }

  body = g_strdup_printf (_("Another program changed %s since it was opened. Saving now overwrites those changes."), name);
  gtk_window_present (GTK_WINDOW (question_new (self, _("Overwrite the Policy?"), body, _("_Overwrite"),
                                                G_CALLBACK (overwrite_answered))));
}

static void
rewrite_answered (AdwMessageDialog *dialog,
                  const char       *response)
{
  Saving *self = take_saving (dialog);

  if (g_str_equal (response, "go-on"))
    check_file (self);
  else
    finish (self, FALSE);
}

static gboolean
is_json_name (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".json");
}

/* A file of another language cannot keep the words of the first. */
static GBytes *
make_bytes (Saving           *self,
            AssayPolicyEdit  *how,
            GError          **error)
{
  GBytes *source = self->document->source;
  gboolean same_language = self->document->path != NULL &&
                           is_json_name (self->path) == is_json_name (self->document->path);

  *how = ASSAY_POLICY_EDIT_IN_PLACE;
  if (source != NULL && same_language)
    return assay_policy_edit (source, self->policy, how, error);

  return assay_policy_write_new (self->policy, is_json_name (self->path), error);
}

static void
start (Saving *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *body = NULL;
  AssayPolicyEdit how;

  self->bytes = make_bytes (self, &how, &error);
  if (self->bytes == NULL)
    {
      assay_window_tell_error (self->window, error->message);
      finish (self, FALSE);
      return;
    }
  if (how != ASSAY_POLICY_EDIT_REWRITTEN)
    {
      check_file (self);
      return;
    }

  body = g_strdup_printf (_("%s is written in a way that cannot be changed in place. Saving writes it anew: the rules stay, "
                            "comments and layout do not. “Save As” keeps the old file."), name);
  gtk_window_present (GTK_WINDOW (question_new (self, _("Comments Will Be Lost"), body, _("_Save Anyway"),
                                                G_CALLBACK (rewrite_answered))));
}

static void
path_chosen (GtkWindow          *window,
             const char * const *paths,
             gpointer            user)
{
  Saving *self = g_object_steal_data (G_OBJECT (window), WAITING_KEY);

  if (self == NULL)
    return;

  g_free (self->path);
  self->path = g_canonicalize_filename (paths[0], NULL);
  start (self);
}

static char *
suggest_name (Saving *self)
{
  const char * const *paths = assay_workspace_get_paths (assay_window_get_workspace (self->window));
  g_autofree char *base = NULL;
  char *dot;

  if (self->path != NULL)
    return g_path_get_basename (self->path);

  base = paths != NULL && paths[0] != NULL ? g_path_get_basename (paths[0]) : g_strdup ("results");
  dot = strchr (base, '.');
  if (dot != NULL && dot != base)
    *dot = '\0';

  return g_strconcat (base, ".policy.yaml", NULL);
}

static char *
suggest_folder (Saving *self)
{
  const char * const *paths = assay_workspace_get_paths (assay_window_get_workspace (self->window));

  if (self->path != NULL)
    return g_path_get_dirname (self->path);

  return paths != NULL && paths[0] != NULL ? g_path_get_dirname (paths[0]) : NULL;
}

/**
 * assay_policy_saving_save_as:
 * @window: a window with results
 * @done: (nullable): called at the end
 * @user: for @done
 *
 * Asks for a file, and saves the policy there; it is the policy's file from then on.
 */
void
assay_policy_saving_save_as (AssayWindow      *window,
                             AssayPolicySaved  done,
                             gpointer          user)
{
  Saving *self = saving_new (window, done, user);
  g_autofree char *folder = suggest_folder (self);
  g_autofree char *name = suggest_name (self);

  g_object_set_data_full (G_OBJECT (window), WAITING_KEY, self, saving_free);
  assay_file_dialog_save_policy (GTK_WINDOW (window), folder, name, path_chosen, NULL);
}

/**
 * assay_policy_saving_save:
 * @window: a window with results
 * @done: (nullable): called at the end
 * @user: for @done
 *
 * Saves the policy into its file, in the words of whoever wrote it; asks for a file where it has none.
 */
void
assay_policy_saving_save (AssayWindow      *window,
                          AssayPolicySaved  done,
                          gpointer          user)
{
  const AssayPolicyState *state = assay_workspace_get_state (assay_window_get_workspace (window));

  if (state->document->path == NULL)
    assay_policy_saving_save_as (window, done, user);
  else
    start (saving_new (window, done, user));
}

static void
confirm_answered (AdwMessageDialog *dialog,
                  const char       *response)
{
  Saving *self = take_saving (dialog);
  AssayWindow *window = self->window;
  AssayPolicySaved done = self->done;
  gpointer user = self->user;

  saving_free (self);
  if (g_str_equal (response, "save"))
    assay_policy_saving_save (window, done, user);
  else
    done (window, g_str_equal (response, "go-on"), user);
}

/**
 * assay_policy_saving_confirm:
 * @window: a window whose policy is not saved
 * @done: called with the answer, after a save that the person wanted first
 * @user: for @done
 *
 * Asks whether to save what would be lost otherwise.
 */
void
assay_policy_saving_confirm (AssayWindow      *window,
                             AssayPolicySaved  done,
                             gpointer          user)
{
  Saving *self = saving_new (window, done, user);
  g_autofree char *name = assay_policy_document_get_name (self->document);
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  if (name != NULL)
    body = g_strdup_printf (_("The policy %s has changes that are not saved. What is not saved is lost."), name);
  else
    body = g_strdup (_("The policy has no file yet. What is not saved is lost."));

  dialog = question_new (self, _("Save the Policy?"), body, _("_Discard"), G_CALLBACK (confirm_answered));
  adw_message_dialog_add_response (dialog, "save", _("_Save"));
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  gtk_window_present (GTK_WINDOW (dialog));
}
