#pragma once

#include "policy/evaluation.h"
#include "table/row-set.h"

G_BEGIN_DECLS

/* Which rows are shown, and in which order: order ∩ found by the search ∩ of the wanted verdict. */
typedef struct _AssayRowFilter AssayRowFilter;

AssayRowFilter *assay_row_filter_new         (void);
void            assay_row_filter_free        (AssayRowFilter *self);
void            assay_row_filter_set_order   (AssayRowFilter *self,
                                              GBytes         *order);
void            assay_row_filter_set_found   (AssayRowFilter *self,
                                              AssayRowSet    *found);
gboolean        assay_row_filter_is_searched (AssayRowFilter *self);
void            assay_row_filter_set_verdict (AssayRowFilter *self,
                                              guint           verdict);
guint           assay_row_filter_get_verdict (AssayRowFilter *self);
const guint    *assay_row_filter_apply       (AssayRowFilter *self,
                                              const guint8   *verdicts,
                                              guint          *n_shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRowFilter, assay_row_filter_free)

G_END_DECLS
