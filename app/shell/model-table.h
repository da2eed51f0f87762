#pragma once

#include <gtk/gtk.h>

#include "review/review.h"
#include "table/row-set.h"

G_BEGIN_DECLS

/* The models of a review as a table: filtered, searched, sorted, selected. Its currency is the row number.
 *
 * Properties: "review" (nullable), "search-text", "verdict" (uint; 0 shows all), "current-row" (uint, read-only;
 * G_MAXUINT for none; the row that the model panel explains), "n-shown" (uint, read-only), "n-selected" (read-only),
 * "columns-state" (a(sib), see column-state.h; notifies when a person moves, widens, shows or hides a column,
 * and when the order of the rows is another one).
 * Actions (class): "table.sort" (s: column key, or "-" and the key for descending), "table.reset-sort",
 * "table.sort-other", "table.choose-columns", "table.hide-column", "table.move-left", "table.move-right",
 * "table.move-first" (s: column key), "table.copy", "table.copy-csv", "table.copy-cell" (us: row, column key),
 * "table.select-all", "table.select-none", "table.menu". */
#define ASSAY_TYPE_MODEL_TABLE (assay_model_table_get_type ())
G_DECLARE_FINAL_TYPE (AssayModelTable, assay_model_table, ASSAY, MODEL_TABLE, GtkWidget)

AssayReview       *assay_model_table_get_review        (AssayModelTable   *self);
void               assay_model_table_set_review        (AssayModelTable   *self,
                                                        AssayReview       *review);
void               assay_model_table_set_search_text   (AssayModelTable   *self,
                                                        const char        *text);
void               assay_model_table_set_verdict       (AssayModelTable   *self,
                                                        guint              verdict);
guint              assay_model_table_get_current_row   (AssayModelTable   *self);
guint              assay_model_table_get_n_shown       (AssayModelTable   *self);
const AssayRowSet *assay_model_table_get_selection     (AssayModelTable   *self);
void               assay_model_table_select_row        (AssayModelTable   *self,
                                                        guint              row);
void               assay_model_table_select_rows       (AssayModelTable   *self,
                                                        const AssayRowSet *rows,
                                                        guint              current_row);
GMenuModel        *assay_model_table_get_sort_menu     (AssayModelTable   *self);
const char        *assay_model_table_get_sort          (AssayModelTable   *self,
                                                        gboolean          *descending);
GVariant          *assay_model_table_get_columns_state (AssayModelTable   *self);
void               assay_model_table_set_columns_state (AssayModelTable   *self,
                                                        GVariant          *state);

G_END_DECLS
