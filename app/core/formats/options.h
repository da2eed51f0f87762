#pragma once

#include "base/input.h"

G_BEGIN_DECLS

/* What whoever opens results may say about how to read them. */
typedef struct
{
  const char   *layout;       /* id of the layout to read with; NULL to recognise it by content */
  const char   *metric;       /* name for the unnamed metric of a map of name to number; or NULL */
  const char   *pick;         /* of a run written step by step: "last", "all", "best:METRIC", …; NULL for the usual one */
  AssayProgress progress;     /* called from the thread that reads; or NULL */
  gpointer      progress_user;
} AssayResultsOptions;

G_END_DECLS
