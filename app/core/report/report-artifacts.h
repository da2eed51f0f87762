#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* The files that the models are: the report names their digests and holds none of them. */
typedef struct _AssayReportArtifacts AssayReportArtifacts;

typedef struct
{
  guint       row;
  const char *path;   /* as the file system has it */
} AssayArtifactRequest;

typedef struct
{
  guint   row;
  char   *model;      /* id */
  char   *file;       /* basename, valid UTF-8 */
  char   *sha256;     /* lower-case hex */
  guint64 size;       /* bytes */
} AssayArtifact;

AssayReportArtifacts *assay_report_artifacts_new   (const AssayTable            *table,
                                                    const AssayArtifactRequest  *requests,
                                                    guint                        n_requests,
                                                    GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
void                  assay_report_artifacts_free  (AssayReportArtifacts        *self);
guint                 assay_report_artifacts_get_n (const AssayReportArtifacts  *self);
const AssayArtifact  *assay_report_artifacts_get   (const AssayReportArtifacts  *self,
                                                    guint                        index);
GArray               *assay_report_artifacts_parse (const AssayTable            *table,
                                                    const char * const          *texts,
                                                    GError                     **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayReportArtifacts, assay_report_artifacts_free)

G_END_DECLS
