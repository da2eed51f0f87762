#pragma once

#include "policy/judgement.h"
#include "policy/policy.h"
#include "policy/verdict.h"
#include "table/table.h"

G_BEGIN_DECLS

/* A table judged by a policy: frozen. One byte per row and rule, one byte per row for the verdict. */
typedef struct _AssayEvaluation AssayEvaluation;

AssayEvaluation *assay_evaluation_new            (AssayTable            *table,
                                                  AssayPolicy           *policy) G_GNUC_WARN_UNUSED_RESULT;
AssayEvaluation *assay_evaluation_with_policy    (AssayEvaluation       *self,
                                                  AssayPolicy           *policy) G_GNUC_WARN_UNUSED_RESULT;
AssayEvaluation *assay_evaluation_ref            (AssayEvaluation       *self);
void             assay_evaluation_unref          (AssayEvaluation       *self);
AssayTable      *assay_evaluation_get_table      (const AssayEvaluation *self);
AssayPolicy     *assay_evaluation_get_policy     (const AssayEvaluation *self);
const guint8    *assay_evaluation_get_verdicts   (const AssayEvaluation *self);
AssayVerdict     assay_evaluation_get_verdict    (const AssayEvaluation *self,
                                                  guint                  row);
const guint8    *assay_evaluation_get_outcomes   (const AssayEvaluation *self,
                                                  guint                  rule);
AssayColumn     *assay_evaluation_get_column     (const AssayEvaluation *self,
                                                  guint                  rule);
gboolean         assay_evaluation_is_unnamed     (const AssayEvaluation *self,
                                                  guint                  rule);
const AssayJudgement *assay_evaluation_get_judgement (const AssayEvaluation *self,
                                                  guint                  rule);
guint            assay_evaluation_get_count      (const AssayEvaluation *self,
                                                  AssayVerdict           verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayEvaluation, assay_evaluation_unref)

G_END_DECLS
