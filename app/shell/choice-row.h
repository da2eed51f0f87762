#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One of several things, each a line below the row, which says the one that is chosen. The first stands for saying
 * nothing. Signal: "chosen" (string: its id; nullable: nothing is said any more), when a person chose it. */
#define ASSAY_TYPE_CHOICE_ROW (assay_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (AssayChoiceRow, assay_choice_row, ASSAY, CHOICE_ROW, AdwExpanderRow)

void assay_choice_row_set_choices (AssayChoiceRow     *self,
                                   const char * const *ids,
                                   const char * const *titles);
void assay_choice_row_set_chosen  (AssayChoiceRow     *self,
                                   const char         *id);

G_END_DECLS
