#pragma once

#include "table/table-builder.h"

G_BEGIN_DECLS

/* Runs of MLflow, whatever file they come in: gathered first, then written into the table one a row. */
typedef struct _AssayMlflowRuns AssayMlflowRuns;

/* What MLflow keeps of a run. */
typedef enum
{
  ASSAY_MLFLOW_METRIC,
  ASSAY_MLFLOW_FACT,    /* "status", "experiment", "start_time", … */
  ASSAY_MLFLOW_PARAM,
  ASSAY_MLFLOW_TAG,
} AssayMlflowPart;

AssayMlflowRuns *assay_mlflow_runs_new      (AssayTableBuilder  *builder);
void             assay_mlflow_runs_free     (AssayMlflowRuns    *self);
void             assay_mlflow_runs_begin    (AssayMlflowRuns    *self,
                                             const char         *id,
                                             const char         *name);
void             assay_mlflow_runs_remove   (AssayMlflowRuns    *self);
void             assay_mlflow_runs_put      (AssayMlflowRuns    *self,
                                             AssayMlflowPart     part,
                                             const char         *key,
                                             const char         *text);
void             assay_mlflow_runs_put_step (AssayMlflowRuns    *self,
                                             const char         *key,
                                             const char         *text,
                                             const char         *step,
                                             const char         *time);
gboolean         assay_mlflow_runs_end      (AssayMlflowRuns    *self,
                                             GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayMlflowRuns, assay_mlflow_runs_free)

G_END_DECLS
