#include "table/source.h"

/**
 * assay_source_open:
 * @self: a source
 *
 * Opens what was read once more. It may have changed since: its digest tells.
 *
 * Returns: (transfer full): its bytes as they are now; NULL with G_IO_ERROR, or with what is wrong with a folder
 */
GInputStream *
assay_source_open (const AssaySource  *self,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (self->read_folder == NULL)
    {
      file = g_file_new_for_path (self->contents);
      return G_INPUT_STREAM (g_file_read (file, cancellable, error));
    }

  bytes = self->read_folder (self->contents, error);

  return bytes != NULL ? g_memory_input_stream_new_from_bytes (bytes) : NULL;
}
