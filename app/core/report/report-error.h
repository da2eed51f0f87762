#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ASSAY_REPORT_ERROR (assay_report_error_quark ())
GQuark assay_report_error_quark (void);

typedef enum
{
  ASSAY_REPORT_ERROR_CHANGED,     /* a results file is no longer what was read */
  ASSAY_REPORT_ERROR_SIGNED,      /* the folder holds a sign-off and is never replaced */
  ASSAY_REPORT_ERROR_NOT_OURS,    /* the target exists and is no report folder */
  ASSAY_REPORT_ERROR_CONTEXT,     /* the context file is malformed */
  ASSAY_REPORT_ERROR_INCOMPLETE,  /* a rule without direction, or nothing judged */
  ASSAY_REPORT_ERROR_AUTHOR,      /* an author that is no principal */
  ASSAY_REPORT_ERROR_TIME,        /* SOURCE_DATE_EPOCH is no time */
  ASSAY_REPORT_ERROR_ARTIFACT,    /* no such model, no file, or a model with two */
  ASSAY_REPORT_ERROR_LETTERHEAD,  /* a logo that is no PNG, or too large */
} AssayReportError;

G_END_DECLS
