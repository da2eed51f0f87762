#pragma once

#include "policy/evaluation.h"
#include "table/row-set.h"

G_BEGIN_DECLS

/* One table for all commands. Where several hold, the one that stands first here. */
typedef enum
{
  ASSAY_EXIT_ENVIRONMENT   = 8,
  ASSAY_EXIT_USAGE         = 2,
  ASSAY_EXIT_MALFORMED     = 5,
  ASSAY_EXIT_REJECTED      = 1,
  ASSAY_EXIT_NOT_EVALUABLE = 4,
  ASSAY_EXIT_WAITING       = 3,
  ASSAY_EXIT_APPROVED      = 0,
} AssayExit;

AssayExit assay_exit_of_error  (const GError *error);
AssayExit assay_exit_of_counts (const guint   counts[ASSAY_N_VERDICTS],
                                gboolean      any);

G_END_DECLS
