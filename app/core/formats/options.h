#pragma once

#include "base/input.h"
#include "table/read-choice.h"

G_BEGIN_DECLS

/* What whoever opens results may say about how to read them. */
typedef struct
{
  const char   *layout;       /* id of the layout to read with; NULL to recognise it by content */
  const char   *pick;         /* of a run written step by step: "last", "all", "best:METRIC", …; NULL for the usual one */
  const AssayReadChoice *columns;   /* what a person said of names, roles and directions; or NULL */
  const char   *metric;       /* name for the unnamed metric of a map of name to number; or NULL */
  AssayProgress progress;     /* called from the thread that reads; or NULL */
  gpointer      progress_user;
} AssayResultsOptions;

G_END_DECLS
