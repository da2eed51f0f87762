#pragma once

#include "models/slot-list.h"
#include "policy/evaluation.h"

G_BEGIN_DECLS

/* The rows of an evaluation as a person wants to see them: sorted, searched, filtered by verdict, handed to a list of
 * positions. Property: "n-shown" (uint). Signals: "sorted" (an order that was asked for is shown now). */
#define ASSAY_TYPE_SHOWN_ROWS (assay_shown_rows_get_type ())
G_DECLARE_FINAL_TYPE (AssayShownRows, assay_shown_rows, ASSAY, SHOWN_ROWS, GObject)

AssayShownRows  *assay_shown_rows_new             (void);
AssaySlotList   *assay_shown_rows_get_slots       (AssayShownRows  *self);
AssayEvaluation *assay_shown_rows_get_evaluation  (AssayShownRows  *self);
void             assay_shown_rows_set_evaluation  (AssayShownRows  *self,
                                                   AssayEvaluation *evaluation);
const char      *assay_shown_rows_get_search_text (AssayShownRows  *self);
void             assay_shown_rows_set_search_text (AssayShownRows  *self,
                                                   const char      *text);
guint            assay_shown_rows_get_verdict     (AssayShownRows  *self);
void             assay_shown_rows_set_verdict     (AssayShownRows  *self,
                                                   guint            verdict);
const char      *assay_shown_rows_get_sort_key    (AssayShownRows  *self);
gboolean         assay_shown_rows_is_descending   (AssayShownRows  *self);
void             assay_shown_rows_sort            (AssayShownRows  *self,
                                                   const char      *key,
                                                   gboolean         descending);
guint            assay_shown_rows_get_n_shown     (AssayShownRows  *self);

G_END_DECLS
