#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a person looks at the models: which ones are selected, by name, and what they are sorted by. It outlives the
 * rows that it stood in. */
typedef struct _AssayKeptSelection AssayKeptSelection;

AssayKeptSelection *assay_kept_selection_new     (GtkWidget                *root) G_GNUC_WARN_UNUSED_RESULT;
void                assay_kept_selection_free    (AssayKeptSelection       *self);
void                assay_kept_selection_restore (const AssayKeptSelection *self,
                                                  GtkWidget                *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayKeptSelection, assay_kept_selection_free)

G_END_DECLS
