#pragma once

#include <gio/gio.h>

#include "intake/intake.h"
#include "report/report.h"

G_BEGIN_DECLS

/* What can be taken out of the window. */
typedef enum
{
  ASSAY_EXPORT_FOLDER,
  ASSAY_EXPORT_PDF,
  ASSAY_EXPORT_HTML,
  ASSAY_EXPORT_MARKDOWN,
  ASSAY_EXPORT_CSV,
  ASSAY_N_EXPORTS,
} AssayExport;

typedef struct
{
  AssayEvaluation       *evaluation;   /* what is reported; frozen, so the window may go on */
  AssayIntakeRequest     opened;       /* what it was read from: paths and choice */
  AssayExport            format;
  const char            *path;         /* the folder or file to write */
  AssayPaper             paper;
  const AssayLetterhead *letterhead;   /* or NULL */
} AssayExportRequest;

gboolean assay_export_from_id (const char                *id,
                               AssayExport               *format);
char    *assay_export_name    (const AssayTable          *table,
                               AssayExport                format) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_export_folder  (const AssayTable          *table) G_GNUC_WARN_UNUSED_RESULT;
gboolean assay_export         (const AssayExportRequest  *request,
                               GCancellable              *cancellable,
                               GError                   **error);
void     assay_export_async   (const AssayExportRequest  *request,
                               GCancellable              *cancellable,
                               GAsyncReadyCallback        callback,
                               gpointer                   user);
char    *assay_export_finish  (GAsyncResult              *result,
                               GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
