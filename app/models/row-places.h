#pragma once

#include "policy/verdict.h"

G_BEGIN_DECLS

/* Which row stands at which position: listed one by one, or grouped by verdict. A grouping is never written out: the
 * rows of each verdict are counted block by block, and a position is looked up in the counts. So a moving threshold
 * costs one pass over the verdicts and not a list of a million rows. */
typedef struct _AssayRowPlaces AssayRowPlaces;

AssayRowPlaces *assay_row_places_new        (void);
void            assay_row_places_free       (AssayRowPlaces       *self);
void            assay_row_places_list       (AssayRowPlaces       *self,
                                             const guint          *rows,
                                             guint                 n_rows);
void            assay_row_places_group      (AssayRowPlaces       *self,
                                             const guint8         *verdicts,
                                             guint                 n_rows,
                                             const guint8         *sequence,
                                             guint                 n_groups);
guint           assay_row_places_get_n_rows (const AssayRowPlaces *self);
guint           assay_row_places_copy       (const AssayRowPlaces *self,
                                             guint                 first,
                                             guint                 n_rows,
                                             guint                *rows);
gboolean        assay_row_places_find       (const AssayRowPlaces *self,
                                             guint                 row,
                                             guint                *position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRowPlaces, assay_row_places_free)

G_END_DECLS
