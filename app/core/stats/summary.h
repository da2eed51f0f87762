#pragma once

#include "table/table.h"

G_BEGIN_DECLS

typedef struct
{
  guint  n_numbers;
  guint  n_others;    /* missing, null, NaN, infinite, text */
  double min;         /* of the numbers; NaN where there is none */
  double max;
  double mean;
  double median;
} AssaySummary;

void assay_summary_of_column (const AssayColumn *column,
                              AssaySummary      *summary);

G_END_DECLS
