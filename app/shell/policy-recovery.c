#include "shell/policy-recovery.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "shell/journal-folder.h"
#include "shell/notice-bar.h"
#include "shell/window-policy.h"

/* A policy file and its encoding, twice. */
#define MAX_BYTES (8 * 1024 * 1024)

/* Names that fit into a sentence. */
#define MAX_NAMES 3

/* A policy that was found, and the journal that it was found in. */
typedef struct
{
  AssayKeptPolicy *kept;
  char            *journal;
} Find;

typedef struct
{
  GPtrArray        *finds;
  AssayWindowMaker  make_window;
  gpointer          user;
} Offer;

static void
find_free (gpointer pointer)
{
  Find *self = pointer;

  assay_kept_policy_free (self->kept);
  g_free (self->journal);
  g_free (self);
}

static void
offer_free (gpointer pointer)
{
  Offer *self = pointer;

  g_ptr_array_unref (self->finds);
  g_free (self);
}

static AssayKeptPolicy *
read_journal (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  AssayKeptPolicy *kept;
  GStatBuf found;
  gsize size;

  if (g_stat (path, &found) != 0 || found.st_size > MAX_BYTES || !g_file_get_contents (path, &text, &size, NULL))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  kept = assay_kept_policy_from_bytes (bytes, &error);
  if (kept == NULL)
    g_message ("%s: %s", path, error->message);

  return kept;
}

static GPtrArray *
find_all (void)
{
  g_autoptr(GPtrArray) paths = assay_journal_folder_find_left ();
  GPtrArray *finds = g_ptr_array_new_with_free_func (find_free);

  for (guint i = 0; i < paths->len; i++)
    {
      AssayKeptPolicy *kept = read_journal (g_ptr_array_index (paths, i));
      Find *find;

      if (kept == NULL)
        continue;
      find = g_new0 (Find, 1);
      find->kept = kept;
      find->journal = g_strdup (g_ptr_array_index (paths, i));
      g_ptr_array_add (finds, find);
    }

  return finds;
}

/* A policy on its way back into a window. */
typedef struct
{
  AssayWindow *window;
  char        *journal;
} Restoring;

static void
restoring_free (gpointer  pointer,
                GClosure *closure)
{
  Restoring *self = pointer;

  g_free (self->journal);
  g_free (self);
}

/* The new window has it now, and has written it down itself. */
static void
opened_cb (AssayWorkspace *workspace,
           Restoring      *restoring)
{
  assay_window_policy_flush (restoring->window);
  g_unlink (restoring->journal);
  g_signal_handlers_disconnect_by_data (workspace, restoring);
}

static void
restore (Offer *offer,
         Find  *find)
{
  AssayWindow *window = offer->make_window (offer->user);
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->window = window;
  restoring->journal = g_strdup (find->journal);
  g_signal_connect_data (workspace, "opened", G_CALLBACK (opened_cb), restoring, restoring_free, 0);
  assay_workspace_restore (workspace, find->kept);
}

static void
answered_cb (guint    button,
             gpointer user)
{
  Offer *offer = user;

  for (guint i = 0; i < offer->finds->len; i++)
    {
      Find *find = g_ptr_array_index (offer->finds, i);

      if (button == 0)
        restore (offer, find);
      else
        g_unlink (find->journal);
    }
}

static char *
join_names (GPtrArray *finds)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (guint i = 0; i < MIN (finds->len, MAX_NAMES); i++)
    {
      const Find *find = g_ptr_array_index (finds, i);
      g_autofree char *name = assay_kept_policy_get_name (find->kept);

      g_strv_builder_add (builder, name);
    }
  if (finds->len > MAX_NAMES)
    g_strv_builder_add (builder, "…");
  names = g_strv_builder_end (builder);

  return g_strjoinv (", ", names);
}

/**
 * assay_policy_recovery_offer:
 * @window: where to say it
 * @make_window: gives a window with nothing open, for each policy that is brought back
 * @user: for @make_window
 *
 * Offers what an Assay that was killed has left. Whoever does not answer is asked again at the next start.
 */
void
assay_policy_recovery_offer (AssayWindow      *window,
                             AssayWindowMaker  make_window,
                             gpointer          user)
{
  g_autoptr(GPtrArray) finds = find_all ();
  g_autofree char *names = join_names (finds);
  g_autofree char *text = NULL;
  Offer *offer;

  if (finds->len == 0)
    return;

  text = g_strdup_printf (ngettext ("Assay ended unexpectedly. Your policy for %s was kept.",
                                    "Assay ended unexpectedly. Your policies for %s were kept.", finds->len),
                          names);
  offer = g_new0 (Offer, 1);
  offer->finds = g_steal_pointer (&finds);
  offer->make_window = make_window;
  offer->user = user;
  assay_window_add_bar (window, assay_notice_bar_new (text, _("_Restore"), _("_Discard"), answered_cb, offer,
                                                      offer_free));
}
