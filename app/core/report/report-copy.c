#include "report/report-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "report/report-error.h"
#include "table/source.h"

#define CHUNK (1024 * 1024)

static gboolean
fail (const char  *path,
      int          saved_errno,
      GError     **error)
{
  g_autofree char *shown = assay_text_escape_controls (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), _("“%s” could not be written: %s"), shown,
               g_strerror (saved_errno));

  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *bytes,
           gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      bytes += written;
      length -= (gsize) written;
    }

  return TRUE;
}

static int
create_file (const char *path,
             GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      fail (folder, errno, error);
      return -1;
    }

  fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (fd < 0)
    fail (path, errno, error);

  return fd;
}

/* A close that fails is a write that failed, and the disk must have the bytes before the folder is put in place. */
static gboolean
end_file (int         fd,
          const char *path,
          GError    **error)
{
  if (fsync (fd) != 0)
    {
      int saved_errno = errno;

      close (fd);
      return fail (path, saved_errno, error);
    }

  return g_close (fd, error);
}

/**
 * assay_report_write_file:
 * @path: where no file may be yet; its folder is made
 * @bytes: what to write
 * @error: return location
 *
 * Returns: %FALSE with a #GIOErrorEnum and @error set
 */
gboolean
assay_report_write_file (const char *path,
                         GBytes     *bytes,
                         GError    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int fd = create_file (path, error);

  if (fd < 0)
    return FALSE;

  if (!write_all (fd, data, length))
    {
      int saved_errno = errno;

      close (fd);
      return fail (path, saved_errno, error);
    }

  return end_file (fd, path, error);
}

static gboolean
copy_stream (GInputStream *stream,
             int           fd,
             const char   *target,
             GChecksum    *checksum,
             GCancellable *cancellable,
             GError      **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize length;

  while ((length = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      g_checksum_update (checksum, (const guchar *) chunk, length);
      if (!write_all (fd, chunk, (gsize) length))
        return fail (target, errno, error);
    }

  return length == 0;
}

static gboolean
check_digest (const AssaySource *source,
              GChecksum         *checksum,
              GError           **error)
{
  g_autofree char *shown = NULL;

  if (g_strcmp0 (g_checksum_get_string (checksum), source->sha256) == 0)
    return TRUE;

  shown = assay_text_escape_controls (source->path);
  g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CHANGED,
               _("“%s” changed since it was read: open it again, then write the report"), shown);

  return FALSE;
}

/**
 * assay_report_copy_source:
 * @source: a results file, or a folder that was read as one
 * @target: where the copy goes
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Copies exactly the bytes that were judged: they are digested while they are copied.
 *
 * Returns: %FALSE with %ASSAY_REPORT_ERROR_CHANGED where the file holds other bytes by now, or a #GIOErrorEnum
 */
gboolean
assay_report_copy_source (const AssaySource *source,
                          const char        *target,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_autoptr(GInputStream) stream = assay_source_open (source, cancellable, error);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int fd;

  if (stream == NULL)
    return FALSE;

  fd = create_file (target, error);
  if (fd < 0)
    return FALSE;

  if (!copy_stream (stream, fd, target, checksum, cancellable, error))
    {
      close (fd);
      return FALSE;
    }

  return end_file (fd, target, error) && check_digest (source, checksum, error);
}
