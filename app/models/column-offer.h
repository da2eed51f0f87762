#pragma once

#include "models/column-state.h"
#include "policy/evaluation.h"

G_BEGIN_DECLS

/* More columns than these at once and each frame is felt: every column costs a widget in each row that is kept. */
#define ASSAY_COLUMNS_SHOWN 40

/* What results and rules offer to be shown, and what of it is chosen. Keys as in column-key.h. */
typedef struct _AssayColumnOffer AssayColumnOffer;

AssayColumnOffer *assay_column_offer_new       (AssayEvaluation        *evaluation);
void              assay_column_offer_free      (AssayColumnOffer       *self);
gboolean          assay_column_offer_follow    (AssayColumnOffer       *self,
                                                AssayEvaluation        *evaluation,
                                                AssayColumnState       *state);
GPtrArray        *assay_column_offer_choose    (const AssayColumnOffer *self,
                                                const AssayColumnState *state) G_GNUC_WARN_UNUSED_RESULT;
void              assay_column_offer_insert    (const AssayColumnOffer *self,
                                                GPtrArray              *keys,
                                                const char             *key);
void              assay_column_offer_add_ruled (const AssayColumnOffer *self,
                                                GPtrArray              *keys,
                                                const AssayColumnState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayColumnOffer, assay_column_offer_free)

G_END_DECLS
