#include "shell/window-policy.h"

#include <glib/gi18n-lib.h>

#include "shell/policy-journal.h"
#include "shell/policy-saving.h"
#include "shell/recent-policies.h"
#include "shell/window-watch.h"

#define JOURNAL_KEY "assay-policy-journal"

static void
save (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user)
{
  assay_policy_saving_save (user, NULL, NULL);
}

static void
save_as (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user)
{
  assay_policy_saving_save_as (user, NULL, NULL);
}

static void
revert (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user)
{
  assay_workspace_revert (assay_window_get_workspace (user));
}

static void
open_recent (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user)
{
  assay_workspace_open_policy (assay_window_get_workspace (user), g_variant_get_bytestring (parameter));
}

static void
rename_answered (AdwMessageDialog *dialog,
                 const char       *response,
                 AssayWindow      *window)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "rename"))
    assay_workspace_rename_policy (assay_window_get_workspace (window), *name != '\0' ? name : NULL);
}

static void
rename_policy (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user)
{
  const AssayPolicyState *state = assay_workspace_get_state (assay_window_get_workspace (user));
  const char *name = assay_policy_get_name (state->policy);
  GtkWidget *dialog = adw_message_dialog_new (user, _("Rename the Policy"), _("Reports and this window show its name."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), name != NULL ? name : "");
  gtk_entry_set_max_length (GTK_ENTRY (entry), 200);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the policy"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "rename", _("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (rename_answered), user, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const GActionEntry entries[] = {
  { "save", save, NULL, NULL, NULL, { 0 } },
  { "save-as", save_as, NULL, NULL, NULL, { 0 } },
  { "revert", revert, NULL, NULL, NULL, { 0 } },
  { "rename-policy", rename_policy, NULL, NULL, NULL, { 0 } },
  { "open-recent-policy", open_recent, "ay", NULL, NULL, { 0 } },
};

static void
set_enabled (AssayWindow *window,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * assay_window_policy_update:
 * @window: a window with these actions
 *
 * Decides what can be done now.
 */
void
assay_window_policy_update (AssayWindow *window)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  const AssayPolicyState *state = assay_workspace_get_state (workspace);
  gboolean is_modified = assay_workspace_is_modified (workspace);

  set_enabled (window, "save", state != NULL && (is_modified || state->document->path == NULL));
  set_enabled (window, "save-as", state != NULL);
  set_enabled (window, "revert", is_modified && state->document->saved != NULL);
  set_enabled (window, "rename-policy", state != NULL);
  set_enabled (window, "open-recent-policy", state != NULL);
}

static void
replacing_answered (AssayWindow *window,
                    gboolean     saved,
                    gpointer     user)
{
  assay_workspace_answer (assay_window_get_workspace (window), saved);
}

static void
replacing_cb (AssayWindow *window)
{
  assay_policy_saving_confirm (window, replacing_answered, NULL);
}

static void
destroy_later (gpointer pointer)
{
  g_autoptr(GtkWindow) window = pointer;

  gtk_window_destroy (window);
}

/* The dialog that asked goes with the window, and still has the answer to tell. */
static void
closing_answered (AssayWindow *window,
                  gboolean     saved,
                  gpointer     user)
{
  if (saved)
    g_idle_add_once (destroy_later, g_object_ref (window));
}

static gboolean
close_request_cb (AssayWindow *window)
{
  if (!assay_workspace_is_modified (assay_window_get_workspace (window)))
    return FALSE;

  assay_policy_saving_confirm (window, closing_answered, NULL);

  return TRUE;
}

static void
opened_cb (AssayWindow *window)
{
  const AssayPolicyState *state = assay_workspace_get_state (assay_window_get_workspace (window));

  if (state != NULL && state->document->path != NULL)
    assay_recent_policies_add (state->document->path);
}

static void
destroy_cb (AssayWindow *window)
{
  AssayPolicyJournal *journal = g_object_steal_data (G_OBJECT (window), JOURNAL_KEY);

  g_clear_pointer (&journal, assay_policy_journal_end);
}

/**
 * assay_window_policy_flush:
 * @window: a window
 *
 * Keeps at once, on the disk, what would be lost if the program were killed now.
 */
void
assay_window_policy_flush (AssayWindow *window)
{
  AssayPolicyJournal *journal = g_object_get_data (G_OBJECT (window), JOURNAL_KEY);

  if (journal != NULL)
    assay_policy_journal_flush (journal);
}

/**
 * assay_window_policy_add:
 * @window: a window that has none of this yet
 *
 * Makes the policy of a window a document.
 */
void
assay_window_policy_add (AssayWindow *window)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (workspace, "replacing", G_CALLBACK (replacing_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (opened_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), NULL);
  g_object_set_data (G_OBJECT (window), JOURNAL_KEY, assay_policy_journal_new (workspace));
  g_signal_connect (window, "destroy", G_CALLBACK (destroy_cb), NULL);
  assay_window_watch_add (window);
}
