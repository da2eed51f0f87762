#pragma once

#include <gio/gio.h>

#include "base/json-writer.h"

G_BEGIN_DECLS

/* What a person says about the evaluation: data set, split, intended use ... A checked JSON object, kept as given. */
typedef struct _AssayReportContext AssayReportContext;

AssayReportContext *assay_report_context_new         (GBytes                    *bytes,
                                                      const char                *name,
                                                      GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
void                assay_report_context_free        (AssayReportContext        *self);
guint               assay_report_context_get_n_facts (const AssayReportContext  *self);
const char         *assay_report_context_get_term    (const AssayReportContext  *self,
                                                      guint                      index);
const char         *assay_report_context_get_words   (const AssayReportContext  *self,
                                                      guint                      index);
char               *assay_report_context_dup_missing (const AssayReportContext  *self) G_GNUC_WARN_UNUSED_RESULT;
void                assay_report_context_write       (const AssayReportContext  *self,
                                                      AssayJsonWriter           *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayReportContext, assay_report_context_free)

G_END_DECLS
