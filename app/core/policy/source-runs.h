#pragma once

#include "table/table.h"

G_BEGIN_DECLS

typedef struct
{
  guint first;     /* row */
  guint n;
  guint source;
} AssaySourceRun;

/* Which neighbouring rows come from one source: counted once per table, shared by all columns. */
typedef struct _AssaySourceRuns AssaySourceRuns;

struct _AssaySourceRuns
{
  gatomicrefcount ref;
  guint           n_sources;
  guint           n_runs;
  AssaySourceRun *runs;
};

AssaySourceRuns *assay_source_runs_new   (const AssayTable *table);
AssaySourceRuns *assay_source_runs_ref   (AssaySourceRuns  *self);
void             assay_source_runs_unref (AssaySourceRuns  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssaySourceRuns, assay_source_runs_unref)

G_END_DECLS
