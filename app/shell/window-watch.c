#include "shell/window-watch.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/limits.h"
#include "policy/policy-file.h"
#include "shell/file-watch.h"
#include "shell/kept-selection.h"
#include "shell/notice-bar.h"

#define WATCH_KEY "assay-window-watch"

/* Whoever opens thousands of files does not edit them by hand. */
#define MAX_SOURCES 100

/* Which file a bar is about. */
typedef enum
{
  BAR_POLICY,
  BAR_RESULTS,
  N_BARS,
} Bar;

typedef struct
{
  AssayWindow        *window;
  AssayWorkspace     *workspace;      /* the window lets go of it first */
  AssayFileWatch     *watch;
  GtkWidget          *bars[N_BARS];   /* weak */
  GBytes             *found;          /* what the policy's file holds, while its bar asks */
  AssayKeptSelection *selection;      /* for when results were read anew */
} WindowWatch;

static void
set_bar (WindowWatch *self,
         Bar          bar,
         GtkWidget   *widget)
{
  GtkWidget *old = self->bars[bar];

  g_set_weak_pointer (&self->bars[bar], NULL);
  if (old != NULL && GTK_IS_BOX (gtk_widget_get_parent (old)))
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (old)), old);
  if (widget == NULL)
    return;

  g_set_weak_pointer (&self->bars[bar], widget);
  assay_window_add_bar (self->window, widget);
}

static void
policy_answered (guint    button,
                 gpointer user)
{
  WindowWatch *self = user;
  g_autoptr(GBytes) found = g_steal_pointer (&self->found);

  if (button == 0)
    assay_workspace_reload_policy (self->workspace);
  else
    assay_workspace_decline_policy (self->workspace, found);
}

static void
policy_gone_answered (guint    button,
                      gpointer user)
{
  WindowWatch *self = user;

  if (button == 0)
    g_action_group_activate_action (G_ACTION_GROUP (self->window), "save", NULL);
}

static void
results_answered (guint    button,
                  gpointer user)
{
  WindowWatch *self = user;

  if (button != 0)
    return;

  g_clear_pointer (&self->selection, assay_kept_selection_free);
  self->selection = assay_kept_selection_new (GTK_WIDGET (assay_window_get_workbench (self->window)));
  assay_workspace_reload_results (self->workspace);
}

static void
results_gone_answered (guint    button,
                       gpointer user)
{
}

static void
ask (WindowWatch         *self,
     Bar                  bar,
     const char          *format_before,
     const char          *path,
     const char          *button,
     const char          *other_button,
     AssayNoticeAnswered  answered)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto(GStrv) parts = g_strsplit (format_before, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);

  set_bar (self, bar, assay_notice_bar_new (text, button, other_button, answered, self, NULL));
}

static GBytes *
read_policy (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);

  /* One byte more tells that it is too long, and that is all that matters of it. */
  return stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), ASSAY_LIMIT_POLICY_BYTES + 1, NULL, NULL)
                        : NULL;
}

/* Gone for a moment and back as it was, as when somebody renames a folder to and fro. */
static void
take_back (WindowWatch         *self,
           AssayPolicyDocument *document,
           GBytes              *found)
{
  g_autoptr(AssayPolicy) policy = NULL;

  if (document->saved != NULL || document->declined != NULL || document->source == NULL
      || !g_bytes_equal (document->source, found))
    return;

  policy = assay_policy_read_bytes (found, document->path, NULL);
  if (policy != NULL)
    assay_workspace_set_saved (self->workspace, document, document->path, policy);
}

static void
policy_changed (WindowWatch         *self,
                AssayPolicyDocument *document,
                gboolean             is_gone)
{
  g_autoptr(GBytes) found = is_gone ? NULL : read_policy (document->path);

  if (found == NULL)
    {
      assay_workspace_decline_policy (self->workspace, NULL);
      ask (self, BAR_POLICY, _("%s is no longer there. The policy stays open; save it to keep it."), document->path,
           _("_Save"), _("_Close"), policy_gone_answered);
      return;
    }
  if (assay_policy_document_knows (document, found))
    {
      set_bar (self, BAR_POLICY, NULL);
      take_back (self, document, found);
      return;
    }

  g_clear_pointer (&self->found, g_bytes_unref);
  self->found = g_steal_pointer (&found);
  ask (self, BAR_POLICY, _("Another program changed the policy %s."), document->path, _("_Reload"), _("_Keep Mine"),
       policy_answered);
}

static AssayTable *
get_table (WindowWatch *self)
{
  AssayReview *review = assay_workspace_get_review (self->workspace);

  return review != NULL ? assay_review_get_table (review) : NULL;
}

/* (transfer full): what to speak of when the file changed: the folder where it was read as a part of one. */
static char *
dup_opened (WindowWatch *self,
            const char  *path)
{
  AssayTable *table = get_table (self);
  guint n_sources = table != NULL ? assay_table_get_n_sources (table) : 0;

  for (guint i = 0; i < n_sources; i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);
      g_autofree char *folder = source->folder != NULL ? g_canonicalize_filename (source->path, NULL) : NULL;

      if (folder != NULL && g_str_has_prefix (path, folder) && path[strlen (folder)] == G_DIR_SEPARATOR)
        return g_steal_pointer (&folder);
    }

  return g_strdup (path);
}

static void
results_changed (WindowWatch *self,
                 const char  *path,
                 gboolean     is_gone)
{
  g_autofree char *opened = dup_opened (self, path);

  if (is_gone && !g_file_test (opened, G_FILE_TEST_EXISTS))
    ask (self, BAR_RESULTS, _("%s is no longer there. What was read from it stays open."), opened, _("_Close"), NULL,
         results_gone_answered);
  else
    ask (self, BAR_RESULTS, _("Another program changed the results %s."), opened, _("_Reload"), _("_Keep These"),
         results_answered);
}

static void
changed_cb (const char *path,
            gboolean    is_gone,
            gpointer    user)
{
  WindowWatch *self = user;
  const AssayPolicyState *state = assay_workspace_get_state (self->workspace);

  if (state == NULL)
    return;

  if (g_strcmp0 (state->document->path, path) == 0)
    policy_changed (self, state->document, is_gone);
  else
    results_changed (self, path, is_gone);
}

static void
add_source (GStrvBuilder      *builder,
            const AssaySource *source)
{
  g_autofree char *path = g_canonicalize_filename (source->path, NULL);

  g_strv_builder_add (builder, path);
}

/* What was read from a folder changes in its files; the folder itself only where one comes or goes. */
static void
add_parts (GStrvBuilder      *builder,
           const AssaySource *source)
{
  g_autofree char *path = g_canonicalize_filename (source->path, NULL);

  for (guint i = 0; source->parts != NULL && source->parts[i] != NULL; i++)
    {
      g_autofree char *part = g_build_filename (path, source->parts[i], NULL);

      g_strv_builder_add (builder, part);
    }
}

/* The files that are open now: those that were watched before keep what is known of them. */
static void
follow (WindowWatch *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self->workspace);
  AssayTable *table = get_table (self);
  guint n_sources = table != NULL ? MIN (assay_table_get_n_sources (table), MAX_SOURCES) : 0;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) paths = NULL;

  if (state != NULL && state->document->path != NULL)
    g_strv_builder_add (builder, state->document->path);
  for (guint i = 0; i < n_sources; i++)
    add_source (builder, assay_table_get_source (table, i));
  for (guint i = 0; i < n_sources; i++)
    add_parts (builder, assay_table_get_source (table, i));
  paths = g_strv_builder_end (builder);
  assay_file_watch_set_paths (self->watch, (const char * const *) paths);
}

static void
review_cb (WindowWatch *self)
{
  g_autoptr(AssayKeptSelection) selection = g_steal_pointer (&self->selection);

  set_bar (self, BAR_RESULTS, NULL);
  follow (self);
  if (selection != NULL)
    assay_kept_selection_restore (selection, GTK_WIDGET (assay_window_get_workbench (self->window)));
}

/* Another file, or the same one read here. What came back after a crash may be older than its file. */
static void
opened_cb (WindowWatch *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self->workspace);
  const char *path = state != NULL ? state->document->path : NULL;

  set_bar (self, BAR_POLICY, NULL);
  follow (self);
  /* A pipe can be read only once. */
  if (path != NULL && (g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_test (path, G_FILE_TEST_EXISTS)))
    policy_changed (self, state->document, !g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
failed_cb (WindowWatch *self)
{
  g_clear_pointer (&self->selection, assay_kept_selection_free);
}

static void
watch_end (AssayWindow *window)
{
  WindowWatch *self = g_object_steal_data (G_OBJECT (window), WATCH_KEY);

  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->workspace, self);
  for (guint i = 0; i < N_BARS; i++)
    set_bar (self, i, NULL);
  assay_file_watch_free (self->watch);
  g_object_unref (self->workspace);
  g_clear_pointer (&self->found, g_bytes_unref);
  g_clear_pointer (&self->selection, assay_kept_selection_free);
  g_free (self);
}

/**
 * assay_window_watch_add:
 * @window: a window
 *
 * Watches the files of a window until it closes.
 */
void
assay_window_watch_add (AssayWindow *window)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  WindowWatch *self = g_new0 (WindowWatch, 1);

  self->window = window;
  self->workspace = g_object_ref (workspace);
  self->watch = assay_file_watch_new (changed_cb, self);
  g_object_set_data (G_OBJECT (window), WATCH_KEY, self);
  /* After the workbench, which lets go of the selection. */
  g_signal_connect_data (workspace, "notify::review", G_CALLBACK (review_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (workspace, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (workspace, "notify::policy-file", G_CALLBACK (follow), self);
  g_signal_connect_swapped (workspace, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect (window, "destroy", G_CALLBACK (watch_end), NULL);
}
