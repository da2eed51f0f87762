#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person did to the columns, in words that outlive the results: keys in their order, those taken away, widths.
 * As a variant it is a(sib): key, pixels (0: no width chosen), whether it is shown; shown ones first, left to right. */
typedef struct _AssayColumnState AssayColumnState;

AssayColumnState *assay_column_state_new          (void);
AssayColumnState *assay_column_state_from_variant (GVariant               *variant);
void              assay_column_state_free         (AssayColumnState       *self);
GVariant         *assay_column_state_to_variant   (const AssayColumnState *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *assay_column_state_get_wanted   (const AssayColumnState *self);
void              assay_column_state_set_wanted   (AssayColumnState       *self,
                                                   GPtrArray              *keys);
gboolean          assay_column_state_is_hidden    (const AssayColumnState *self,
                                                   const char             *key);
void              assay_column_state_set_hidden   (AssayColumnState       *self,
                                                   const char             *key,
                                                   gboolean                hidden);
int               assay_column_state_get_width    (const AssayColumnState *self,
                                                   const char             *key);
void              assay_column_state_set_width    (AssayColumnState       *self,
                                                   const char             *key,
                                                   int                     width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayColumnState, assay_column_state_free)

G_END_DECLS
