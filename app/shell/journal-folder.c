#include "shell/journal-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define JOURNAL ".journal"
#define LOCK    ".lock"

/* More than anybody had windows open. */
#define MAX_LEFT 100

/* Name of an instance to its lock: ours, and those of the dead whose journals we took over. Held until we end. */
static GHashTable *locks;
static char *own_name;

static char *
folder_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "assay", "journals", NULL);
}

static char *
lock_path (const char *name)
{
  g_autofree char *folder = folder_path ();
  g_autofree char *file = g_strconcat (name, LOCK, NULL);

  return g_build_filename (folder, file, NULL);
}

/* Whoever tidies up may have removed the file between its opening and its locking. */
static gboolean
is_still_there (int         fd,
                const char *path)
{
  struct stat held;
  struct stat found;

  return fstat (fd, &held) == 0 && stat (path, &found) == 0 && held.st_ino == found.st_ino &&
         held.st_dev == found.st_dev;
}

/* Whether no living instance has that name; it is ours then. */
static gboolean
claim (const char *name)
{
  g_autofree char *path = lock_path (name);
  int fd;

  if (locks == NULL)
    locks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_contains (locks, name))
    return TRUE;

  fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    return FALSE;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 || !is_still_there (fd, path))
    {
      close (fd);
      return FALSE;
    }
  g_hash_table_insert (locks, g_strdup (name), GINT_TO_POINTER (fd));

  return TRUE;
}

static gboolean
ensure_own_name (void)
{
  g_autofree char *folder = folder_path ();

  if (own_name != NULL)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;

  for (guint i = 0; i < 3 && own_name == NULL; i++)
    {
      g_autofree char *name = g_uuid_string_random ();

      if (claim (name))
        own_name = g_steal_pointer (&name);
    }

  return own_name != NULL;
}

/**
 * assay_journal_folder_make_path:
 *
 * Returns: (transfer full) (nullable): where one more journal of this instance may be written; %NULL where the folder
 *   cannot be made or locked
 */
char *
assay_journal_folder_make_path (void)
{
  static guint n_made;
  g_autofree char *folder = folder_path ();
  g_autofree char *file = NULL;

  if (!ensure_own_name ())
    return NULL;

  file = g_strdup_printf ("%s.%u%s", own_name, n_made++, JOURNAL);

  return g_build_filename (folder, file, NULL);
}

/* The instance that a file of the folder belongs to. */
static char *
name_of (const char *file)
{
  const char *dot = strchr (file, '.');

  return dot != NULL && dot > file ? g_strndup (file, (gsize) (dot - file)) : NULL;
}

static gint
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Locks of the dead that left nothing else. */
static void
tidy (const char *folder,
      GHashTable *in_use)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = name_of (file);
      g_autofree char *path = NULL;

      if (name == NULL || !g_str_has_suffix (file, LOCK) || g_hash_table_contains (in_use, name)
          || g_strcmp0 (name, own_name) == 0 || !claim (name))
        continue;

      path = g_build_filename (folder, file, NULL);
      g_unlink (path);
      close (GPOINTER_TO_INT (g_hash_table_lookup (locks, name)));
      g_hash_table_remove (locks, name);
    }
}

/**
 * assay_journal_folder_find_left:
 *
 * Looks for journals of instances that are no more. They are ours from then on: no other instance finds them while this
 * one lives.
 *
 * Returns: (transfer full): their paths
 */
GPtrArray *
assay_journal_folder_find_left (void)
{
  g_autofree char *folder = folder_path ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GHashTable) in_use = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *left = g_ptr_array_new_with_free_func (g_free);
  const char *file;

  while (dir != NULL && left->len < MAX_LEFT && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = name_of (file);

      if (name == NULL || !g_str_has_suffix (file, JOURNAL) || g_strcmp0 (name, own_name) == 0)
        continue;
      if (claim (name))
        g_ptr_array_add (left, g_build_filename (folder, file, NULL));
      g_hash_table_add (in_use, g_steal_pointer (&name));
    }
  if (left->len < MAX_LEFT)
    tidy (folder, in_use);
  g_ptr_array_sort (left, compare_paths);

  return left;
}
