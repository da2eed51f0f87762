#include "shell/policy-journal.h"

#include <glib/gstdio.h>

#include "shell/file-writing.h"
#include "shell/journal-folder.h"

/* After the first act that is not on the disk yet: with the writing it stays below half a second. */
#define DELAY_MSEC 250

/* A slow disk must not hold up a slider, so a thread writes; what the two share is behind the mutex. */
struct _AssayPolicyJournal
{
  gatomicrefcount ref;
  AssayWorkspace *workspace;   /* of the window's thread alone */
  guint           timer;
  guint           n_asked;

  GMutex          mutex;
  char           *path;        /* NULL until it is needed */
  guint           n_written;   /* the last that is on the disk, or need not go there any more */
};

typedef struct
{
  AssayPolicyJournal *journal;
  AssayKeptPolicy    *kept;
  guint               number;
} Entry;

static void
journal_unref (AssayPolicyJournal *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

static void
write_entry (AssayPolicyJournal    *self,
             const AssayKeptPolicy *kept,
             guint                  number)
{
  g_autoptr(GBytes) bytes = assay_kept_policy_to_bytes (kept);
  g_autoptr(GError) error = NULL;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  /* It was overtaken by a later act, or by a save. */
  if (number <= self->n_written)
    return;

  if (assay_file_write (self->path, bytes, &error))
    self->n_written = number;
  else
    g_message ("%s", error->message);
}

static void
write_in_thread (gpointer pointer,
                 gpointer user)
{
  Entry *entry = pointer;

  write_entry (entry->journal, entry->kept, entry->number);
  assay_kept_policy_free (entry->kept);
  journal_unref (entry->journal);
  g_free (entry);
}

/* One thread for all windows: the disk is one, too. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool = g_thread_pool_new (write_in_thread, NULL, 1, FALSE, NULL);

  return pool;
}

static gboolean
ensure_path (AssayPolicyJournal *self)
{
  if (self->path == NULL)
    self->path = assay_journal_folder_make_path ();

  return self->path != NULL;
}

static gboolean
write_later (gpointer pointer)
{
  AssayPolicyJournal *self = pointer;
  AssayKeptPolicy *kept = assay_workspace_keep (self->workspace);
  Entry *entry;

  self->timer = 0;
  if (kept == NULL || !ensure_path (self))
    {
      g_clear_pointer (&kept, assay_kept_policy_free);
      return G_SOURCE_REMOVE;
    }

  entry = g_new0 (Entry, 1);
  g_atomic_ref_count_inc (&self->ref);
  entry->journal = self;
  entry->kept = kept;
  entry->number = ++self->n_asked;
  g_thread_pool_push (get_pool (), entry, NULL);

  return G_SOURCE_REMOVE;
}

static void
forget (AssayPolicyJournal *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->n_asked == 0)
    return;

  g_mutex_lock (&self->mutex);
  self->n_written = self->n_asked;
  g_unlink (self->path);
  g_mutex_unlock (&self->mutex);
}

static void
changed_cb (AssayPolicyJournal *self)
{
  if (!assay_workspace_is_modified (self->workspace))
    forget (self);
  else if (self->timer == 0)
    self->timer = g_timeout_add (DELAY_MSEC, write_later, self);
}

/**
 * assay_policy_journal_new:
 * @workspace: a workspace
 *
 * Follows the policy of a workspace. While there is nothing to lose there is no file.
 *
 * Returns: (transfer full): the journal
 */
AssayPolicyJournal *
assay_policy_journal_new (AssayWorkspace *workspace)
{
  AssayPolicyJournal *self = g_new0 (AssayPolicyJournal, 1);

  g_atomic_ref_count_init (&self->ref);
  g_mutex_init (&self->mutex);
  self->workspace = g_object_ref (workspace);
  /* Said after each act, whether it differs or not. */
  g_signal_connect_swapped (workspace, "notify::can-undo", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * assay_policy_journal_flush:
 * @self: a journal
 *
 * Writes at once what there is to write, and waits for it.
 */
void
assay_policy_journal_flush (AssayPolicyJournal *self)
{
  g_autoptr(AssayKeptPolicy) kept = assay_workspace_keep (self->workspace);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (kept != NULL && ensure_path (self))
    write_entry (self, kept, ++self->n_asked);
}

/**
 * assay_policy_journal_end:
 * @self: (transfer full): the journal
 *
 * The window closes, and the person let go of what was not saved: so does the journal.
 */
void
assay_policy_journal_end (AssayPolicyJournal *self)
{
  forget (self);
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  journal_unref (self);
}
