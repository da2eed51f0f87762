#pragma once

#include "base/input.h"
#include "table/table.h"

G_BEGIN_DECLS

/* Files, folders and standard input to one table: the room's door. */

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
} AssayFormatError;

typedef struct
{
  const char   *layout;       /* id of the layout to read with; NULL to recognise it by content */
  const char   *metric;       /* name for the unnamed metric of a map of name to number; or NULL */
  AssayProgress progress;     /* called from the thread that reads; or NULL */
  gpointer      progress_user;
} AssayResultsOptions;

AssayTable *assay_results_open (const char * const         *paths,
                                const AssayResultsOptions  *options,
                                GCancellable               *cancellable,
                                GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
