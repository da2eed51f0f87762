#pragma once

#include <gio/gio.h>

#include "policy/evaluation.h"
#include "report/report-artifacts.h"
#include "report/report-context.h"
#include "report/report-error.h"
#include "report/report-letterhead.h"
#include "report/report-paper.h"

G_BEGIN_DECLS

/* The frozen evaluation with all that a report says about it. Renderers read it and nothing else. */
typedef struct _AssayReport AssayReport;

typedef struct
{
  const char * const         *authors;      /* principals; NULL-terminated; or NULL */
  GBytes                     *context;      /* JSON object; or NULL */
  const char                 *context_name; /* for errors */
  GBytes                     *policy_yaml;  /* exact bytes of the file; NULL for the policy's own, or to write them */
  const AssayArtifactRequest *artifacts;    /* at most one per model; or NULL */
  guint                       n_artifacts;
  gint64                      evaluated_at; /* seconds since 1970, UTC; below 0: SOURCE_DATE_EPOCH, else now */
  AssayReadChoice            *choice;       /* how the reader was told to read, beside what the policy says; or NULL */
  AssayPaper                  paper;        /* of the renderings; A4 where nothing is said */
  const AssayLetterhead      *letterhead;   /* of HTML and PDF; or NULL */
  gboolean                    alone;        /* one rendering is exported without the folder that it speaks of */
} AssayReportRequest;

AssayReport        *assay_report_new               (AssayEvaluation          *evaluation,
                                                    const AssayReportRequest *request,
                                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
AssayReport        *assay_report_ref               (AssayReport              *self);
void                assay_report_unref             (AssayReport              *self);
AssayEvaluation    *assay_report_get_evaluation    (const AssayReport        *self);
const char         *assay_report_get_title         (const AssayReport        *self);
const char         *assay_report_get_time          (const AssayReport        *self);   /* RFC 3339, Z */
gint64              assay_report_get_epoch         (const AssayReport        *self);
GBytes             *assay_report_get_policy_yaml   (const AssayReport        *self);
const char         *assay_report_get_policy_sha256 (const AssayReport        *self);
const char * const *assay_report_get_authors       (const AssayReport        *self);
AssayReportContext *assay_report_get_context       (const AssayReport        *self);
const AssayReportArtifacts *assay_report_get_artifacts (const AssayReport *self);
const AssayReadChoice *assay_report_get_choice     (const AssayReport        *self);
AssayPaper          assay_report_get_paper         (const AssayReport        *self);
gboolean            assay_report_is_alone          (const AssayReport        *self);
const AssayLetterhead *assay_report_get_letterhead (const AssayReport        *self);
const char         *assay_report_get_results_path  (const AssayReport        *self,
                                                    guint                     source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayReport, assay_report_unref)

/* Renderings. Each is complete alone, and the same report gives the same bytes. */
GBytes *assay_report_to_json     (const AssayReport *self,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *assay_report_to_html     (const AssayReport *self,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *assay_report_to_pdf      (const AssayReport *self,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *assay_report_to_markdown (const AssayReport *self,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *assay_report_to_csv      (const AssayReport *self,
                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
