#pragma once

#include <gio/gio.h>

#include "models/column-offer.h"

G_BEGIN_DECLS

/* Which columns are shown, from left to right, and how wide: what a person chose, else what is worth being seen first.
 * A column goes by its key as in row-order.h. Signals: "changed" (other columns are shown, or in another order),
 * "state-changed" (what assay_column_choice_get_state () says: by a person's hand). */
#define ASSAY_TYPE_COLUMN_CHOICE (assay_column_choice_get_type ())
G_DECLARE_FINAL_TYPE (AssayColumnChoice, assay_column_choice, ASSAY, COLUMN_CHOICE, GObject)

AssayColumnChoice *assay_column_choice_new            (void);
AssayEvaluation   *assay_column_choice_get_evaluation (AssayColumnChoice *self);
void               assay_column_choice_set_evaluation (AssayColumnChoice *self,
                                                       AssayEvaluation   *evaluation);
guint              assay_column_choice_get_n_shown    (AssayColumnChoice *self);
const char        *assay_column_choice_get_key        (AssayColumnChoice *self,
                                                       guint              position);
gboolean           assay_column_choice_find           (AssayColumnChoice *self,
                                                       const char        *key,
                                                       guint             *position);
gboolean           assay_column_choice_is_full        (AssayColumnChoice *self);
gboolean           assay_column_choice_show           (AssayColumnChoice *self,
                                                       const char        *key);
gboolean           assay_column_choice_hide           (AssayColumnChoice *self,
                                                       const char        *key);
void               assay_column_choice_move           (AssayColumnChoice *self,
                                                       const char        *key,
                                                       guint              position);
void               assay_column_choice_show_ruled     (AssayColumnChoice *self);
void               assay_column_choice_reset          (AssayColumnChoice *self);
int                assay_column_choice_get_width      (AssayColumnChoice *self,
                                                       const char        *key);
void               assay_column_choice_set_width      (AssayColumnChoice *self,
                                                       const char        *key,
                                                       int                width);
GVariant          *assay_column_choice_get_state      (AssayColumnChoice *self);
void               assay_column_choice_set_state      (AssayColumnChoice *self,
                                                       GVariant          *state);

G_END_DECLS
