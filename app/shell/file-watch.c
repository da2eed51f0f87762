#include "shell/file-watch.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Editors write a file in several steps, or put another in its place: what stands there half a second later counts. */
#define DELAY_MSEC 500

/* Each takes memory of the kernel. */
#define MAX_FILES 200

/* What tells one version of a file from another without reading it. */
typedef struct
{
  gboolean is_there;
  guint64  inode;
  guint64  size;
  gint64   seconds;
  gint64   nanoseconds;
} Stamp;

typedef struct
{
  AssayFileWatch *watch;
  char           *path;
  char           *real;          /* where links lead; of the C library */
  Stamp           stamp;
  GFileMonitor   *monitors[2];   /* of both */
} Watched;

struct _AssayFileWatch
{
  AssayFileChanged changed;
  gpointer         user;
  GPtrArray       *files;
  guint            timer;
};

static void
stamp_take (Stamp      *self,
            const char *path)
{
  GStatBuf found;

  *self = (Stamp) { 0 };
  if (g_stat (path, &found) != 0)
    return;

  self->is_there = TRUE;
  self->inode = found.st_ino;
  self->size = (guint64) found.st_size;
  self->seconds = found.st_mtim.tv_sec;
  self->nanoseconds = found.st_mtim.tv_nsec;
}

static gboolean
stamp_equal (const Stamp *a,
             const Stamp *b)
{
  return a->is_there == b->is_there && a->inode == b->inode && a->size == b->size && a->seconds == b->seconds &&
         a->nanoseconds == b->nanoseconds;
}

static void
watched_free (gpointer pointer)
{
  Watched *self = pointer;

  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    if (self->monitors[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->monitors[i], self->watch);
        g_file_monitor_cancel (self->monitors[i]);
        g_object_unref (self->monitors[i]);
      }
  g_free (self->path);
  free (self->real);
  g_free (self);
}

/* Telling may lead to other files being watched, so what is to be told is gathered first. */
static gboolean
look (gpointer pointer)
{
  AssayFileWatch *self = pointer;
  AssayFileChanged changed = self->changed;
  gpointer user = self->user;
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (gboolean));

  self->timer = 0;
  for (guint i = 0; i < self->files->len; i++)
    {
      Watched *file = g_ptr_array_index (self->files, i);
      gboolean is_gone;
      Stamp now;

      stamp_take (&now, file->path);
      if (stamp_equal (&now, &file->stamp))
        continue;
      file->stamp = now;
      is_gone = !now.is_there;
      g_ptr_array_add (paths, g_strdup (file->path));
      g_array_append_val (gone, is_gone);
    }

  for (guint i = 0; i < paths->len; i++)
    changed (g_ptr_array_index (paths, i), g_array_index (gone, gboolean, i), user);

  return G_SOURCE_REMOVE;
}

static void
event_cb (AssayFileWatch *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (DELAY_MSEC, look, self);
}

static GFileMonitor *
monitor_new (AssayFileWatch *self,
             const char     *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor != NULL)
    g_signal_connect_swapped (monitor, "changed", G_CALLBACK (event_cb), self);

  return monitor;
}

static Watched *
watched_new (AssayFileWatch *self,
             const char     *path)
{
  Watched *file = g_new0 (Watched, 1);

  file->watch = self;
  file->path = g_strdup (path);
  file->real = realpath (path, NULL);
  file->monitors[0] = monitor_new (self, path);
  if (file->real != NULL && g_strcmp0 (file->real, path) != 0)
    file->monitors[1] = monitor_new (self, file->real);
  stamp_take (&file->stamp, path);

  return file;
}

/**
 * assay_file_watch_new:
 * @changed: called in the main loop with what changed
 * @user: for @changed
 *
 * Returns: (transfer full): a watch over nothing yet
 */
AssayFileWatch *
assay_file_watch_new (AssayFileChanged changed,
                      gpointer         user)
{
  AssayFileWatch *self = g_new0 (AssayFileWatch, 1);

  self->changed = changed;
  self->user = user;
  self->files = g_ptr_array_new_with_free_func (watched_free);

  return self;
}

/**
 * assay_file_watch_free:
 * @self: (transfer full): a watch
 */
void
assay_file_watch_free (AssayFileWatch *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/* (transfer full) (nullable): one that is watched already, taken out of the list. */
static Watched *
steal_watched (GPtrArray  *files,
               const char *path)
{
  for (guint i = 0; i < files->len; i++)
    {
      Watched *file = g_ptr_array_index (files, i);

      if (g_str_equal (file->path, path))
        return g_ptr_array_steal_index (files, i);
    }

  return NULL;
}

/**
 * assay_file_watch_set_paths:
 * @self: a watch
 * @paths: absolute paths; of many only the first
 *
 * Watches these files and no others. What happened to the new ones so far is no news.
 */
void
assay_file_watch_set_paths (AssayFileWatch     *self,
                            const char * const *paths)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->files);

  self->files = g_ptr_array_new_with_free_func (watched_free);
  for (guint i = 0; paths[i] != NULL && i < MAX_FILES; i++)
    {
      Watched *file = steal_watched (before, paths[i]);

      g_ptr_array_add (self->files, file != NULL ? file : watched_new (self, paths[i]));
    }
}
