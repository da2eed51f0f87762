#include "shell/file-writing.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (const char  *path,
      int          number,
      GError     **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _("%s cannot be written: %s"), shown,
               g_strerror (number));

  return FALSE;
}

/* Where a link leads is written, not the link; also where it leads to nothing yet. */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *target = NULL;

  if (real != NULL)
    return real;

  target = g_file_read_link (path, NULL);
  if (target == NULL || g_path_is_absolute (target))
    return target != NULL ? g_steal_pointer (&target) : g_strdup (path);
  folder = g_path_get_dirname (path);

  return g_build_filename (folder, target, NULL);
}

static int
write_all (int     fd,
           GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written = write (fd, text, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return errno;
      text += written;
      size -= (gsize) written;
    }

  return fsync (fd) == 0 ? 0 : errno;
}

/* Permissions and owner are those of the file that was there; a new one gets what this person's files get. */
static int
dress (int         fd,
       const char *path)
{
  struct stat old;
  mode_t mask;

  if (stat (path, &old) != 0)
    {
      mask = umask (0);
      umask (mask);
      return fchmod (fd, 0666 & ~mask) == 0 ? 0 : errno;
    }

  /* A group or owner that cannot be given away must not get rights that it had not. */
  if (fchown (fd, old.st_uid, old.st_gid) != 0)
    old.st_mode &= 0777 & ~(mode_t) S_IRWXG;

  return fchmod (fd, old.st_mode & 07777) == 0 ? 0 : errno;
}

/* The name in the folder is on the disk too. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * assay_file_write:
 * @path: what to write; a link is followed
 * @bytes: what the file is to hold
 * @error: %G_IO_ERROR with the file and the reason
 *
 * Writes a file beside the old one, down to the disk, then puts it in its place. Permissions stay. A file that may not
 * be written is refused, although its folder would allow to replace it. May be called from any thread.
 *
 * Returns: whether it was written
 */
gboolean
assay_file_write (const char  *path,
                  GBytes      *bytes,
                  GError     **error)
{
  g_autofree char *target = follow_links (path);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *temporary = g_strdup_printf ("%s/.%.200s.XXXXXX", folder, name);
  int failure = 0;
  int fd;

  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    return fail (path, EISDIR, error);
  if (g_file_test (target, G_FILE_TEST_EXISTS) && g_access (target, W_OK) != 0)
    return fail (path, errno, error);

  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (path, errno, error);

  failure = write_all (fd, bytes);
  if (failure == 0)
    failure = dress (fd, target);
  if (close (fd) != 0 && failure == 0)
    failure = errno;
  if (failure == 0 && g_rename (temporary, target) != 0)
    failure = errno;
  if (failure != 0)
    {
      g_unlink (temporary);
      return fail (path, failure, error);
    }
  sync_folder (target);

  return TRUE;
}
