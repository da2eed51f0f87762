#pragma once

#include "policy/source-runs.h"

G_BEGIN_DECLS

/* What is true of a column whatever the threshold: found once, carried from evaluation to evaluation. */
typedef struct _AssayColumnFacts AssayColumnFacts;

struct _AssayColumnFacts
{
  gatomicrefcount  ref;
  AssayColumn     *column;
  AssaySourceRuns *runs;
  double          *min;          /* per source; +infinity where it has no number */
  double          *max;          /* per source; -infinity where it has no number */
  guint           *inexact;      /* rows written with other digits than the shortest of their double */
  guint            n_inexact;
};

AssayColumnFacts *assay_column_facts_new         (AssayColumn            *column,
                                                  AssaySourceRuns        *runs);
AssayColumnFacts *assay_column_facts_ref         (AssayColumnFacts       *self);
void              assay_column_facts_unref       (AssayColumnFacts       *self);
const char       *assay_column_facts_get_decimal (const AssayColumnFacts *self,
                                                  guint                   row,
                                                  char                    buffer[]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayColumnFacts, assay_column_facts_unref)

G_END_DECLS
