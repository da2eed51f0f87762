#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ASSAY_FORMAT_ERROR (assay_format_error_quark ())
GQuark assay_format_error_quark (void);

typedef enum
{
  ASSAY_FORMAT_ERROR_EMPTY,
  ASSAY_FORMAT_ERROR_SYNTAX,
  ASSAY_FORMAT_ERROR_LIMIT,
  ASSAY_FORMAT_ERROR_NO_RESULTS,   /* readable, but nothing in it is a result */
  ASSAY_FORMAT_ERROR_NO_METRIC,    /* models, but no numeric column */
  ASSAY_FORMAT_ERROR_LAYOUT,       /* the layout asked for does not fit, or is not known */
  ASSAY_FORMAT_ERROR_TRACKER,      /* one of the files in which a tracker of runs keeps its own books */
} AssayFormatError;

/* Which file, and where in it; an error that was not given a place has none. A column of 0 means the whole line. */
void        assay_format_error_set_place (GError       *error,
                                          const char   *path,
                                          guint64       line,
                                          guint64       column);
const char *assay_format_error_get_place (const GError *error,
                                          guint64      *line,
                                          guint64      *column);

/* What the system refused, which is none of the errors above. */
gboolean    assay_format_error_from_errno (const char  *path,
                                           GError     **error);

G_END_DECLS
