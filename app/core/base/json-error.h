#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be wrong with a document, JSON and YAML alike. */
#define ASSAY_JSON_ERROR (assay_json_error_quark ())
GQuark assay_json_error_quark (void);

typedef enum
{
  ASSAY_JSON_ERROR_SYNTAX,
  ASSAY_JSON_ERROR_EMPTY,
  ASSAY_JSON_ERROR_TRUNCATED,
  ASSAY_JSON_ERROR_LIMIT,
  ASSAY_JSON_ERROR_ENCODING,
} AssayJsonError;

/* Where in the text; an error that was not given a place has none. */
void     assay_json_error_set_place (GError       *error,
                                     guint64       line,
                                     guint64       column);
gboolean assay_json_error_get_place (const GError *error,
                                     guint64      *line,
                                     guint64      *column);

G_END_DECLS
