#include "base/json-error.h"

typedef struct
{
  guint64 line;      /* from 1; 0 where the place is not known */
  guint64 column;    /* in characters, from 1 */
} AssayJsonErrorPrivate;

static void
assay_json_error_private_init (AssayJsonErrorPrivate *self)
{
  *self = (AssayJsonErrorPrivate) { 0 };
}

static void
assay_json_error_private_copy (const AssayJsonErrorPrivate *from,
                               AssayJsonErrorPrivate       *to)
{
  *to = *from;
}

static void
assay_json_error_private_clear (AssayJsonErrorPrivate *self)
{
}

G_DEFINE_EXTENDED_ERROR (AssayJsonError, assay_json_error)

/**
 * assay_json_error_set_place:
 * @error: (nullable): an error of ASSAY_JSON_ERROR; nothing happens where nobody wanted one
 * @line: from 1
 * @column: in characters, from 1
 *
 * Keeps the place beside the sentence that names it, for whoever shows the line.
 */
void
assay_json_error_set_place (GError  *error,
                            guint64  line,
                            guint64  column)
{
  if (error != NULL)
    *assay_json_error_get_private (error) = (AssayJsonErrorPrivate) { line, column };
}

/**
 * assay_json_error_get_place:
 * @error: any error
 * @line: (out): from 1
 * @column: (out): in characters, from 1
 *
 * Returns: whether the error has a place
 */
gboolean
assay_json_error_get_place (const GError *error,
                            guint64      *line,
                            guint64      *column)
{
  const AssayJsonErrorPrivate *place;

  if (error == NULL || error->domain != ASSAY_JSON_ERROR)
    return FALSE;

  place = assay_json_error_get_private (error);
  *line = place->line;
  *column = place->column;

  return place->line > 0;
}
