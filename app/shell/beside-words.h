#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* The columns that say how sure a metric is: at most one of each kind. References belong to the table. */
typedef struct
{
  AssayColumn *columns[ASSAY_PAIRING_SAMPLES + 1];
} AssayBeside;

void  assay_beside_find     (AssayBeside       *self,
                             const AssayTable  *table,
                             const AssayColumn *metric);
char *assay_beside_to_words (const AssayBeside *self,
                             guint              row,
                             const char        *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
