#pragma once

#include <gio/gio.h>

#include "table/row-set.h"
#include "table/table.h"

G_BEGIN_DECLS

/* The rows whose name or text attributes contain a text, upper and lower case alike. */
AssayRowSet *assay_row_search        (AssayTable           *table,
                                      const char           *text,
                                      GCancellable         *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void         assay_row_search_async  (AssayTable           *table,
                                      const char           *text,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user);
AssayRowSet *assay_row_search_finish (GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
