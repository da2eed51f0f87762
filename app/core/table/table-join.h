#pragma once

#include "table/names.h"
#include "table/remarks.h"

G_BEGIN_DECLS

/* Which rows of several sources are one model (CONTRACT 1.19). */
guint *assay_table_join (AssayNames   *names,
                         const guint  *source_of,
                         const guint8 *generated,
                         GPtrArray    *columns,
                         AssayRemarks *remarks,
                         guint        *n_rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
