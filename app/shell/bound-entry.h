#pragma once

#include <gtk/gtk.h>

#include "policy/rule.h"
#include "stats/grid.h"

G_BEGIN_DECLS

/* An entry for one bound: it takes what is typed, as it is typed, if it is a JSON number.
 * Signals: "typed" (string: the number), "refused" (string: what is wrong, in a sentence; NULL once it is mended). */
#define ASSAY_TYPE_BOUND_ENTRY (assay_bound_entry_get_type ())
G_DECLARE_FINAL_TYPE (AssayBoundEntry, assay_bound_entry, ASSAY, BOUND_ENTRY, GtkEntry)

void  assay_bound_entry_set_grid  (AssayBoundEntry  *self,
                                   const AssayGrid  *grid);
void  assay_bound_entry_set_bound (AssayBoundEntry  *self,
                                   const AssayBound *bound);
char *assay_bound_entry_check     (const char       *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
