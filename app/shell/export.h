#pragma once

#include <gio/gio.h>

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

gboolean assay_export_from_id (const char           *id,
                               AssayExport          *format);
char    *assay_export_name    (const AssayTable     *table,
                               AssayExport           format) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_export_folder  (const AssayTable     *table) G_GNUC_WARN_UNUSED_RESULT;
gboolean assay_export         (AssayEvaluation      *evaluation,
                               AssayExport           format,
                               const char           *path,
                               AssayPaper            paper,
                               const AssayLetterhead *letterhead,
                               GCancellable         *cancellable,
                               GError              **error);
void     assay_export_async   (AssayEvaluation      *evaluation,
                               AssayExport           format,
                               const char           *path,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user);
char    *assay_export_finish  (GAsyncResult         *result,
                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
