#pragma once

#include "table/column.h"

G_BEGIN_DECLS

/* The nth smallest number of a column, without sorting and without a copy. */
double assay_selection_nth (const AssayColumn *column,
                            guint              nth);

G_END_DECLS
