#pragma once

#include "models/slot-list.h"

G_BEGIN_DECLS

/* What a view was told last of its rows: selected or not. To tell a row is dear, it is restyled cell by cell; so while
 * rows move only those in view are told, and of them only those of which the answer is another one. The others follow
 * when they come into view or when the list catches up. */
typedef struct _AssayToldRows AssayToldRows;

typedef gboolean (*AssayIsSelectedFunc) (guint    position,
                                         gpointer user);
typedef void     (*AssayTellFunc)       (guint    first,
                                         guint    n_positions,
                                         gpointer user);

AssayToldRows *assay_told_rows_new   (AssaySlotList       *slots,
                                      AssayIsSelectedFunc  is_selected,
                                      AssayTellFunc        tell,
                                      gpointer             user);
void           assay_told_rows_free  (AssayToldRows       *self);
void           assay_told_rows_moved (AssayToldRows       *self);
void           assay_told_rows_all   (AssayToldRows       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayToldRows, assay_told_rows_free)

G_END_DECLS
