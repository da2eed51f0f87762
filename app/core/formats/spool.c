#include "formats/spool.h"

#include "base/limits.h"
#include "formats/format-error.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <unistd.h>

#define CHUNK_BYTES (1024 * 1024)

static gboolean
copy (GInputStream  *from,
      GOutputStream *to,
      GCancellable  *cancellable,
      guint64       *size,
      GError       **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_BYTES);
  gssize n;

  *size = 0;
  while ((n = g_input_stream_read (from, buffer, CHUNK_BYTES, cancellable, error)) > 0)
    {
      *size += n;
      if (*size > ASSAY_LIMIT_STREAM_BYTES)
        {
          g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                       _("standard input is longer than %" PRIu64 " bytes"), ASSAY_LIMIT_STREAM_BYTES);
          return FALSE;
        }

      if (!g_output_stream_write_all (to, buffer, n, NULL, cancellable, error))
        return FALSE;
    }

  return n == 0;
}

/**
 * assay_spool_standard_input:
 * @size: (out): how many bytes there were
 *
 * Copies standard input into a file that has no name any more, so that it is gone when the program ends, however it
 * ends. The file stays open until then.
 *
 * Returns: (transfer full): a path under which this process can read the copy again and again
 */
char *
assay_spool_standard_input (GCancellable  *cancellable,
                            guint64       *size,
                            GError       **error)
{
  g_autoptr(GInputStream) from = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr(GOutputStream) to = NULL;
  g_autofree char *name = NULL;
  int fd = g_file_open_tmp ("assay-XXXXXX", &name, error);

  if (fd < 0)
    {
      /* GLib reports this one as a file error; callers know an environment by G_IO_ERROR. */
      if (error != NULL && *error != NULL)
        {
          (*error)->domain = G_IO_ERROR;
          (*error)->code = G_IO_ERROR_FAILED;
        }
      return NULL;
    }

  g_unlink (name);
  to = g_unix_output_stream_new (fd, FALSE);
  if (!copy (from, to, cancellable, size, error))
    {
      close (fd);
      return NULL;
    }

  return g_strdup_printf ("/proc/self/fd/%d", fd);
}
