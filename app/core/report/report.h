#pragma once

#include <gio/gio.h>

#include "policy/evaluation.h"

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
} AssayReportError;

/* The frozen evaluation with all that a report says about it. Renderers read it and nothing else. */
typedef struct _AssayReport AssayReport;

typedef struct
{
  const char * const *authors;      /* principals; NULL-terminated; or NULL */
  GBytes             *context;      /* JSON object; or NULL */
  const char         *context_name; /* for errors */
  GBytes             *policy_yaml;  /* exact bytes of the policy file; NULL to write them from the policy */
  gint64              evaluated_at; /* seconds since 1970, UTC; below 0: SOURCE_DATE_EPOCH, else now */
} AssayReportRequest;

AssayReport     *assay_report_new             (AssayEvaluation          *evaluation,
                                               const AssayReportRequest *request,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
AssayReport     *assay_report_ref             (AssayReport              *self);
void             assay_report_unref           (AssayReport              *self);
AssayEvaluation *assay_report_get_evaluation  (const AssayReport        *self);
const char      *assay_report_get_title       (const AssayReport        *self);
const char      *assay_report_get_time        (const AssayReport        *self);   /* RFC 3339, Z */
gint64           assay_report_get_epoch       (const AssayReport        *self);
GBytes          *assay_report_get_policy_yaml (const AssayReport        *self);
const char      *assay_report_get_policy_sha256 (const AssayReport      *self);

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
