#include "shell/state-file.h"

#include <string.h>

#include "shell/file-writing.h"

/* More than all that is ever written; a larger file is not ours. */
#define MAX_BYTES (8 * 1024 * 1024)

/* Counts change with every frame while a hand moves a slider; what is lost by a crash is younger than this. */
#define DELAY_MSEC 300

/* When a group was last used, for those of which only the latest are kept. */
#define USED_KEY "used"

/* Shared with the threads that write: a writer that comes late must not put older text over newer. */
typedef struct
{
  grefcount ref;
  GMutex    lock;
  char     *path;
  guint64   written;    /* the serial of what the file holds; under the lock */
} Target;

typedef struct
{
  Target *target;
  GBytes *bytes;
  guint64 serial;
} Job;

struct _AssayStateFile
{
  Target   *target;
  GKeyFile *keys;
  guint64   serial;     /* counts what was handed out for writing */
  guint     delay_id;   /* not 0 while something is not yet handed out */
};

static AssayStateFile *default_file;
static AssayStateFile *settings_file;

static void
target_unref (Target *target)
{
  if (!g_ref_count_dec (&target->ref))
    return;

  g_mutex_clear (&target->lock);
  g_free (target->path);
  g_free (target);
}

static Job *
job_new (AssayStateFile *self)
{
  Job *job = g_new0 (Job, 1);
  gsize size;
  char *text = g_key_file_to_data (self->keys, &size, NULL);

  g_ref_count_inc (&self->target->ref);
  job->target = self->target;
  job->bytes = g_bytes_new_take (text, size);
  job->serial = ++self->serial;

  return job;
}

static void
job_free (gpointer pointer)
{
  Job *job = pointer;

  target_unref (job->target);
  g_bytes_unref (job->bytes);
  g_free (job);
}

static gboolean
job_write (Job     *job,
           GError **error)
{
  g_autofree char *folder = g_path_get_dirname (job->target->path);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&job->target->lock);

  if (job->serial < job->target->written)
    return TRUE;

  /* A folder that cannot be made is told by the writing, in words. */
  g_mkdir_with_parents (folder, 0700);
  if (!assay_file_write (job->target->path, job->bytes, error))
    return FALSE;
  job->target->written = job->serial;

  return TRUE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      pointer,
                 GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;

  /* That nothing can be remembered is no reason to disturb anybody. */
  if (!job_write (pointer, &error))
    g_debug ("%s", error->message);
  g_task_return_boolean (task, TRUE);
}

/* Waiting for the disk would be seen as a slider that sticks. */
static gboolean
write_later (gpointer user)
{
  AssayStateFile *self = user;
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  self->delay_id = 0;
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, write_in_thread);

  return G_SOURCE_REMOVE;
}

/* Not put off by the next change, or a hand that never rests would keep all of it from the disk. */
static void
changed (AssayStateFile *self)
{
  if (self->delay_id == 0)
    self->delay_id = g_timeout_add (DELAY_MSEC, write_later, self);
}

static void
load (AssayStateFile *self)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize size;

  if (g_file_test (self->target->path, G_FILE_TEST_IS_REGULAR)
      && g_file_get_contents (self->target->path, &text, &size, NULL) && size <= MAX_BYTES
      && g_key_file_load_from_data (keys, text, size, G_KEY_FILE_NONE, NULL))
    self->keys = g_steal_pointer (&keys);
  else
    self->keys = g_key_file_new ();
}

/**
 * assay_state_file_new:
 * @path: the file, there or not; one that is no key file counts as empty
 *
 * Returns: (transfer full): what it holds
 */
AssayStateFile *
assay_state_file_new (const char *path)
{
  AssayStateFile *self = g_new0 (AssayStateFile, 1);

  self->target = g_new0 (Target, 1);
  g_ref_count_init (&self->target->ref);
  g_mutex_init (&self->target->lock);
  self->target->path = g_strdup (path);
  load (self);

  return self;
}

/**
 * assay_state_file_free:
 * @self: (transfer full): a state file
 *
 * Writes what is not yet written.
 */
void
assay_state_file_free (AssayStateFile *self)
{
  g_autoptr(GError) error = NULL;

  if (!assay_state_file_flush (self, &error))
    g_debug ("%s", error->message);
  g_key_file_unref (self->keys);
  target_unref (self->target);
  g_free (self);
}

/**
 * assay_state_file_get_default:
 *
 * Returns: (transfer none): how this person left the windows
 */
AssayStateFile *
assay_state_file_get_default (void)
{
  if (default_file == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_state_dir (), "assay", "state.ini", NULL);

      default_file = assay_state_file_new (path);
    }

  return default_file;
}

/**
 * assay_state_file_get_settings:
 *
 * Returns: (transfer none): what this person chose in the preferences
 */
AssayStateFile *
assay_state_file_get_settings (void)
{
  if (settings_file == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_config_dir (), "assay", "settings.ini", NULL);

      settings_file = assay_state_file_new (path);
    }

  return settings_file;
}

/**
 * assay_state_file_flush_all:
 *
 * Writes all that is not yet written, before the program ends.
 */
void
assay_state_file_flush_all (void)
{
  g_clear_pointer (&default_file, assay_state_file_free);
  g_clear_pointer (&settings_file, assay_state_file_free);
}

/**
 * assay_state_file_get_string:
 * @self: a state file
 * @group: a group
 * @key: a key
 *
 * Returns: (transfer full) (nullable): its text; %NULL where there is none
 */
char *
assay_state_file_get_string (AssayStateFile *self,
                             const char     *group,
                             const char     *key)
{
  return g_key_file_get_string (self->keys, group, key, NULL);
}

/**
 * assay_state_file_set_string:
 * @self: a state file
 * @group: a group
 * @key: a key
 * @value: (nullable): its text; %NULL takes the key away
 */
void
assay_state_file_set_string (AssayStateFile *self,
                             const char     *group,
                             const char     *key,
                             const char     *value)
{
  g_autofree char *old = assay_state_file_get_string (self, group, key);

  if (g_strcmp0 (old, value) == 0)
    return;

  if (value != NULL)
    g_key_file_set_string (self->keys, group, key, value);
  else
    g_key_file_remove_key (self->keys, group, key, NULL);
  changed (self);
}

/**
 * assay_state_file_get_integer:
 * @self: a state file
 * @group: a group
 * @key: a key
 * @fallback: what it is where nothing readable is there
 *
 * Returns: the number
 */
int
assay_state_file_get_integer (AssayStateFile *self,
                              const char     *group,
                              const char     *key,
                              int             fallback)
{
  g_autoptr(GError) error = NULL;
  int value = g_key_file_get_integer (self->keys, group, key, &error);

  return error == NULL ? value : fallback;
}

/**
 * assay_state_file_set_integer:
 * @self: a state file
 * @group: a group
 * @key: a key
 * @value: the number
 */
void
assay_state_file_set_integer (AssayStateFile *self,
                              const char     *group,
                              const char     *key,
                              int             value)
{
  char text[16];

  g_snprintf (text, sizeof text, "%d", value);
  assay_state_file_set_string (self, group, key, text);
}

/**
 * assay_state_file_get_variant:
 * @self: a state file
 * @group: a group
 * @key: a key
 * @type: what it is expected to be
 *
 * Returns: (transfer full) (nullable): the value; %NULL where there is none of this type
 */
GVariant *
assay_state_file_get_variant (AssayStateFile     *self,
                              const char         *group,
                              const char         *key,
                              const GVariantType *type)
{
  g_autofree char *text = assay_state_file_get_string (self, group, key);

  return text != NULL ? g_variant_parse (type, text, NULL, NULL, NULL) : NULL;
}

/**
 * assay_state_file_set_variant:
 * @self: a state file
 * @group: a group
 * @key: a key
 * @value: (nullable) (transfer floating): the value; %NULL takes the key away
 */
void
assay_state_file_set_variant (AssayStateFile *self,
                              const char     *group,
                              const char     *key,
                              GVariant       *value)
{
  g_autoptr(GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autofree char *text = held != NULL ? g_variant_print (held, TRUE) : NULL;

  assay_state_file_set_string (self, group, key, text);
}

/* The group of this kind that was not used for the longest time; %NULL if there are not more than @max_groups. */
static char *
find_oldest (AssayStateFile *self,
             const char     *kind,
             guint           max_groups)
{
  g_auto(GStrv) groups = g_key_file_get_groups (self->keys, NULL);
  gint64 oldest_use = G_MAXINT64;
  char *oldest = NULL;
  guint n = 0;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      gint64 used = g_key_file_get_int64 (self->keys, groups[i], USED_KEY, NULL);

      if (!g_str_has_prefix (groups[i], kind))
        continue;
      n++;
      if (used >= oldest_use)
        continue;
      oldest_use = used;
      oldest = groups[i];
    }

  return n > max_groups ? g_strdup (oldest) : NULL;
}

/**
 * assay_state_file_touch_group:
 * @self: a state file
 * @group: a kind, a space, and what makes it one of many
 * @max_groups: how many of the kind are kept
 *
 * Notes that a group is used now, and forgets those of its kind that were not used for the longest time.
 */
void
assay_state_file_touch_group (AssayStateFile *self,
                              const char     *group,
                              guint           max_groups)
{
  const char *space = strchr (group, ' ');
  g_autofree char *kind = NULL;
  char *oldest;

  g_return_if_fail (space != NULL);

  kind = g_strndup (group, (gsize) (space + 1 - group));
  g_key_file_set_int64 (self->keys, group, USED_KEY, g_get_real_time ());
  while ((oldest = find_oldest (self, kind, max_groups)) != NULL)
    {
      g_key_file_remove_group (self->keys, oldest, NULL);
      g_free (oldest);
    }
  changed (self);
}

/* A thread may have it and not come to write it before the program ends. */
static gboolean
is_on_its_way (AssayStateFile *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->target->lock);

  return self->target->written < self->serial;
}

/**
 * assay_state_file_flush:
 * @self: a state file
 * @error: %G_IO_ERROR if it cannot be written
 *
 * Writes now what would be written soon.
 *
 * Returns: whether all is written
 */
gboolean
assay_state_file_flush (AssayStateFile  *self,
                        GError         **error)
{
  gboolean waits = self->delay_id != 0 || is_on_its_way (self);
  gboolean written;
  Job *job;

  g_clear_handle_id (&self->delay_id, g_source_remove);
  if (!waits)
    return TRUE;

  job = job_new (self);
  written = job_write (job, error);
  job_free (job);

  return written;
}
