#pragma once

#include "table/remarks.h"
#include "table/table-private.h"

G_BEGIN_DECLS

/* Percent beside fractions in one column: said, never converted (CONTRACT 1.16). */
void assay_unit_doubt_say (GPtrArray       *columns,
                           const AssayRows *rows,
                           AssayRemarks    *remarks);

G_END_DECLS
