#include "formats/format-error.h"

#include <errno.h>
#include <gio/gio.h>

typedef struct
{
  char    *path;      /* NULL until a reader of files has said which one */
  guint64  line;      /* from 1; 0 where the place is not known */
  guint64  column;    /* in characters, from 1; 0 for the whole line */
} AssayFormatErrorPrivate;

static void
assay_format_error_private_init (AssayFormatErrorPrivate *self)
{
  *self = (AssayFormatErrorPrivate) { 0 };
}

static void
assay_format_error_private_copy (const AssayFormatErrorPrivate *from,
                                 AssayFormatErrorPrivate       *to)
{
  *to = *from;
  to->path = g_strdup (from->path);
}

static void
assay_format_error_private_clear (AssayFormatErrorPrivate *self)
{
  g_free (self->path);
}

/* The domain of the errors that a person can mend in the results. */
G_DEFINE_EXTENDED_ERROR (AssayFormatError, assay_format_error)

/**
 * assay_format_error_set_place:
 * @error: (nullable): an error of ASSAY_FORMAT_ERROR; nothing happens where nobody wanted one
 * @path: (nullable): where the bytes can be read again
 * @line: from 1; 0 where it is not known
 * @column: in characters, from 1; 0 for the whole line
 *
 * Keeps the place beside the sentence that names it, for whoever shows the line.
 */
void
assay_format_error_set_place (GError     *error,
                              const char *path,
                              guint64     line,
                              guint64     column)
{
  AssayFormatErrorPrivate *place;

  if (error == NULL)
    return;

  place = assay_format_error_get_private (error);
  g_free (place->path);
  *place = (AssayFormatErrorPrivate) { g_strdup (path), line, column };
}

/**
 * assay_format_error_get_place:
 * @error: any error
 * @line: (out): from 1; 0 where it is not known
 * @column: (out): in characters, from 1; 0 for the whole line
 *
 * Returns: (nullable): the file that cannot be used; NULL where the error does not know one
 */
const char *
assay_format_error_get_place (const GError *error,
                              guint64      *line,
                              guint64      *column)
{
  const AssayFormatErrorPrivate *place;

  *line = *column = 0;
  if (error == NULL || error->domain != ASSAY_FORMAT_ERROR)
    return NULL;

  place = assay_format_error_get_private (error);
  *line = place->line;
  *column = place->column;

  return place->path;
}

/**
 * assay_format_error_from_errno:
 * @path: of the file that the last call of the system was about
 * @error: (out): %G_IO_ERROR with the path and what the system says
 *
 * Returns: %FALSE
 */
gboolean
assay_format_error_from_errno (const char  *path,
                               GError     **error)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved), "%s: %s", path, g_strerror (saved));

  return FALSE;
}
